import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

type NewCodes = {
  contractId: number;
  staffId: number;
  at: Date;
  codes: readonly { membershipId: number; hash: Buffer }[];
};

/** One statement however many; row-level security refuses a contract that is not the viewer's. */
export async function storeCodes(db: Db, { contractId, staffId, at, codes }: NewCodes): Promise<void> {
  if (codes.length === 0) return;
  const ids = codes.map(code => code.membershipId);
  const hashes = codes.map(code => code.hash.toString('hex'));
  await sql`
    insert into employer_code (contract_id, membership_id, code_hash, issued_at, issued_by)
    select ${contractId}, code.id, decode(code.hash, 'hex'), ${at}, ${staffId}
    from unnest(${ids}::bigint[], ${hashes}::text[]) as code (id, hash)
    on conflict (contract_id, membership_id) do update
      set code_hash = excluded.code_hash, issued_at = excluded.issued_at, issued_by = excluded.issued_by, used_at = null
  `.execute(db);
}

export type IssuedCode = {
  membershipId: number;
  firstName: string;
  lastName: string;
  nationalId: string;
  issuedAt: Date;
  usedAt: Date | null;
};

export async function listIssuedCodes(db: Db, contractId: number): Promise<IssuedCode[]> {
  return db
    .selectFrom('employer_code as e')
    .innerJoin('membership as m', join =>
      join.onRef('m.contract_id', '=', 'e.contract_id').onRef('m.id', '=', 'e.membership_id'),
    )
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select([
      'e.membership_id as membershipId',
      'm.first_name as firstName',
      'm.last_name as lastName',
      'p.id_value as nationalId',
      'e.issued_at as issuedAt',
      'e.used_at as usedAt',
    ])
    .where('e.contract_id', '=', contractId)
    .orderBy('m.last_name')
    .orderBy('m.first_name')
    .orderBy('e.membership_id')
    .execute();
}

export async function useEmployerCode(
  db: Db,
  used: { contractId: number; membershipId: number; at: Date },
): Promise<void> {
  await db
    .updateTable('employer_code')
    .set({ used_at: used.at })
    .where('contract_id', '=', used.contractId)
    .where('membership_id', '=', used.membershipId)
    .execute();
}
