import type { Deps } from '../../../deps.ts';
import { keyedHash } from '../../../platform/token.ts';
import { codeLimits, triesRunOver } from '../../account/count-tries.ts';
import { hashCode, newCode } from '../../account/one-time-code.ts';
import { postMessage } from '../../notification/post-message.ts';
import { selectAccountMobile } from './consent-holder.store.ts';
import { codeMinutes, replaceVisit } from './consent-visit.store.ts';

export type OfSession = { caseId: number; accountId: number; sessionId: number };

/** What a code is good for: one session and one case. */
export function consentToken(secret: string, { sessionId, caseId }: OfSession): Buffer {
  return keyedHash(secret, 'consent', String(sessionId), String(caseId));
}

/** Sends six digits to the registered mobile of a member who is about to say yes. The code before is void. */
export async function sendConsentCode(
  deps: Deps,
  { language, ...of }: OfSession & { language: 'fa' | 'en' },
): Promise<{ ok: true } | { ok: false; why: 'too-many-codes' }> {
  const { db, chance, secret } = deps;
  const { accountId, caseId } = of;
  if (await triesRunOver(deps, codeLimits('consent code of account', String(accountId))))
    return { ok: false, why: 'too-many-codes' };
  const tokenHash = consentToken(secret, of);
  const code = newCode(chance);
  await replaceVisit(db, { tokenHash, caseId, codeHash: hashCode(secret, tokenHash, code) });
  await postMessage(db, {
    recipient: await selectAccountMobile(db, accountId),
    template: 'consent-code',
    parameters: { code },
    language,
    usefulSeconds: codeMinutes * 60,
  });
  return { ok: true };
}
