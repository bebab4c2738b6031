import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { JoiningPerson } from './plan-join.ts';

/** A membership as it says now, by the words of a case's changes; ids as texts. */
export type MemberNow = {
  membershipId: number;
  personId: number;
  nationalId: string;
  firstName: string;
  lastName: string;
  fatherName: string | null;
  certificateNumber: string | null;
  birthDate: string | null;
  gender: string | null;
  iban: string | null;
  mobile: string | null;
  primary: string | null;
  relation: string;
  plan: string | null;
  coveredFrom: string;
  coveredUntil: string;
  standing: 'primary' | 'dependent';
  hasDependents: boolean;
};

type Place = { contractId: number; membershipId: number };

/** Locked: an activation of this membership waits, or is waited for. */
export async function lockMember(
  db: Db,
  { contractId, membershipId }: Place,
): Promise<MemberNow | undefined> {
  const { rows } = await sql<MemberNow>`
    select m.id as "membershipId", m.person_id as "personId", p.id_value as "nationalId", m.first_name as "firstName",
      m.last_name as "lastName", m.father_name as "fatherName", m.certificate_number as "certificateNumber",
      m.birth_date as "birthDate", m.gender, m.iban, m.mobile, m.primary_membership_id::text as "primary", m.relation,
      m.plan_id::text as plan, m.covered_from as "coveredFrom", m.covered_until as "coveredUntil", m.standing,
      exists (select from membership d where d.contract_id = m.contract_id and d.primary_membership_id = m.id)
        as "hasDependents"
    from membership m join person p on p.id = m.person_id
    where m.contract_id = ${contractId} and m.id = ${membershipId}
    for update of m`.execute(db);
  return rows[0];
}

export async function isPlanOf(db: Db, contractId: number, planId: string): Promise<boolean> {
  const { rows } = await sql`
    select from plan where contract_id = ${contractId} and id::text = ${planId}`.execute(db);
  return rows.length > 0;
}

/** Whether this membership of the contract is a primary's, covered at some time within these days. */
export async function isPrimaryOf(
  db: Db,
  contractId: number,
  { id, from, until }: { id: string; from: string; until: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from membership where contract_id = ${contractId} and id::text = ${id} and standing = 'primary'
      and covered_from <= ${until} and covered_until >= ${from}`.execute(db);
  return rows.length > 0;
}

/** The last day on which a person is covered by the contract, as far as it is said now. */
export async function selectCoveredUntil(
  db: Db,
  contractId: number,
  { idType, idValue }: JoiningPerson,
): Promise<string | undefined> {
  const { rows } = await sql<{ until: string | null }>`
    select max(m.covered_until) as until from membership m join person p on p.id = m.person_id
    where m.contract_id = ${contractId} and p.id_value = ${idValue} and p.id_type = ${idType}`.execute(db);
  return rows[0]?.until ?? undefined;
}

/** Whether somebody else with this national ID is covered by the contract on one of these days. */
export async function isIdCovered(
  db: Db,
  { contractId, membershipId }: Place,
  { nationalId, from, until }: { nationalId: string; from: string; until: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from membership m join person p on p.id = m.person_id
    where m.contract_id = ${contractId} and m.id <> ${membershipId} and p.id_type = 'national'
      and p.id_value = ${nationalId} and m.covered_from <= ${until} and m.covered_until >= ${from}`.execute(
    db,
  );
  return rows.length > 0;
}

export type ContractDays = { startsOn: string; endsOn: string };

export async function selectContractDays(db: Db, contractId: number): Promise<ContractDays> {
  const { starts_on, ends_on } = await db
    .selectFrom('contract')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow();
  return { startsOn: starts_on, endsOn: ends_on };
}
