import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CaseEvent } from './case.ts';

export type NewEvent = Omit<CaseEvent, 'position'> & { caseId: number; accountId: number | undefined };

/** The next line of a case's history; its position. The case is locked by the caller. */
export async function insertEvent(db: Db, event: NewEvent): Promise<number> {
  const { rows } = await sql<{ position: number }>`
    with counted as (update correction_case set events = events + 1 where id = ${event.caseId} returning events)
    insert into correction_event (case_id, position, at, actor_kind, staff_id, account_id, action, from_state, to_state,
      from_turn, to_turn, note, shown)
    select ${event.caseId}, counted.events, ${event.at}, ${event.actor}, ${event.staffId ?? null}::bigint,
      ${event.accountId ?? null}::bigint, ${event.action}, ${event.from ?? null}::text, ${event.to},
      ${event.fromTurn ?? null}::text, ${event.toTurn ?? null}::text, ${event.note ?? null}::text, ${event.shown}
    from counted
    returning position`.execute(db);
  const [made] = rows;
  if (!made) throw new Error(`case ${event.caseId} has no place for an event`);
  return made.position;
}
