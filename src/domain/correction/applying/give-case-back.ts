import { recordAudit } from '../../audit/record-audit.ts';
import type { CaseChange, CorrectionCase } from '../case.ts';
import { replaceChanges } from '../case-change.store.ts';
import type { AgreementNeeded } from '../judge-agreement.ts';
import { type CaseDeps, moveCase } from '../move-case.ts';
import type { GiveBackReason } from './give-back-reason.ts';
import { lockMember } from './member.store.ts';
import { currentOf } from './plan-correction.ts';

type GivingBack = {
  found: CorrectionCase;
  changes: readonly CaseChange[];
  needed: AgreementNeeded;
  why: GiveBackReason;
};

/**
 * What was approved is looked at again by whoever approved it first: earlier approvals are void, and what the membership
 * says now stands beside what is proposed. The reason is the note of that line, for staff.
 */
export async function giveCaseBack(
  deps: CaseDeps,
  { found, changes, needed, why }: GivingBack,
): Promise<void> {
  const { db } = deps;
  if (why === 'changed-meanwhile') await replaceChanges(db, found.id, await asItStands(deps, found, changes));
  await moveCase(deps, {
    caseId: found.id,
    action: 'give-back',
    actor: { kind: 'job' },
    note: why,
    shown: false,
    decide: () => ({ state: 'review', turn: found.askedBy ?? 'employer' }),
    patch: {
      revision: found.revision + 1,
      needs_second: needed.needsSecond,
      needs_consent: needed.needsConsent,
    },
  });
  await recordAudit(db, {
    actor: { kind: 'job' },
    action: 'correction-case.given-back',
    subjectKind: 'correction-case',
    subjectId: found.id,
    contractId: found.contractId,
    details: { why },
  });
}

async function asItStands(
  { db }: CaseDeps,
  { contractId, membershipId }: CorrectionCase,
  changes: readonly CaseChange[],
): Promise<readonly CaseChange[]> {
  if (contractId === undefined || membershipId === undefined) return changes;
  const now = await lockMember(db, { contractId, membershipId });
  return now
    ? changes.map(change => ({ ...change, before: currentOf(now, change.field) ?? change.before }))
    : changes;
}
