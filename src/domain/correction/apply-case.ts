import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockMembers } from '../contract/lock-members.ts';
import { keepFiguresOf } from '../roster/snapshot-readiness.ts';
import { hasConsented, selectVoices, type Voice } from './applying/apply.store.ts';
import { carryOut, type Done } from './applying/carry-out.ts';
import { giveCaseBack } from './applying/give-case-back.ts';
import { type CorrectionPlan, planCorrection } from './applying/plan-correction.ts';
import { lockCase, selectCase, updateCase } from './case.store.ts';
import type { CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import { type AgreementNeeded, judgeAgreement } from './judge-agreement.ts';
import { moveCase } from './move-case.ts';

export type ApplyCaseDeps = {
  /** Of the job role; the transaction is its own. */
  db: Db;
  clock: Clock;
};

export type CaseApplied =
  /** Without an endorsement: every value stood already as it should. */
  | { ok: true; endorsementId: number | undefined }
  /** `not-yet`: it waits for its moment. `given-back`: what was approved is not what would happen now. */
  | { ok: false; why: 'not-approved' | 'not-yet' | 'given-back' };

/**
 * Does what was approved, in one transaction under the contract's lock: the endorsement, the membership, the end of the
 * case and its audit all stand, or nothing does. A second time it finds nothing left to do.
 */
export async function applyCase({ db, clock }: ApplyCaseDeps, caseId: number): Promise<CaseApplied> {
  return db.transaction().execute(async tx => {
    // The contract first and the case then, as whoever applies a roster does.
    const seen = await selectCase(tx, caseId);
    if (seen?.state !== 'approved') return { ok: false, why: 'not-approved' };
    if (seen.contractId !== undefined) await lockMembers(tx, seen.contractId);
    const found = await lockCase(tx, caseId);
    if (found?.state !== 'approved') return { ok: false, why: 'not-approved' };
    if (found.contractId !== seen.contractId) throw new Error(`case ${caseId} moved to another contract`);
    const now = new Date(clock.now().epochMilliseconds);
    if (found.applyAfter && found.applyAfter > now) return { ok: false, why: 'not-yet' };
    const changes = await selectChanges(tx, caseId);
    const needed = await judgeAgreement(tx, found, changes);
    const voices = await selectVoices(tx, found);
    const plan: CorrectionPlan = (await isAgreed(tx, found, needed, voices))
      ? await planCorrection(tx, found, changes, clock.today())
      : { kind: 'give-back', why: 'more-voices' };
    if (plan.kind === 'give-back') {
      await giveCaseBack({ db: tx, clock }, { found, changes, needed, why: plan.why });
      return { ok: false, why: 'given-back' };
    }
    const done = plan.kind === 'nothing-left' ? undefined : await doIt(tx, plan, { found, voices, clock });
    const outcome = done ? ('corrected' as const) : ('roster-applied' as const);
    const moved = await moveCase(
      { db: tx, clock },
      { caseId, action: 'apply', actor: { kind: 'job' }, decide: () => ({ state: 'solved', outcome }) },
    );
    if (!moved.ok) throw new Error(`case ${caseId} cannot end: ${moved.why}`);
    await audit(tx, found, { done, fields: changes.map(({ field }) => field) });
    return { ok: true, endorsementId: done?.endorsementId };
  });
}

/** An account may have been opened since, a consent withdrawn. */
async function isAgreed(
  db: Db,
  found: CorrectionCase,
  { needsSecond, needsConsent, consentOf }: AgreementNeeded,
  voices: readonly Voice[],
): Promise<boolean> {
  const houses = new Set(voices.map(({ organizationId }) => organizationId)).size;
  if (houses < (needsSecond || found.needsSecond ? 2 : 1)) return false;
  return !needsConsent || (consentOf !== undefined && (await hasConsented(db, found, consentOf)));
}

type Doing = { found: CorrectionCase; voices: readonly Voice[]; clock: Clock };

async function doIt(
  tx: Db,
  plan: Extract<CorrectionPlan, { kind: 'change' | 'join' }>,
  { found, voices, clock }: Doing,
): Promise<Done> {
  const { contractId } = found;
  const [first, ...others] = voices;
  if (contractId === undefined || !first) throw new Error(`case ${found.id} was approved by nobody`);
  const done = await carryOut(tx, plan, {
    found: { ...found, contractId },
    voices: [first, ...others],
    clock,
  });
  const { endorsementId, membershipId } = done;
  await updateCase(tx, found.id, { endorsement_id: endorsementId, membership_id: membershipId });
  await keepFiguresOf(tx, contractId, clock.today());
  return done;
}

async function audit(
  tx: Db,
  { id, contractId }: CorrectionCase,
  { done, fields }: { done: Done | undefined; fields: readonly string[] },
): Promise<void> {
  await recordAudit(tx, {
    actor: { kind: 'job' },
    action: 'correction-case.applied',
    subjectKind: 'correction-case',
    subjectId: id,
    contractId,
    details: {
      fields: fields.join(' '),
      endorsement: done?.endorsementId ?? null,
      version: done?.version ?? null,
      membership: done?.membershipId ?? null,
      accountMoved: done?.accountMoved ?? false,
    },
  });
}
