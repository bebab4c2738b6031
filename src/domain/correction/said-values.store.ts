import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { ChangeField } from './case.ts';

/** What the roster says of somebody now, field by field, as changes carry values: days ISO, ids as texts. */
export type SaidValues = Partial<Record<ChangeField, string>>;

type Row = { [Field in ChangeField]?: string | null };

const present = (row: Row | undefined): SaidValues | undefined =>
  row && (Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as SaidValues);

export async function selectMemberValues(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<SaidValues | undefined> {
  const { rows } = await sql<Row>`
    select m.first_name as "firstName", m.last_name as "lastName", p.id_value as "nationalId",
      m.father_name as "fatherName", m.certificate_number as "certificateNumber", m.birth_date as "birthDate", m.gender,
      m.iban, m.mobile, m.primary_membership_id::text as "primary", m.relation, m.plan_id::text as plan,
      m.covered_from as "coveredFrom"
    from membership m join person p on p.id = m.person_id
    where m.contract_id = ${contractId} and m.id = ${membershipId}`.execute(db);
  return present(rows[0]);
}

/** Of a row that stayed behind, what was read in it. */
export async function selectHeldValues(
  db: Db,
  { contractId, rosterId, row }: { contractId: number; rosterId: number; row: number },
): Promise<SaidValues | undefined> {
  const { rows } = await sql<Row>`
    select r.first_name as "firstName", r.last_name as "lastName", coalesce(r.id_value, r.named_id) as "nationalId",
      r.father_name as "fatherName", r.certificate_number as "certificateNumber", r.birth_date as "birthDate", r.gender,
      r.iban, r.mobile, r.relation, r.plan_id::text as plan, r.covered_from as "coveredFrom"
    from roster_row r
    where r.contract_id = ${contractId} and r.roster_id = ${rosterId} and r.row_number = ${row}
      and r.standing = 'held'`.execute(db);
  return present(rows[0]);
}

/** A primary of this contract by name; undefined for anybody else. */
export async function selectPrimaryOf(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<{ firstName: string; lastName: string } | undefined> {
  const { rows } = await sql<{ firstName: string; lastName: string }>`
    select first_name as "firstName", last_name as "lastName" from membership
    where contract_id = ${contractId} and id = ${membershipId} and standing = 'primary'`.execute(db);
  return rows[0];
}
