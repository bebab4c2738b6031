import { sql } from 'kysely';
import { approveCase } from './approve-case.ts';
import type { StaffActor } from './case-steps.ts';
import type { CaseDeps } from './move-case.ts';

/** Confirms each of them as it was shown; those that have moved meanwhile are left alone. How many were confirmed. */
export async function confirmCases(
  deps: CaseDeps,
  { cases, actor }: { cases: readonly { caseId: number; revision: number }[]; actor: StaffActor },
): Promise<number> {
  let confirmed = 0;
  // In one order for everybody, so that two who confirm at once do not wait for each other in a ring.
  for (const each of cases.toSorted((one, other) => one.caseId - other.caseId)) {
    await sql`savepoint one_case`.execute(deps.db);
    const moved = await approveCase(deps, { ...each, actor, as: 'confirm' });
    await sql`${sql.raw(moved.ok ? 'release savepoint' : 'rollback to savepoint')} one_case`.execute(deps.db);
    if (moved.ok) confirmed += 1;
  }
  return confirmed;
}
