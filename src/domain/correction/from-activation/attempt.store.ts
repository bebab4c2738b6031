import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';

/** Whose case it is as far as is proven: possession of the mobile, and the ID that was typed with it. */
export type Opener = { mobile: string; idType: 'national' | 'other'; idValue: string };

export type AttemptCase = { caseId: number; trackingCode: string; openedAt: Date };

const columns = sql`id as "caseId", tracking_code as "trackingCode", opened_at as "openedAt"`;

export async function selectCaseByKey(db: Db, openingKey: Buffer): Promise<AttemptCase | undefined> {
  const { rows } = await sql<AttemptCase>`
    select ${columns} from correction_case where opening_key = ${openingKey}`.execute(db);
  return rows[0];
}

/** The one that this mobile opened for this ID and that is not over. */
export async function selectOwnOpenCase(
  db: Db,
  { mobile, idType, idValue }: Opener,
): Promise<AttemptCase | undefined> {
  const { rows } = await sql<AttemptCase>`
    select ${columns} from correction_case
    where id_value = ${idValue} and id_type = ${idType} and mobile = ${mobile} and mobile_proven
      and origin = 'activation' and closed_at is null
    order by id desc limit 1`.execute(db);
  return rows[0];
}

/** Two attempts of one person at once open one case: the second waits for the first. */
export async function lockOpener(db: Db, { mobile, idType, idValue }: Opener): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`correction ${mobile} ${idType} ${idValue}`}, 0))`.execute(
    db,
  );
}
