import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Side } from './case-steps.ts';
import { type QueueRow, selectLines } from './queue.store.ts';

/** Of a case `c`: ready for the side to confirm it as it stands, about somebody who is a member already. */
const ready = (side: Side) => sql`c.state = 'review' and c.turn = ${side} and c.membership_id is not null`;
const kindOf = sql`(select string_agg(h.field, ',' order by h.field collate "C") from correction_change h
  where h.case_id = c.id)`;

export async function selectKindCounts(
  db: Db,
  side: Side,
  plain: readonly string[],
): Promise<{ fields: string; count: number }[]> {
  const { rows } = await sql<{ fields: string; count: number }>`
    select ${kindOf} as fields, count(*) as count from correction_case c
    where ${ready(side)}
      and exists (select from correction_change h where h.case_id = c.id)
      and not exists (select from correction_change h where h.case_id = c.id and h.field <> all (${[...plain]}::text[]))
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

export async function selectOfKind(
  db: Db,
  side: Side,
  { kind, limit }: { kind: string; limit: number },
): Promise<QueueRow[]> {
  const chosen = sql`select c.id from correction_case c where ${ready(side)} and ${kindOf} = ${kind}
    order by c.due_at, c.id limit ${limit}`;
  return selectLines(db, chosen, sql`c.due_at, c.id`);
}
