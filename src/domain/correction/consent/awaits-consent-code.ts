import type { Deps } from '../../../deps.ts';
import { consentTokenHash } from './consent-cookie.ts';
import { selectVisit } from './consent-visit.store.ts';

/** Whether a code is awaited in this browser, whether or not one was sent. */
export async function awaitsConsentCode(
  { db }: Pick<Deps, 'db'>,
  cookie: string | undefined,
): Promise<boolean> {
  const tokenHash = consentTokenHash(cookie);
  const visit = tokenHash && (await selectVisit(db, tokenHash));
  return visit !== undefined && visit.proof === null;
}
