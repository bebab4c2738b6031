import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockMembers } from '../contract/lock-members.ts';
import {
  analyzeMembers,
  applyPlannedRows,
  type Done,
  insertPersons,
  insertPrimaries,
  linkFamilies,
  numberVersion,
} from './apply-plan.store.ts';
import { lockRoster } from './find-roster.ts';
import { planChanges } from './plan-changes.ts';
import { allowLongStatements, moveRoster, noteProgress } from './roster.store.ts';
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
    if (!(await isAsApproved(tx, roster))) {
      await moveRoster(tx, rosterId, 'submitted', { failure: 'contract-changed', ...undecided });
      return { ok: false, why: 'contract-changed' };
    }
    const place = { contractId: roster.contractId, rosterId };
    const now = () => new Date(clock.now().epochMilliseconds);
    const tell = (share: number) =>
      noteProgress(db, { ...place, phase: 'applying', rowsDone: 0, share, at: now() });
    await tell(0.1);
    await insertPersons(tx, place);
    await tell(0.2);
    const primaries = await insertPrimaries(tx, place);
    await analyzeMembers(tx);
    await tell(0.5);
    const others = await applyPlannedRows(tx, place);
    await analyzeMembers(tx);
    await tell(0.8);
    await linkFamilies(tx, place);
    await numberVersion(tx, place);
    const applied_at = new Date(clock.now().epochMilliseconds);
    await moveRoster(tx, rosterId, 'applied', { applied_at });
    const done = { ...others, joins: primaries + others.joins };
    await audit(tx, roster, done);
    await keepFigures(tx, roster, clock.today());
    return { ok: true, done };
  });
}

const undecided = {
  decided_by: null,
  decided_at: null,
  approved_joins: null,
  approved_changes: null,
  approved_leaves: null,
};

async function isAsApproved(tx: Db, roster: Roster): Promise<boolean> {
  const { joins, changes, leaves } = await planChanges(tx, roster);
  const { approved } = roster;
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
