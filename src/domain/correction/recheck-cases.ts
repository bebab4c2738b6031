import { type CaseDeps, moveCase } from './move-case.ts';
import { type Changed, selectConcernedCases } from './overtaking/overtaking.store.ts';
import { solvedBy } from './overtaking/solved-by.ts';

/**
 * Ends the open cases that a roster or an activation has solved, each in a transaction of its own; says how many. A case
 * that is approved is left to be applied, which finds nothing left to do. `db` is the jobs' pool.
 */
export async function recheckCases({ db, clock }: CaseDeps, changed: Changed): Promise<number> {
  let solved = 0;
  for (const caseId of await selectConcernedCases(db, changed)) {
    const moved = await db.transaction().execute(tx =>
      moveCase(
        { db: tx, clock },
        {
          caseId,
          action: 'overtake',
          actor: { kind: 'job' },
          async decide(found) {
            const outcome = await solvedBy(tx, found, clock.today());
            return outcome ? { state: 'solved', outcome } : { refused: 'not-possible' };
          },
        },
      ),
    );
    if (moved.ok) solved += 1;
  }
  return solved;
}
