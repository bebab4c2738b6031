import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

type Template = { policyholderId: number; signature: string };

export async function findDecided(db: Db, { policyholderId, signature }: Template): Promise<unknown> {
  const row = await db
    .selectFrom('column_mapping')
    .select('decided')
    .where('policyholder_id', '=', policyholderId)
    .where('header_signature', '=', signature)
    .executeTakeFirst();
  return row?.decided;
}

export async function rememberDecided(
  db: Db,
  { policyholderId, signature, decided, staffId }: Template & { decided: unknown; staffId: number },
): Promise<void> {
  await sql`
    insert into column_mapping (policyholder_id, header_signature, decided, decided_by)
    values (${policyholderId}, ${signature}, ${JSON.stringify(decided)}, ${staffId})
    on conflict (policyholder_id, header_signature) do update
    set decided = excluded.decided, decided_by = excluded.decided_by, decided_at = now()`.execute(db);
}

export function selectMeanings(db: Db, policyholderId: number) {
  return db
    .selectFrom('code_meaning')
    .select(['column_key', 'code', 'meaning'])
    .where('policyholder_id', '=', policyholderId)
    .execute();
}

export type Meaning = { column: string; code: string; meaning: string };

export async function rememberMeanings(
  db: Db,
  { policyholderId, meanings, staffId }: { policyholderId: number; meanings: Meaning[]; staffId: number },
): Promise<void> {
  await sql`
    insert into code_meaning (policyholder_id, column_key, code, meaning, decided_by)
    select ${policyholderId}, m.column, m.code, m.meaning, ${staffId}
    from json_to_recordset(${JSON.stringify(meanings)}::json) as m("column" text, code text, meaning text)
    on conflict (policyholder_id, column_key, code) do update
    set meaning = excluded.meaning, decided_by = excluded.decided_by, decided_at = now()`.execute(db);
}
