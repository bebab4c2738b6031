import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { valueAt } from './version-values.ts';

/** A contract and an ISO day. */
export type DayPlace = { contractId: number; day: string };

/**
 * Beside a membership `m`, the version `h` of it that was in force on the day: the first after which everything else was
 * to hold only later. No `h`: the membership itself. A change that became known late counts from the day it is said to
 * hold from, not from the day it became known.
 */
const versionOn = (day: string): RawBuilder<unknown> => sql`
  left join lateral (
    select h.* from membership_version h
    where h.contract_id = m.contract_id and h.membership_id = m.id
      and not exists (select from membership_version l where l.contract_id = h.contract_id
        and l.membership_id = h.membership_id and l.id >= h.id and l.superseded_on <= ${day}::date)
    order by h.id limit 1) h on true`;

/** The same for many memberships at once: it costs as much as the contract has history, and nothing for who has none. */
export const versionsOn = ({ contractId, day }: DayPlace): RawBuilder<unknown> => sql`
  left join (
    select distinct on (h.membership_id) h.* from membership_version h
    where h.contract_id = ${contractId} and h.superseded_on > ${day}::date
      and not exists (select from membership_version l where l.contract_id = h.contract_id
        and l.membership_id = h.membership_id and l.id > h.id and l.superseded_on <= ${day}::date)
    order by h.membership_id, h.id) h on h.membership_id = m.id`;

const coveredOn = (day: string) => sql`${day}::date between m.covered_from and m.covered_until`;

/** Nobody's dependent on that day: a primary, a dependent without one, or one whose primary is not covered. */
const isHead = (day: string) => sql`not exists (
  select from membership f where f.contract_id = m.contract_id and f.id = ${valueAt('primary_membership_id')}
    and ${day}::date between f.covered_from and f.covered_until)`;

export type DayCounts = { members: number; primaries: number; households: number };

export async function countMembersOn(db: Db, { contractId, day }: DayPlace): Promise<DayCounts> {
  const { rows } = await sql<DayCounts>`
    select count(*) as members, count(*) filter (where ${valueAt('standing')} = 'primary') as primaries,
      count(*) filter (where ${isHead(day)}) as households
    from membership m ${versionsOn({ contractId, day })}
    where m.contract_id = ${contractId} and ${coveredOn(day)}`.execute(db);
  return rows[0] ?? { members: 0, primaries: 0, households: 0 };
}

/** One page of households by who stands at their head, in the order of Persian names. */
export async function selectHeads(
  db: Db,
  { contractId, day }: DayPlace,
  { offset, limit }: { offset: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select m.id from membership m ${versionOn(day)}
    where m.contract_id = ${contractId} and ${coveredOn(day)} and ${isHead(day)}
    order by m.last_name, m.first_name, m.id offset ${offset} limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export type DayRecord = {
  id: number;
  primary_membership_id: number | null;
  id_type: 'national' | 'foreigner' | 'passport' | 'insurer-code';
  id_value: string;
  first_name: string;
  last_name: string;
  standing: 'primary' | 'dependent';
  relation: string;
  father_name: string | null;
  certificate_number: string | null;
  birth_date: string | null;
  gender: 'male' | 'female' | null;
  mobile: string | null;
  personnel_number: string | null;
  iban: string | null;
  plan_id: number | null;
  covered_from: string;
  covered_until: string;
};

const recordOn = sql`m.id, ${valueAt('primary_membership_id')} as primary_membership_id, p.id_type, p.id_value,
  ${valueAt('first_name')} as first_name, ${valueAt('last_name')} as last_name, ${valueAt('standing')} as standing,
  ${valueAt('relation')} as relation, ${valueAt('father_name')} as father_name,
  ${valueAt('certificate_number')} as certificate_number, ${valueAt('birth_date')} as birth_date,
  ${valueAt('gender')} as gender, ${valueAt('mobile')} as mobile, ${valueAt('personnel_number')} as personnel_number,
  ${valueAt('iban')} as iban, ${valueAt('plan_id')} as plan_id, m.covered_from, m.covered_until`;

const relationOrder = sql`array_position(array['spouse', 'child', 'father', 'mother'], ${valueAt('relation')})`;

/** The people of some households. Who comes under another primary by now, or under nobody, is found by whom she left. */
export async function selectHouseholds(
  db: Db,
  { contractId, day }: DayPlace,
  heads: readonly number[],
): Promise<DayRecord[]> {
  const { rows } = await sql<DayRecord>`
    with near as (
      select id from membership where contract_id = ${contractId}
        and (id = any(${heads}) or primary_membership_id = any(${heads}))
      union
      select membership_id from membership_version where contract_id = ${contractId} and left_primary_id = any(${heads}))
    select ${recordOn}
    from near join membership m on m.contract_id = ${contractId} and m.id = near.id
    join person p on p.id = m.person_id ${versionOn(day)}
    where ${coveredOn(day)}
      and (m.id = any(${heads}) or ${valueAt('primary_membership_id')} = any(${heads}))
    order by ${valueAt('standing')} = 'dependent', ${relationOrder}, ${valueAt('birth_date')}, m.id`.execute(
    db,
  );
  return rows;
}

/** A member with the ID of the primary whom she names, whether that one is covered on the day or not. */
export type ExportedRecord = DayRecord & { primary_id_value: string | null };

const fetchedRows = 2_000;

/** All members of the day, household by household. A cursor of the transaction: few of them are in memory at a time. */
export async function* streamMembersOn(
  db: Db,
  { contractId, day }: DayPlace,
): AsyncGenerator<ExportedRecord[]> {
  await sql`
    declare members_on_day no scroll cursor for
    select ${recordOn}, fp.id_value as primary_id_value
    from membership m join person p on p.id = m.person_id ${versionsOn({ contractId, day })}
    left join membership f on f.contract_id = m.contract_id and f.id = ${valueAt('primary_membership_id')}
    left join person fp on fp.id = f.person_id
    where m.contract_id = ${contractId} and ${coveredOn(day)}
    order by coalesce(f.last_name, m.last_name), coalesce(f.first_name, m.first_name), coalesce(f.id, m.id),
      ${valueAt('standing')} = 'dependent', ${relationOrder}, ${valueAt('birth_date')}, m.id`.execute(db);
  const fetch = sql<ExportedRecord>`fetch ${sql.lit(fetchedRows)} from members_on_day`;
  for (;;) {
    const { rows } = await fetch.execute(db);
    if (rows.length === 0) return;
    yield rows;
  }
}
