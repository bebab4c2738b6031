import type { Db } from '../../platform/database.ts';

export type OverdueCase = { id: number; waits: 'member' | 'house' };

/** By id, those after the given one: what was refused once is not asked for again and again. */
export async function selectOverdue(
  db: Db,
  { now, after, limit }: { now: Date; after: number; limit: number },
): Promise<OverdueCase[]> {
  const rows = await db
    .selectFrom('correction_case')
    .select(['id', 'turn'])
    .where('due_at', '<=', now)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, turn }) => ({ id, waits: turn === 'member' ? 'member' : 'house' }));
}
