import type { Deps } from '../../deps.ts';
import { countTry } from '../../platform/throttle.ts';
import { messageDay } from '../notification/message-day.ts';
import { postMessage } from '../notification/post-message.ts';
import { advanceFlow } from './activation.store.ts';
import type { ActivationFlow } from './activation.ts';
import type { Candidate, Choice } from './choose-membership.ts';
import { insertFailure } from './membership.store.ts';

type Unsettled = {
  flow: ActivationFlow;
  mobileProven: boolean;
  choice: Choice & { ok: false };
  candidates: readonly Candidate[];
};

/**
 * The end of an attempt that proved something but opens no account, the same statements whatever the reason: what was
 * typed is kept, and who already has an account is told, once a day, that somebody tried. The attempt may go on with
 * another proof.
 */
export async function settleFailure(
  deps: Deps,
  { flow, mobileProven, choice, candidates }: Unsettled,
): Promise<void> {
  const { typed, mobile } = flow;
  const tried = await deps.apart(db =>
    countTry(db, deps.secret, {
      what: 'activation notice',
      subject: `${typed.idType} ${typed.idValue}`,
      windowSeconds: 86_400,
    }),
  );
  await advanceFlow(deps.db, flow.id, { step: 'proof', mobileProven, proven: undefined });
  await insertFailure(deps.db, {
    at: new Date(deps.clock.now().epochMilliseconds),
    typed,
    mobile: mobileProven ? mobile : undefined,
    reason: choice.why,
    nearest: choice.nearest,
  });
  await postMessage(deps.db, {
    recipient:
      tried === 1 ? (candidates.find(one => one.accountMobile)?.accountMobile ?? undefined) : undefined,
    template: 'activation-tried',
    parameters: { day: messageDay(deps.clock, 'fa') },
    language: 'fa',
  });
}
