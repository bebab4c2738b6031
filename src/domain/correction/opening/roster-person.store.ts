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

function personFrom({ titleFa, titleEn, idType, relation, ...row }: PersonRow): RosterPerson {
  const { standing, membershipTypeId, contractId, idValue, firstName, lastName } = row;
  return {
    contractId,
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
