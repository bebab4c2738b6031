import { sql } from 'kysely';
import type { Rung } from '../../persian/compare-names.ts';
import type { Db } from '../../platform/database.ts';
import type { Typed } from './activation.ts';
import type { Candidate, FailureReason } from './choose-membership.ts';

/** Every membership of the typed ID, the newest first; none is no error. */
export async function listCandidates(db: Db, typed: Typed, today: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select m.contract_id as "contractId", m.id as "membershipId", c.membership_type_id as "membershipTypeId",
      m.standing,
      m.first_name as "firstName", m.last_name as "lastName", m.mobile, m.birth_date as "birthDate",
      m.certificate_number as "certificateNumber", c.proofs, a.mobile as "accountMobile",
      ${today}::date between greatest(m.covered_from, c.starts_on) and least(m.covered_until, c.ends_on)
        and not (m.standing = 'dependent' and m.primary_membership_id is null and coalesce(n.needs_primary, false))
        as "coveredToday",
      (select e.code_hash from employer_code e
        where e.contract_id = m.contract_id and e.membership_id = m.id and e.used_at is null) as "employerCodeHash"
    from person p
    join membership m on m.person_id = p.id
    join contract c on c.id = m.contract_id
    left join plan n on n.contract_id = m.contract_id and n.id = m.plan_id
    left join account a on a.person_id = p.id
    where p.id_value = ${typed.idValue} and (p.id_type = 'national') = (${typed.idType} = 'national')
    order by m.covered_until desc, m.id desc`.execute(db);
  return rows;
}

/** Whether the roster gives this mobile to the typed ID: such a person is never kept waiting because of others. */
export async function isRosterMobile(db: Db, typed: Typed, mobile: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from person p join membership m on m.person_id = p.id
      where p.id_value = ${typed.idValue} and (p.id_type = 'national') = (${typed.idType} = 'national') and m.mobile = ${mobile}) as known`.execute(
    db,
  );
  return rows[0]?.known ?? false;
}

export type ProvenMembership = {
  personId: number;
  idValue: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  certificateNumber: string | null;
  mobile: string | null;
  coveredUntil: string;
};

export async function getProvenMembership(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<ProvenMembership> {
  return provenMembership(db, contractId, membershipId).executeTakeFirstOrThrow();
}

/** Locked, so that a roster applied at this moment and a second attempt wait for this one. */
export async function lockProvenMembership(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<ProvenMembership> {
  return provenMembership(db, contractId, membershipId).forUpdate('membership').executeTakeFirstOrThrow();
}

function provenMembership(db: Db, contractId: number, membershipId: number) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.person_id as personId',
      'person.id_value as idValue',
      'membership.first_name as firstName',
      'membership.last_name as lastName',
      'membership.birth_date as birthDate',
      'membership.certificate_number as certificateNumber',
      'membership.mobile',
      'membership.covered_until as coveredUntil',
    ])
    .where('membership.contract_id', '=', contractId)
    .where('membership.id', '=', membershipId);
}

/** Every mobile that a roster gives or gave to the person; in most cases one. */
export async function listRosterMobiles(db: Db, personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('mobile')
    .distinct()
    .where('person_id', '=', personId)
    .where('mobile', 'is not', null)
    .orderBy('mobile')
    .execute();
  return rows.flatMap(row => row.mobile ?? []);
}

/** Whether any contract of this membership type that runs today admits knowledge as a proof. */
export async function admitsKnowledge(db: Db, membershipTypeId: number, today: string): Promise<boolean> {
  const { rows } = await sql<{ admits: boolean }>`
    select exists (select from contract c where c.membership_type_id = ${membershipTypeId}
      and 'knowledge' = any (c.proofs) and ${today}::date between c.starts_on and c.ends_on) as admits`.execute(
    db,
  );
  return rows[0]?.admits ?? false;
}

export type Failure = {
  at: Date;
  typed: Typed;
  mobile: string | undefined;
  reason: FailureReason;
  nearest: { rung: Rung; contractId: number; membershipId: number } | undefined;
};

export async function insertFailure(db: Db, { at, typed, mobile, reason, nearest }: Failure): Promise<void> {
  await db
    .insertInto('activation_failure')
    .values({
      at,
      membership_type_id: typed.membershipTypeId,
      id_type: typed.idType,
      id_value: typed.idValue,
      first_name: typed.firstName,
      last_name: typed.lastName,
      mobile: mobile ?? null,
      reason,
      rung: nearest?.rung ?? null,
      contract_id: nearest?.contractId ?? null,
      membership_id: nearest?.membershipId ?? null,
    })
    .execute();
}

const failureDays = 400;

export async function deleteOldFailures(db: Db): Promise<void> {
  await sql`delete from activation_failure where at < now() - make_interval(days => ${failureDays})`.execute(
    db,
  );
}

export async function insertConsent(
  db: Db,
  consent: { personId: number; kind: string; version: string },
): Promise<void> {
  await db
    .insertInto('consent')
    .values({ person_id: consent.personId, kind: consent.kind, version: consent.version })
    .execute();
}
