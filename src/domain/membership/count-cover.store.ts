import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export async function selectCoverCounts(
  db: Db,
  contractId: number,
  day: Temporal.PlainDate,
): Promise<{ members: number; activated: number }> {
  const { rows } = await sql<{ members: number; activated: number }>`
    select members, activated from count_cover(${contractId}, ${day.toString()})`.execute(db);
  return rows[0] ?? { members: 0, activated: 0 };
}
