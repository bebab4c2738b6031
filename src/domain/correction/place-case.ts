import { updateCase } from './case.store.ts';
import type { CaseChange, CorrectionCase } from './case.ts';
import { replaceChanges, selectChanges } from './case-change.store.ts';
import type { Side } from './case-steps.ts';
import { sidesOfCase } from './contract-sides.ts';
import { findSaidValues } from './find-said-values.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import { selectHeldValues, selectMemberValues } from './said-values.store.ts';
import type { StaffStep } from './staff-step.ts';

type Placing = StaffStep & {
  contractId: number;
  /** Neither of the two: somebody whom no roster of this contract names. */
  membershipId: number | undefined;
  heldRow: CorrectionCase['heldRow'];
  /** Who goes on with it. */
  turn: Side;
};

/**
 * Lays a case to a contract of the viewer's, and to one of its members or held rows. What is proposed is set against what
 * the roster says of that person; voices given before are void.
 */
export function placeCase(
  deps: CaseDeps,
  { caseId, actor, revision, contractId, membershipId, heldRow, turn }: Placing,
): Promise<Moved> {
  const { db } = deps;
  return moveCase(deps, {
    caseId,
    action: 'place',
    actor,
    revision,
    shown: false,
    async decide(found) {
      const placed = { ...found, contractId, membershipId, heldRow };
      const sides = await sidesOfCase(db, placed);
      if (!sides.includes(turn) || !(await isThere(deps, placed))) return { refused: 'not-possible' };
      const changes = await changesFor(deps, placed);
      await updateCase(db, caseId, {
        contract_id: contractId,
        membership_id: membershipId ?? null,
        roster_id: heldRow?.rosterId ?? null,
        roster_row: heldRow?.row ?? null,
        revision: found.revision + 1,
      });
      await replaceChanges(db, caseId, changes);
      const { needsSecond, needsConsent } = await judgeAgreement(db, placed, changes);
      await updateCase(db, caseId, { needs_second: needsSecond, needs_consent: needsConsent });
      return { state: 'review', turn };
    },
  });
}

type Placed = CorrectionCase & { contractId: number };

async function isThere({ db }: CaseDeps, { contractId, membershipId, heldRow }: Placed): Promise<boolean> {
  if (membershipId !== undefined)
    return (await selectMemberValues(db, { contractId, membershipId })) !== undefined;
  return heldRow === undefined || (await selectHeldValues(db, { contractId, ...heldRow })) !== undefined;
}

/** What was proposed, beside what stands there now; of a failed activation, what was typed, where nothing was. */
async function changesFor({ db }: CaseDeps, placed: Placed): Promise<CaseChange[]> {
  const said = await findSaidValues(db, placed);
  const proposed = await selectChanges(db, placed.id);
  const { origin, idType, membershipId } = placed;
  const typed =
    proposed.length === 0 && origin === 'activation' && membershipId !== undefined
      ? ([
          { field: 'firstName', before: undefined, after: placed.firstName },
          { field: 'lastName', before: undefined, after: placed.lastName },
          ...(idType === 'national'
            ? [{ field: 'nationalId', before: undefined, after: placed.idValue } as const]
            : []),
        ] as const)
      : [];
  return [...proposed, ...typed]
    .map(({ field, after }) => ({ field, before: said[field], after }))
    .filter(({ before, after }) => before !== after);
}
