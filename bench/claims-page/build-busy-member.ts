import { addClaims } from '../../src/domain/claim/add-claims.ts';
import type { Db } from '../../src/platform/database.ts';
import { buildBenefit, claimOf } from '../../test/builders/claims.ts';
import { buildContract } from '../../test/builders/contracts.ts';
import { buildMember } from '../../test/builders/members.ts';
import { buildMemberSession } from '../../test/builders/sessions.ts';

/** A member with claims of her own among others with theirs, signed in. Gives the session's token. */
export async function buildBusyMember(
  db: Db,
  { claims, neighbours }: { claims: number; neighbours: number },
): Promise<string> {
  const contract = await buildContract(db);
  const benefitId = await buildBenefit(db, contract);
  const person = (nationalId: string) => ({ nationalId, firstName: 'میلاد', lastName: 'کاوسی' });
  const member = await buildMember(db, contract, person('0089999999'));
  await buildMember(db, contract, { ...person('0012345679'), primary: member, relation: 'spouse' });
  const first = Temporal.PlainDate.from('2026-03-21');
  const claimsOf = (of: typeof member, count: number) =>
    Array.from({ length: count }, (_, index) =>
      claimOf(of, benefitId, { servedOn: first.add({ days: index % 200 }).toString() }),
    );
  await addClaims(db, claimsOf(member, claims));
  for (let at = 0; at < neighbours; at += 100) {
    const neighbour = await buildMember(db, contract, person(String(1_000_000_000 + at)));
    await addClaims(db, claimsOf(neighbour, 100));
  }
  return (await buildMemberSession(db, member)).token;
}
