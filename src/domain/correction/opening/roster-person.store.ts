import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import type { RosterPerson } from './correctable.ts';

type OrNull<T> = { [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] };
type PersonRow = OrNull<Omit<RosterPerson, 'contractTitle' | 'idType' | 'relation'>> & {
  titleFa: string;
  titleEn: string;
  idType: string;
  relation: string;
};

const columns = sql.raw(`m.contract_id as "contractId", m.id as "membershipId", m.person_id as "personId",
  c.title_fa as "titleFa", c.title_en as "titleEn", c.membership_type_id as "membershipTypeId", p.id_type as "idType",
  p.id_value as "idValue", m.first_name as "firstName", m.last_name as "lastName", m.standing, m.relation, m.gender,
  m.primary_membership_id as "primaryMembershipId", m.certificate_number as "certificateNumber",
  m.birth_date as "birthDate", m.iban, m.mobile
  from membership m join contract c on c.id = m.contract_id join person p on p.id = m.person_id`);

/** The viewer herself and whoever is linked to her, as far as they are covered on the day or later; herself first. */
export async function selectOwnPeople(db: Db, day: Temporal.PlainDate): Promise<RosterPerson[]> {
  const { rows } = await sql<PersonRow>`
    select ${columns}
    where m.id = any (array(select viewer_memberships())) and m.covered_until >= ${day.toString()}
    order by c.jalali_year desc, c.starts_on desc, c.id desc, m.person_id <> viewer_person(),
      array_position(array['spouse', 'child', 'father', 'mother'], m.relation), m.birth_date, m.id`.execute(
    db,
  );
  return rows.map(personFrom);
}

/** Of a contract that the viewer works for. */
export async function selectRosterPerson(db: Db, membershipId: number): Promise<RosterPerson | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${columns}
    where m.id = ${membershipId} and m.contract_id = any (array(select viewer_people_contracts()))`.execute(
    db,
  );
  return rows[0] && personFrom(rows[0]);
}

/** Whoever has this ID in contracts of this kind that the viewer works for, and is covered on the day or later. */
export async function selectPeopleById(
  db: Db,
  asked: { idValue: string; membershipTypeId: number; day: Temporal.PlainDate },
): Promise<RosterPerson[]> {
  const { rows } = await sql<PersonRow>`
    select ${columns}
    where p.id_value = ${asked.idValue} and c.membership_type_id = ${asked.membershipTypeId}
      and m.contract_id = any (array(select viewer_people_contracts()))
      and m.covered_until >= ${asked.day.toString()}
    limit 2`.execute(db);
  return rows.map(personFrom);
}

/** A row that an applied roster left behind. */
export async function selectHeldPerson(
  db: Db,
  { rosterId, row }: { rosterId: number; row: number },
): Promise<RosterPerson | undefined> {
  const { rows } = await sql<PersonRow>`
    select r.contract_id as "contractId", null::bigint as "membershipId", null::bigint as "personId",
      c.title_fa as "titleFa", c.title_en as "titleEn", c.membership_type_id as "membershipTypeId",
      coalesce(r.id_type, 'national') as "idType", coalesce(r.id_value, r.named_id, '') as "idValue",
      coalesce(r.first_name, '') as "firstName", coalesce(r.last_name, '') as "lastName", r.family as standing,
      coalesce(r.relation, case r.family when 'primary' then 'self' else 'unknown' end) as relation, r.gender,
      null::bigint as "primaryMembershipId", r.certificate_number as "certificateNumber",
      r.birth_date as "birthDate", r.iban, r.mobile
    from roster_row r join roster o on o.contract_id = r.contract_id and o.id = r.roster_id
      join contract c on c.id = r.contract_id
    where r.roster_id = ${rosterId} and r.row_number = ${row} and r.standing = 'held' and o.state = 'applied'`.execute(
    db,
  );
  return rows[0] && personFrom(rows[0]);
}

function personFrom({ titleFa, titleEn, idType, relation, ...row }: PersonRow): RosterPerson {
  const { standing, membershipTypeId, idValue, firstName, lastName } = row;
  return {
    contractId: row.contractId ?? undefined,
    membershipTypeId,
    idValue,
    firstName,
    lastName,
    standing,
    membershipId: row.membershipId ?? undefined,
    personId: row.personId ?? undefined,
    contractTitle: { fa: titleFa, en: titleEn },
    idType: idType === 'national' ? 'national' : 'other',
    relation: relation as Relation,
    gender: row.gender ?? undefined,
    primaryMembershipId: row.primaryMembershipId ?? undefined,
    certificateNumber: row.certificateNumber ?? undefined,
    birthDate: row.birthDate ?? undefined,
    iban: row.iban ?? undefined,
    mobile: row.mobile ?? undefined,
  };
}

/** Kinds of contract of which the viewer works on cases that belong to no contract yet. */
export async function selectServedTypes(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select viewer_unplaced_types() as id`.execute(db);
  return rows.map(({ id }) => id);
}
