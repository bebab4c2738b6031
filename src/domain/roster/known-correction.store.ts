import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { IdType } from './judging/judge-cell-national-id.ts';

/** An earlier value that a case has put right, and the member as she stands. Primaries are told by their IDs. */
export type CorrectionRecord = {
  idType: IdType;
  idValue: string;
  field: string;
  before: string | null;
  after: string;
  primaryType: IdType | null;
  on: string;
  firstName: string;
  lastName: string;
  relation: string;
  gender: 'male' | 'female' | null;
};

const valueIn = (membership: 'm' | 'h') => {
  const m = sql.raw(membership);
  return sql`case l.field when 'firstName' then ${m}.first_name when 'lastName' then ${m}.last_name
    when 'fatherName' then ${m}.father_name when 'certificateNumber' then ${m}.certificate_number
    when 'birthDate' then ${m}.birth_date::text when 'gender' then ${m}.gender when 'iban' then ${m}.iban
    when 'mobile' then ${m}.mobile when 'relation' then ${m}.relation end`;
};

/**
 * What cases have put right in these contracts, as far as it still stands: not what a roster has openly said otherwise
 * since, there or in the contract `here`, of whose plans alone something can be said.
 */
export async function selectCorrections(
  db: Db,
  here: number,
  contractIds: readonly number[],
): Promise<CorrectionRecord[]> {
  const { rows } = await sql<CorrectionRecord>`
    with k as (
      select k.*, o.version from membership_correction k
      join roster o on o.contract_id = k.contract_id and o.case_id = k.case_id
      where k.contract_id = any (${[...contractIds]}::bigint[])),
    l as (
      select distinct on (contract_id, membership_id, field) * from k
      order by contract_id, membership_id, field, version desc)
    select p.id_type as "idType", p.id_value as "idValue", k.field, l.corrected_on as "on",
      case when l.field = 'primary' then bp.id_value else k.before end as before,
      case when l.field = 'primary' then np.id_value else l.after end as after,
      case when l.field = 'primary' then np.id_type end as "primaryType",
      m.first_name as "firstName", m.last_name as "lastName", m.relation, m.gender
    from l
    join k on k.contract_id = l.contract_id and k.membership_id = l.membership_id and k.field = l.field
      and k.before is distinct from l.after
    join membership m on m.contract_id = l.contract_id and m.id = l.membership_id
    join person p on p.id = m.person_id
    left join membership nm on l.field = 'primary' and nm.contract_id = l.contract_id and nm.id = m.primary_membership_id
    left join person np on np.id = nm.person_id
    left join membership bm on l.field = 'primary' and bm.contract_id = l.contract_id and bm.id::text = k.before
    left join person bp on bp.id = bm.person_id
    where case l.field when 'nationalId' then p.id_value when 'primary' then m.primary_membership_id::text
        when 'plan' then m.plan_id::text else ${valueIn('m')} end = l.after
      and (l.field <> 'plan' or l.contract_id = ${here})
      and not exists (select from membership h
        left join membership hp on hp.contract_id = h.contract_id and hp.id = h.primary_membership_id
        where h.contract_id = ${here} and l.contract_id <> ${here} and h.person_id = m.person_id
          and case l.field when 'primary' then hp.person_id is not distinct from bp.id else ${valueIn('h')} = k.before end)
    order by l.corrected_on desc, l.case_id desc, k.version desc`.execute(db);
  return rows;
}

export type HolderRecord = { idValue: string; firstC2: string; lastC2: string };

/** Whoever is or was a member of these contracts under one of these IDs. */
export async function selectHolders(
  db: Db,
  contractIds: readonly number[],
  ids: readonly string[],
): Promise<HolderRecord[]> {
  const { rows } = await sql<HolderRecord>`
    select p.id_value as "idValue", m.first_c2 as "firstC2", m.last_c2 as "lastC2"
    from person p join membership m on m.person_id = p.id
    where p.id_value = any (${[...ids]}) and m.contract_id = any (${[...contractIds]}::bigint[])`.execute(db);
  return rows;
}
