import type { Chance } from '../../platform/chance.ts';
import type { Db } from '../../platform/database.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { lockCase } from './case.store.ts';
import { storeResumeHash } from './resume.store.ts';

/**
 * The token of a link that takes up the activation again, good for a week: for the message to whoever could not activate.
 * It takes the place of one given before. Undefined where there is nothing to take up: not from an activation (of a
 * case that staff opened a roster says the names, and nobody typed them), not solved, active by now, or no mobile that a code
 * could go to.
 */
export async function giveResumeLink(db: Db, caseId: number, chance: Chance): Promise<string | undefined> {
  const found = await lockCase(db, caseId);
  if (found?.origin !== 'activation' || found.state !== 'solved') return undefined;
  if (found.mobile === undefined || found.outcome === 'activated') return undefined;
  const token = newToken(chance);
  await storeResumeHash(db, caseId, hashToken(token));
  return token;
}
