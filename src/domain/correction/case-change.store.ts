import type { Db } from '../../platform/database.ts';
import type { CaseChange } from './case.ts';

/** What is proposed, instead of what was proposed before. */
export async function replaceChanges(db: Db, caseId: number, changes: readonly CaseChange[]): Promise<void> {
  await db.deleteFrom('correction_change').where('case_id', '=', caseId).execute();
  if (changes.length === 0) return;
  await db
    .insertInto('correction_change')
    .values(
      changes.map(({ field, before, after }) => ({ case_id: caseId, field, before: before ?? null, after })),
    )
    .execute();
}

export async function selectChanges(db: Db, caseId: number): Promise<CaseChange[]> {
  const rows = await db
    .selectFrom('correction_change')
    .select(['field', 'before', 'after'])
    .where('case_id', '=', caseId)
    .orderBy('field')
    .execute();
  return rows.map(({ field, before, after }) => ({ field, before: before ?? undefined, after }));
}
