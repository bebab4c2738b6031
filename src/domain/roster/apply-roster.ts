import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockMembers } from '../contract/lock-members.ts';
import { type AppliedPlan, countAppliedPlan, takeDownPlan } from './applied-plan.store.ts';
import { numberVersion } from './apply-plan.store.ts';
import { applyPlan, type Done } from './apply-plan.ts';
import { findProgress, lockRoster } from './find-roster.ts';
import { allowLongStatements, beginProgress, moveRoster, noteProgress } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { keepFigures } from './snapshot-readiness.ts';

export type ApplyRosterDeps = {
  /** Of the job role; each transaction is its own. */
  db: Db;
  clock: Clock;
};

export type Applied =
  | { ok: true; done: Done }
  /** `contract-changed`: what was approved is not what would happen now; it waits for approval again. */
  | { ok: false; why: 'not-approved' | 'contract-changed' };

/**
 * Does what was approved, in one transaction under the contract's lock: either all of it stands, or the old roster does.
 * A second time it finds nothing left to do.
 */
export async function applyRoster({ db, clock }: ApplyRosterDeps, rosterId: number): Promise<Applied> {
  return db.transaction().execute(async tx => {
    const roster = await lockRoster(tx, rosterId);
    if (roster?.state !== 'approved') return { ok: false, why: 'not-approved' };
    await allowLongStatements(tx);
    await lockMembers(tx, roster.contractId);
    const place = { contractId: roster.contractId, rosterId };
    const now = () => new Date(clock.now().epochMilliseconds);
    const again = await wasCutOff(db, roster);
    await beginProgress(db, { ...place, at: now(), phase: 'comparing', again });
    await takeDownPlan(tx, place);
    const plan = await countAppliedPlan(tx);
    if (!isAsApproved(plan, roster)) {
      await moveRoster(tx, rosterId, 'submitted', { failure: 'contract-changed', ...undecided });
      return { ok: false, why: 'contract-changed' };
    }
    const tell = (rowsDone: number, share: number) =>
      noteProgress(db, {
        ...place,
        phase: 'applying',
        rowsDone,
        share: compared + (1 - compared) * share,
        at: now(),
      });
    const done = await applyPlan(tx, { place, plan, tell });
    await numberVersion(tx, place);
    const applied_at = now();
    await moveRoster(tx, rosterId, 'applied', { applied_at });
    await audit(tx, roster, done);
    await keepFigures(tx, roster, clock.today());
    return { ok: true, done };
  });
}

/** What comparing is of the whole work, roughly. */
const compared = 0.15;

const undecided = {
  decided_by: null,
  decided_at: null,
  approved_joins: null,
  approved_changes: null,
  approved_leaves: null,
};

/** A try since the approval that did not come to its end. */
async function wasCutOff(db: Db, { id, decided }: Roster): Promise<boolean> {
  const before = await findProgress(db, id);
  if (before?.phase !== 'comparing' && before?.phase !== 'applying') return false;
  return decided !== undefined && before.startedAt >= decided.at;
}

function isAsApproved({ joins, changes, leaves }: AppliedPlan, { approved }: Roster): boolean {
  return approved?.joins === joins && approved.changes === changes && approved.leaves === leaves;
}

async function audit(tx: Db, { id, contractId, decided }: Roster, done: Done): Promise<void> {
  await recordAudit(tx, {
    actor: { kind: 'job' },
    action: 'roster.applied',
    subjectKind: 'roster',
    subjectId: id,
    contractId,
    details: { ...done, approvedBy: decided?.by.id ?? null },
  });
}
