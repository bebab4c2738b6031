import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type EntryRow = {
  chain: number;
  position: number;
  at: Date;
  at_micros: number;
  actor_kind: 'anyone' | 'member' | 'staff' | 'job';
  actor_id: number | null;
  actor_fa: string | null;
  actor_en: string | null;
  action: string;
  subject_kind: string;
  subject_id: number | null;
  contract_id: number | null;
  details: Record<string, string | number | boolean | null>;
};

export type EntryMark = { atMicros: number; chain: number; position: number };

/** The latest first; only those before the mark, where there is one. */
export async function selectEntries(
  db: Db,
  before: EntryMark | undefined,
  most: number,
): Promise<EntryRow[]> {
  const earlier = before
    ? sql`(e.at, e.chain, e.position) <
        (timestamptz 'epoch' + ${before.atMicros}::bigint * interval '1 microsecond', ${before.chain}, ${before.position})`
    : sql`true`;
  const { rows } = await sql<EntryRow>`
    select e.chain, e.position, e.at, (extract(epoch from e.at) * 1000000)::bigint as at_micros, e.actor_kind, e.actor_id,
      s.name_fa as actor_fa, s.name_en as actor_en, e.action, e.subject_kind, e.subject_id, e.contract_id, e.details
    from audit_entry e left join staff s on e.actor_kind = 'staff' and s.id = e.actor_id
    where ${earlier}
    order by e.at desc, e.chain desc, e.position desc limit ${most}`.execute(db);
  return rows;
}
