import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type FamilyCounts = {
  households: number;
  /** Dependents who become members without a primary. */
  orphans: number;
};

export async function selectFamilyCounts(
  db: Db,
  { contractId, rosterId }: RosterPlace,
): Promise<FamilyCounts> {
  const { rows } = await sql<FamilyCounts>`
    select
      (select count(*) from roster_row r
        where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.standing = 'good'
          and r.family = 'primary' and r.action is distinct from 'leave') as households,
      -- From the few findings to their rows, not from every row to its findings.
      (select count(*) from (select distinct f.row_number from roster_finding f
          where f.contract_id = ${contractId} and f.roster_id = ${rosterId} and f.severity <> 'note'
            and f.column_key = 'primaryNationalId') d
        join roster_row r on r.contract_id = ${contractId} and r.roster_id = ${rosterId}
          and r.row_number = d.row_number
        where r.standing = 'good' and r.family = 'dependent' and r.action is distinct from 'leave') as orphans`.execute(
    db,
  );
  return rows[0] ?? { households: 0, orphans: 0 };
}
