import type { Db } from '../../platform/database.ts';

export async function insertFilePart(
  db: Db,
  part: { contractId: number; rosterId: number; part: number; bytes: Buffer },
): Promise<void> {
  await db
    .insertInto('roster_file_part')
    .values({ contract_id: part.contractId, roster_id: part.rosterId, part: part.part, bytes: part.bytes })
    .execute();
}

/** Undefined after the last one. */
export async function findFilePart(
  db: Db,
  contractId: number,
  rosterId: number,
  part: number,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('roster_file_part')
    .select('bytes')
    .where('contract_id', '=', contractId)
    .where('roster_id', '=', rosterId)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.bytes;
}

/** Files of rosters that came to nothing are kept for a while, for whoever asks why; rows and findings stay. */
export async function deleteFilesOfEnded(db: Db, endedBefore: Date): Promise<void> {
  await db
    .deleteFrom('roster_file_part as f')
    .using('roster as r')
    .whereRef('r.contract_id', '=', 'f.contract_id')
    .whereRef('r.id', '=', 'f.roster_id')
    .where('r.state', 'in', ['failed', 'withdrawn', 'rejected'])
    .where('r.uploaded_at', '<', endedBefore)
    .execute();
}
