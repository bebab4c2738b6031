import type { Deps } from '../../../deps.ts';
import { codeLimits, triesRunOver } from '../../account/count-tries.ts';
import { hashCode, newCode } from '../../account/one-time-code.ts';
import { postMessage } from '../../notification/post-message.ts';
import type { FoundVisit } from './find-visit.ts';
import { selectCodeMobile, storeVisitCode } from './visit.store.ts';
import { codeMinutes } from './visit-minutes.ts';

const hour = 3_600;

/**
 * Sends six digits to the mobile of the case. Beyond the limits it goes silent, and where a case has no mobile, or one that
 * is not its account's, it is silent always: everything looks the same.
 */
export async function sendVisitCode(
  deps: Deps,
  { visit, addressKey, language }: { visit: FoundVisit; addressKey: Buffer; language: 'fa' | 'en' },
): Promise<void> {
  const { found, tokenHash } = visit;
  const over = await triesRunOver(deps, [
    ...codeLimits('correction code for case', String(found.id)),
    ...codeLimits('correction code to mobile', found.mobile ?? `case ${found.id}`),
    { what: 'correction code from address', subject: addressKey, windowSeconds: hour, most: 100 },
  ]);
  const mobile = await selectCodeMobile(deps.db, found.id);
  const silent = over || mobile === undefined;
  const code = newCode(deps.chance);
  await storeVisitCode(deps.db, tokenHash, silent ? undefined : hashCode(deps.secret, tokenHash, code));
  await postMessage(deps.db, {
    recipient: silent ? undefined : mobile,
    template: 'correction-code',
    parameters: { code },
    language,
    usefulSeconds: codeMinutes * 60,
  });
}
