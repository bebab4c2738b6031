import type { Deps } from '../../../deps.ts';
import { hashCode, newCode } from '../../account/one-time-code.ts';
import { postMessage } from '../../notification/post-message.ts';
import { newConsentCookie } from './consent-cookie.ts';
import { codeMinutes, replaceVisit } from './consent-visit.store.ts';
import { lookForHolder, type VisitFrom } from './look-for-holder.ts';

/**
 * Begins a visit by a tracking code and sends six digits to the mobile of her own row, if there is one to send them to.
 * Whatever is found, and beyond the limits, everything looks the same. Its cookie.
 */
export async function sendConsentVisitCode(
  deps: Deps,
  { language, ...from }: VisitFrom & { language: 'fa' | 'en' },
): Promise<string> {
  const { holder, silent } = await lookForHolder(deps, from);
  const { chance, db, secret } = deps;
  const { cookie, tokenHash } = newConsentCookie(chance);
  const code = newCode(chance);
  const mobile = silent ? undefined : (holder?.mobile ?? undefined);
  const codeHash = mobile === undefined ? undefined : hashCode(secret, tokenHash, code);
  await replaceVisit(db, { tokenHash, caseId: mobile === undefined ? undefined : holder?.caseId, codeHash });
  await postMessage(db, {
    recipient: mobile,
    template: 'consent-code',
    parameters: { code },
    language,
    usefulSeconds: codeMinutes * 60,
  });
  return cookie;
}
