import type { Db } from '../../platform/database.ts';
import { selectRows } from './find-rows.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

export function selectReadiness(db: Db, { contractId, rosterId }: RosterPlace) {
  return db
    .selectFrom('roster_readiness')
    .select('readiness')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .groupBy('readiness')
    .execute();
}

export function selectRowsByReadiness(db: Db, place: RosterPlace, readiness: string) {
  return selectRows(db, place)
    .innerJoin('roster_readiness as e', join =>
      join
        .onRef('e.contract_id', '=', 'r.contract_id')
        .onRef('e.roster_id', '=', 'r.roster_id')
        .onRef('e.row_number', '=', 'r.row_number'),
    )
    .where('e.contract_id', '=', place.contractId)
    .where('e.roster_id', '=', place.rosterId)
    .where('e.readiness', '=', readiness);
}
