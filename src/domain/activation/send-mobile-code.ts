import type { Deps } from '../../deps.ts';
import { triesRunOver } from '../account/count-tries.ts';
import { hashCode, newCode } from '../account/one-time-code.ts';
import { postMessage } from '../notification/post-message.ts';
import { storeCode } from './activation.store.ts';
import { type ActivationFlow, codeMinutes } from './activation.ts';
import { idCodeLimit, mobileCodeLimits } from './activation-limits.ts';
import { isRosterMobile } from './membership.store.ts';

const hour = 3_600;
const mostFromAddress = 200;
const mostInAll = 5_000;

export type CodeRequest = {
  flow: ActivationFlow;
  mobile: string;
  addressKey: Buffer;
  language: 'fa' | 'en';
};

/**
 * Sends a six-digit code to the typed mobile. Beyond the limits it goes silent: everything looks the same, only no message
 * leaves and no new code comes into being, because each is five guesses more. False: this attempt is past proving.
 */
export async function sendMobileCode(
  deps: Deps,
  { flow, mobile, addressKey, language }: CodeRequest,
): Promise<boolean> {
  const silent = await isSilent(deps, { flow, mobile, addressKey });
  const code = newCode(deps.chance);
  const stored = await storeCode(deps.db, {
    id: flow.id,
    mobile,
    codeHash: silent ? undefined : hashCode(deps.secret, flow.tokenHash, code),
    endsAt: new Date(deps.clock.now().add({ minutes: codeMinutes }).epochMilliseconds),
  });
  await postMessage(deps.db, {
    recipient: stored && !silent ? mobile : undefined,
    template: 'activation-code',
    parameters: { code },
    language,
    usefulSeconds: codeMinutes * 60,
  });
  return stored;
}

type Asking = Pick<CodeRequest, 'flow' | 'mobile' | 'addressKey'>;

async function isSilent(deps: Deps, { flow, mobile, addressKey }: Asking): Promise<boolean> {
  const what = 'activation code';
  const overMobile = await triesRunOver(deps, mobileCodeLimits(mobile));
  const overOthers = await triesRunOver(deps, [
    idCodeLimit(flow.typed),
    { what: `${what} from address`, subject: addressKey, windowSeconds: hour, most: mostFromAddress },
    { what: `${what} in all`, subject: '', windowSeconds: hour, most: mostInAll },
  ]);
  // Whatever others try, with this ID or with any, does not silence the mobile that the roster gives to the ID.
  const known = await isRosterMobile(deps.db, flow.typed, mobile);
  return overMobile || (overOthers && !known);
}
