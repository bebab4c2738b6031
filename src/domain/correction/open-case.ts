import type { Deps } from '../../deps.ts';
import { enqueueCaseJob, insertCase, type NewCase } from './case.store.ts';
import type { CaseChange } from './case.ts';
import { replaceChanges } from './case-change.store.ts';
import { insertEvent } from './case-event.store.ts';
import { newTrackingCode } from './tracking-code.ts';

export type Opening = Omit<NewCase, 'trackingCode' | 'at'> & {
  /** What should be put right, where that is known already. */
  changes?: readonly CaseChange[];
};

export type Opened =
  | { ok: true; caseId: number; trackingCode: string }
  /** One was opened from the same before. */
  | { ok: false; why: 'opened-already' };

/** A new case, handed over to be sorted in the same transaction. */
export async function openCase(
  { db, clock, chance }: Pick<Deps, 'db' | 'clock' | 'chance'>,
  { changes = [], ...opening }: Opening,
): Promise<Opened> {
  const at = new Date(clock.now().epochMilliseconds);
  const trackingCode = newTrackingCode(chance);
  const caseId = await insertCase(db, { ...opening, trackingCode, at });
  if (caseId === undefined) return { ok: false, why: 'opened-already' };
  if (changes.length > 0) await replaceChanges(db, caseId, changes);
  await insertEvent(db, {
    caseId,
    at,
    actor: opening.openedByStaff === undefined ? 'member' : 'staff',
    staffId: opening.openedByStaff,
    // What staff open for a member is her case, but not her word.
    accountId: opening.openedByStaff === undefined ? opening.openedByAccount : undefined,
    action: 'open',
    from: undefined,
    to: 'sorting',
    fromTurn: undefined,
    toTurn: undefined,
    note: opening.told,
    shown: true,
  });
  await enqueueCaseJob(db, { job: 'sort-correction', caseId });
  return { ok: true, caseId, trackingCode };
}
