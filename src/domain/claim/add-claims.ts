import type { Db } from '../../platform/database.ts';
import { insertClaims } from './claim.store.ts';
import { type ClaimRefusal, judgeNewClaim, type NewClaim } from './new-claim.ts';

export type ClaimsAdded = { ok: true; count: number } | { ok: false; number: string; why: ClaimRefusal };

/** Takes in claims as their administrator reports them: all of them or, where one does not add up, none. */
export async function addClaims(db: Db, claims: readonly NewClaim[]): Promise<ClaimsAdded> {
  for (const claim of claims) {
    const why = judgeNewClaim(claim);
    if (why) return { ok: false, number: claim.number, why };
  }
  if (claims.length > 0) await insertClaims(db, claims);
  return { ok: true, count: claims.length };
}
