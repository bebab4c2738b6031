import type { Db } from '../../../platform/database.ts';
import { lockMember } from '../applying/member.store.ts';
import { currentOf } from '../applying/plan-correction.ts';
import type { CorrectionCase } from '../case.ts';
import { selectChanges } from '../case-change.store.ts';
import { opensAccount } from '../sorting/classify-member.ts';
import { gatherEvidence } from '../sorting/gather-evidence.ts';
import { typedIn } from '../sorting/typed-in.ts';
import { hasActivated } from './overtaking.store.ts';

/**
 * What has solved the case elsewhere: the person has activated, the activation would go through now, or everything that was
 * to be put right stands as it should. Undefined: it is still to be worked on.
 */
export async function solvedBy(
  db: Db,
  found: CorrectionCase,
  today: Temporal.PlainDate,
): Promise<'activated' | 'roster-applied' | undefined> {
  const { origin, subject, mobileProven } = found;
  if (subject === 'activation' && mobileProven) {
    if (await hasActivated(db, found)) return 'activated';
    const typed = typedIn(found);
    const { members } = await gatherEvidence(db, typed, today);
    if (opensAccount(typed, members)) return 'roster-applied';
  }
  return origin !== 'activation' && (await standsAsAsked(db, found)) ? 'roster-applied' : undefined;
}

async function standsAsAsked(db: Db, { id, contractId, membershipId }: CorrectionCase): Promise<boolean> {
  if (contractId === undefined || membershipId === undefined) return false;
  const changes = await selectChanges(db, id);
  const now = changes.length > 0 ? await lockMember(db, { contractId, membershipId }) : undefined;
  return now !== undefined && changes.every(({ field, after }) => currentOf(now, field) === after);
}
