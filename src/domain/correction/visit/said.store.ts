import type { Db } from '../../../platform/database.ts';
import type { CaseEvent } from '../case.ts';

/** A line of the history as whoever the case was opened for reads it: what staff say among themselves is not there. */
export type Said = Pick<CaseEvent, 'at' | 'actor' | 'action' | 'toTurn' | 'fromTurn'> & {
  note: string | undefined;
};

export async function selectSaid(db: Db, caseId: number): Promise<Said[]> {
  const rows = await db
    .selectFrom('correction_event')
    .select(['at', 'actor_kind', 'action', 'from_turn', 'to_turn', 'note'])
    .where('case_id', '=', caseId)
    .where('shown', '=', true)
    .orderBy('position')
    .execute();
  return rows.map(row => ({
    at: row.at,
    actor: row.actor_kind,
    action: row.action as CaseEvent['action'],
    fromTurn: (row.from_turn ?? undefined) as CaseEvent['fromTurn'],
    toTurn: (row.to_turn ?? undefined) as CaseEvent['toTurn'],
    note: row.note ?? undefined,
  }));
}
