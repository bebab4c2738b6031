import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';

export type MembershipRecord = {
  contract_id: number;
  id: number;
  person_id: number;
  id_type: string;
  id_value: string;
  gender: 'male' | 'female' | null;
  covered_from: string;
  has_account: boolean;
};

export async function selectMembership(db: Db, membershipId: number): Promise<MembershipRecord | undefined> {
  const { rows } = await sql<MembershipRecord>`
    select m.contract_id, m.id, m.person_id, p.id_type, p.id_value, m.gender, m.covered_from,
      has_account(m.person_id) as has_account
    from membership m join person p on p.id = m.person_id
    where m.id = ${membershipId} and m.contract_id = any (array(select viewer_people_contracts()))`.execute(
    db,
  );
  return rows[0];
}

export type VersionRecord = {
  roster_id: number | null;
  roster_row: number | null;
  superseded_on: string | null;
  superseded_at: Date | null;
  standing: 'primary' | 'dependent';
  relation: string;
  first_name: string;
  last_name: string;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: string | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  plan_fa: string | null;
  plan_en: string | null;
  primary_membership_id: number | null;
  primary_name: string | null;
  covered_from: string;
  covered_until: string;
  file_name: string | null;
  kind: 'initial' | 'endorsement' | null;
  version: number | null;
  applied_at: Date | null;
  decided_by: number | null;
  decided_fa: string | null;
  decided_en: string | null;
  action: string | null;
  case_id: number | null;
  tracking_code: string | null;
  /** The ID she was known by before this version, where a case put it right. */
  id_before: string | null;
  id_after: string | null;
};

const values = sql.raw(
  `roster_id, roster_row, standing, relation, first_name, last_name, father_name, certificate_number, birth_date, gender,
  mobile, personnel_number, iban, plan_id, primary_membership_id, covered_from, covered_until`,
);

/** Everything a membership has ever said, the first first and what it says now last, with who said and who approved it. */
export async function selectVersions(
  db: Db,
  { contract_id: contractId, id: membershipId }: Pick<MembershipRecord, 'contract_id' | 'id'>,
): Promise<VersionRecord[]> {
  const { rows } = await sql<VersionRecord>`
    with v as (
      select id, superseded_on, superseded_at, ${values} from membership_version
        where contract_id = ${contractId} and membership_id = ${membershipId}
      union all
      select null, null, null, ${values} from membership where contract_id = ${contractId} and id = ${membershipId})
    select v.*, l.name_fa as plan_fa, l.name_en as plan_en, f.first_name || ' ' || f.last_name as primary_name,
      o.file_name, o.kind, o.version, o.applied_at, o.decided_by, d.name_fa as decided_fa, d.name_en as decided_en,
      r.action, o.case_id, c.tracking_code, k.before as id_before, k.after as id_after
    from v
    left join plan l on l.contract_id = ${contractId} and l.id = v.plan_id
    left join membership f on f.contract_id = ${contractId} and f.id = v.primary_membership_id
    left join roster o on o.contract_id = ${contractId} and o.id = v.roster_id
    left join staff d on d.id = o.decided_by
    left join roster_row r on r.contract_id = ${contractId} and r.roster_id = v.roster_id
      and r.row_number = v.roster_row
    left join correction_case c on c.id = o.case_id
    left join membership_correction k on k.contract_id = ${contractId} and k.membership_id = ${membershipId}
      and k.case_id = o.case_id and k.field = 'nationalId'
    order by v.id nulls last`.execute(db);
  return rows;
}

export type FamilyRecord = {
  id: number;
  first_name: string;
  last_name: string;
  standing: 'primary' | 'dependent';
  relation: string;
  gender: 'male' | 'female' | null;
  covered_from: string;
  covered_until: string;
};

/** Those who are linked to this primary now, or the other dependents of a dependent's primary and the primary herself. */
export async function selectFamily(
  db: Db,
  { contractId, headId, not }: { contractId: number; headId: number; not: number },
): Promise<FamilyRecord[]> {
  const { rows } = await sql<FamilyRecord>`
    select id, first_name, last_name, standing, relation, gender, covered_from, covered_until
    from membership where contract_id = ${contractId} and id <> ${not}
      and (id = ${headId} or primary_membership_id = ${headId})
    order by standing = 'dependent', array_position(array['spouse', 'child', 'father', 'mother'], relation),
      birth_date, id`.execute(db);
  return rows;
}

export type OtherTimeRecord = { id: number; covered_from: string; covered_until: string };

/** Other times of cover of the same person in the same contract. */
export async function selectOtherTimes(
  db: Db,
  { contract_id: contractId, person_id: personId, id }: MembershipRecord,
): Promise<OtherTimeRecord[]> {
  const { rows } = await sql<OtherTimeRecord>`
    select id, covered_from, covered_until from membership
    where contract_id = ${contractId} and person_id = ${personId} and id <> ${id}
    order by covered_from`.execute(db);
  return rows;
}
