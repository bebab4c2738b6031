import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

type NewCodes = {
  contractId: number;
  staffId: number;
  at: Date;
  codes: readonly { membershipId: number; hash: Buffer }[];
};

/**
 * Two statements however many, neither of which reads a hash: that is not staff's to read. Row-level security refuses a
 * contract that is not the viewer's.
 */
export async function storeCodes(db: Db, { contractId, staffId, at, codes }: NewCodes): Promise<void> {
  const ids = codes.map(code => code.membershipId);
  const hashes = codes.map(code => code.hash.toString('hex'));
  const given = sql`unnest(${ids}::bigint[], ${hashes}::text[]) as code (id, hash)`;
  await sql`
    update employer_code set code_hash = decode(code.hash, 'hex'), issued_at = ${at}, issued_by = ${staffId}, used_at = null
    from ${given} where contract_id = ${contractId} and membership_id = code.id`.execute(db);
  await sql`
    insert into employer_code (contract_id, membership_id, code_hash, issued_at, issued_by)
    select ${contractId}, code.id, decode(code.hash, 'hex'), ${at}, ${staffId} from ${given}
    where not exists (select from employer_code e where e.contract_id = ${contractId} and e.membership_id = code.id)
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
