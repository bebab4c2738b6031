import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { selectRows } from './find-rows.store.ts';
import type { Readiness } from './grades.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** `enough`: of these rows, those that are ready once this one thing is put right. */
export function selectReasons(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_unready')
    .select(['grade', 'reason'])
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .select(sql<number>`count(*) filter (where enough)`.as('enough'))
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .groupBy(['grade', 'reason'])
    .orderBy('rows', 'desc')
    .orderBy('reason')
    .execute();
}

export function selectUnready(
  db: Db,
  place: RosterPlace,
  { grade, reasons }: { grade: Exclude<Readiness, 'ready'>; reasons: readonly string[] },
) {
  const query = selectRows(db, place)
    .innerJoin('roster_unready as e', join =>
      join
        .onRef('e.contract_id', '=', 'r.contract_id')
        .onRef('e.roster_id', '=', 'r.roster_id')
        .onRef('e.row_number', '=', 'r.row_number'),
    )
    .select('e.reason')
    .where('e.contract_id', '=', place.contractId)
    .where('e.roster_id', '=', place.rosterId)
    .where('e.grade', '=', grade);
  return reasons.length > 0 ? query.where('e.reason', 'in', [...reasons]) : query;
}

/** The others among those whom the roster makes members. */
export function selectReady(db: Db, place: RosterPlace) {
  return selectRows(db, place)
    .select(sql<string | null>`null`.as('reason'))
    .where('r.standing', '=', 'good')
    .where(sql<boolean>`r.action is distinct from 'leave'`)
    .where(
      sql<boolean>`not exists (select from roster_unready e where e.contract_id = r.contract_id
        and e.roster_id = r.roster_id and e.row_number = r.row_number)`,
    );
}
