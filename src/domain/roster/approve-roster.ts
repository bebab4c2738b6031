import type { Deps } from '../../deps.ts';
import { lockMembers } from '../contract/lock-members.ts';
import { lockRoster } from './find-roster.ts';
import { type PlannedChanges, planChanges } from './plan-changes.ts';
import { enqueueRosterJob, moveRoster } from './roster.store.ts';

export type Approval = {
  rosterId: number;
  staffId: number;
  /** The number of leaves as the approver typed it; asked for where `PlannedChanges.massLeave` is true. */
  typedLeaves?: number | undefined;
};

export type Approved =
  | { ok: true; planned: PlannedChanges }
  | { ok: false; why: 'no-such-roster' | 'not-now' | 'own-work' }
  /** The number was not typed, or is not (any more) the number of those who leave. */
  | { ok: false; why: 'leaves-not-typed'; planned: PlannedChanges };

/** A second person agrees to what the roster would do now; a job does that, and nothing else. */
export async function approveRoster(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { rosterId, staffId, typedLeaves }: Approval,
): Promise<Approved> {
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'submitted') return { ok: false, why: 'not-now' };
  if (roster.uploaded.by.id === staffId || roster.submitted?.by.id === staffId)
    return { ok: false, why: 'own-work' };
  await lockMembers(db, roster.contractId);
  const planned = await planChanges(db, roster);
  if (planned.massLeave && typedLeaves !== planned.leaves)
    return { ok: false, why: 'leaves-not-typed', planned };
  await moveRoster(db, rosterId, 'approved', {
    decided_by: staffId,
    decided_at: new Date(clock.now().epochMilliseconds),
    decision_reason: null,
    approved_joins: planned.joins,
    approved_changes: planned.changes,
    approved_leaves: planned.leaves,
    failure: null,
  });
  await enqueueRosterJob(db, 'apply-roster', rosterId);
  return { ok: true, planned };
}
