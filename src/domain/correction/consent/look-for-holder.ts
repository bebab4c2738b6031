import type { Deps } from '../../../deps.ts';
import { codeLimits, type Limit, triesRunOver } from '../../account/count-tries.ts';
import { readTrackingCode } from '../tracking-code.ts';
import { type ConsentHolder, selectHolder } from './consent-holder.store.ts';

export type VisitFrom = { trackingCode: string; addressKey: Buffer };

/** Counted before anything is looked for, by what was typed, so that a code that is nobody's runs over alike. */
export async function lookForHolder(
  deps: Deps,
  { trackingCode, addressKey }: VisitFrom,
): Promise<{ holder: ConsentHolder | undefined; silent: boolean }> {
  const reading = readTrackingCode(trackingCode);
  const typed = reading.ok ? reading.code : '';
  const silent = await triesRunOver(deps, [
    ...codeLimits('consent visit of case', typed),
    fromAddress(addressKey),
  ]);
  return { holder: await selectHolder(deps.db, typed), silent };
}

function fromAddress(addressKey: Buffer): Limit {
  return { what: 'consent visit from address', subject: addressKey, windowSeconds: 3_600, most: 60 };
}
