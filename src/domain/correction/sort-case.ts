import type { Db } from '../../platform/database.ts';
import { selectCase, updateCase } from './case.store.ts';
import type { CorrectionCase } from './case.ts';
import { replaceChanges, selectChanges } from './case-change.store.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import { classify } from './sorting/classify.ts';
import { insertDiagnosis } from './sorting/evidence.store.ts';
import type { Sorting } from './sorting/evidence.ts';
import { gatherEvidence } from './sorting/gather-evidence.ts';
import { typedIn } from './sorting/typed-in.ts';
import { selectPaperLetter } from './voices.store.ts';

/**
 * Finds out why an activation failed, lays the case to a contract and a person, proposes what would put it right, and
 * hands it to whoever's turn it is. What somebody opened by hand already says all that. A second time there is nothing to
 * do. `db` is the jobs' pool.
 */
export function sortCase({ db, clock }: CaseDeps, caseId: number): Promise<Moved> {
  return db.transaction().execute(tx => sortCaseWithin({ db: tx, clock }, caseId));
}

/** The same in a transaction of the caller's. */
export function sortCaseWithin({ db: tx, clock }: CaseDeps, caseId: number): Promise<Moved> {
  return moveCase(
    { db: tx, clock },
    {
      caseId,
      action: 'sort',
      actor: { kind: 'job' },
      async decide(found) {
        const sorting = isTold(found)
          ? told(found)
          : classify(typedIn(found), await gatherEvidence(tx, typedIn(found), clock.today()));
        await write(tx, found, sorting, new Date(clock.now().epochMilliseconds));
        await sayWhoAgrees(tx, caseId);
        return { state: 'review', turn: sorting.turn };
      },
    },
  );
}

/** By a member who is signed in, or by staff who know whose it is. */
function isTold({ origin, contractId, subject }: CorrectionCase): boolean {
  return (
    origin !== 'activation' && (origin === 'member' || contractId !== undefined || subject !== 'activation')
  );
}

function told({ contractId }: CorrectionCase): Sorting {
  return {
    reason: 'told',
    shown: {},
    place: undefined,
    changes: [],
    turn: contractId === undefined ? 'administrator' : 'employer',
  };
}

async function write(tx: Db, { id }: CorrectionCase, sorting: Sorting, at: Date): Promise<void> {
  const { reason, shown, place, changes } = sorting;
  await insertDiagnosis(tx, { caseId: id, reason, shown, at });
  if (reason === 'told') return;
  await replaceChanges(tx, id, changes);
  await updateCase(tx, id, {
    contract_id: place?.contractId ?? null,
    membership_id: place?.membershipId ?? null,
    roster_id: place?.heldRow?.rosterId ?? null,
    roster_row: place?.heldRow?.row ?? null,
  });
}

/** Before anybody approves, the page says who will have to. */
async function sayWhoAgrees(tx: Db, caseId: number): Promise<void> {
  const placed = await selectCase(tx, caseId);
  if (placed?.contractId === undefined) return;
  const { needsSecond, needsConsent } = await judgeAgreement(tx, placed, await selectChanges(tx, caseId));
  await updateCase(tx, caseId, {
    needs_second: needsSecond,
    needs_consent: needsConsent,
    needs_letter: await selectPaperLetter(tx, placed.contractId),
  });
}
