import { listPlans } from '../contract/list-plans.ts';
import { updateCase } from './case.store.ts';
import type { CaseChange, ChangeField, CorrectionCase } from './case.ts';
import { replaceChanges, selectChanges } from './case-change.store.ts';
import { findSaidValues } from './find-said-values.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import { type ProposalFaults, readProposal, type TypedValues } from './read-proposal.ts';
import { selectPrimaryOf } from './said-values.store.ts';
import type { StaffStep } from './staff-step.ts';

type Proposing = StaffStep & {
  /** What is not named here stays proposed as it was; an empty text is proposed no more. */
  typed: TypedValues;
  vouched?: boolean;
};

export type Proposed = Moved | { ok: false; why: 'unreadable'; faults: ProposalFaults };

/**
 * Something else is to be put right, or otherwise. The revision goes up, so that voices given before are void, and who has to
 * agree is judged anew. `not-possible`: nothing would be put right.
 */
export async function proposeChange(
  deps: CaseDeps,
  { caseId, actor, revision, typed, vouched = false }: Proposing,
): Promise<Proposed> {
  const { db, clock } = deps;
  const read = readProposal(typed, { today: clock.today(), vouched });
  if (!read.ok) return { ok: false, why: 'unreadable', faults: read.faults };
  const faults: ProposalFaults = {};
  const moved = await moveCase(deps, {
    caseId,
    action: 'propose',
    actor,
    revision,
    async decide(found) {
      Object.assign(faults, await judgeChoices(deps, found, read.values));
      if (Object.keys(faults).length > 0) return { refused: 'not-possible' };
      const changes = await changesOf(deps, found, { typed, values: read.values });
      if (changes.length === 0) return { refused: 'not-possible' };
      const needed = await judgeAgreement(db, found, changes);
      // The revision first: under one that somebody has agreed to, nothing is written.
      await updateCase(db, caseId, {
        revision: found.revision + 1,
        needs_second: needed.needsSecond,
        needs_consent: needed.needsConsent,
      });
      await replaceChanges(db, caseId, changes);
      return { state: 'review', turn: actor.side };
    },
  });
  return Object.keys(faults).length > 0 ? { ok: false, why: 'unreadable', faults } : moved;
}

async function judgeChoices(
  { db }: CaseDeps,
  { contractId, membershipId }: CorrectionCase,
  values: ReadonlyMap<ChangeField, string>,
): Promise<ProposalFaults> {
  const faults: ProposalFaults = {};
  const [plan, primary] = [values.get('plan'), values.get('primary')];
  const plans = plan !== undefined && contractId !== undefined ? await listPlans(db, contractId) : [];
  if (plan !== undefined && !plans.some(({ id }) => String(id) === plan)) faults.plan = 'no-such-choice';
  if (primary === undefined) return faults;
  const found =
    contractId !== undefined &&
    Number(primary) !== membershipId &&
    (await selectPrimaryOf(db, { contractId, membershipId: Number(primary) }));
  if (!found) faults.primary = 'no-such-choice';
  return faults;
}

async function changesOf(
  { db }: CaseDeps,
  found: CorrectionCase,
  { typed, values }: { typed: TypedValues; values: ReadonlyMap<ChangeField, string> },
): Promise<CaseChange[]> {
  const said = await findSaidValues(db, found);
  const kept = (await selectChanges(db, found.id)).filter(({ field }) => !(field in typed));
  const after = new Map([...kept.map(change => [change.field, change.after] as const), ...values]);
  return [...after]
    .map(([field, value]) => ({ field, before: said[field], after: value }))
    .filter(change => change.before !== change.after);
}
