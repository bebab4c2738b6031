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
    select count(*) filter (where r.family = 'primary') as households,
      count(*) filter (where r.family = 'dependent' and exists (select from roster_finding f
        where f.contract_id = r.contract_id and f.roster_id = r.roster_id and f.row_number = r.row_number
          and f.severity <> 'note' and f.column_key = 'primaryNationalId')) as orphans
    from roster_row r
    where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.standing = 'good'
      and r.action is distinct from 'leave'`.execute(db);
  return rows[0] ?? { households: 0, orphans: 0 };
}
