import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** In one order everywhere, so that two contracts that bring the same people do not wait for each other. */
export async function insertPersons(db: Db): Promise<void> {
  await sql`
    insert into person (id_type, id_value)
    select id_type, id_value from applied_row where change = 'join' and person_id is null
    order by id_type, id_value
    on conflict (id_type, id_value) do nothing`.execute(db);
}

/** What a membership takes over from the plan, whether it is new or changed. */
const taken = [
  'contract_id',
  'person_id',
  'plan_id',
  'standing',
  'relation',
  'first_name',
  'last_name',
  'first_c1',
  'last_c1',
  'first_c2',
  'last_c2',
  'canon_version',
  'father_name',
  'certificate_number',
  'birth_date',
  'gender',
  'mobile',
  'personnel_number',
  'iban',
  'covered_until',
];
const keys = ['contract_id', 'person_id'];
const copied = sql.raw(taken.join(', '));
const assigned = sql.raw(
  taken
    .filter(name => !keys.includes(name))
    .map(name => `${name} = n.${name}`)
    .join(', '),
);

/** Planned rows from one row of the sheet to another, both included. */
export type Slice = { from: number; to: number };

/** The membership of the primary whom the planned row `n` names, if that is known. */
const primaryOf = sql.raw(`case when n.primary_known then (
  select p.id from person pp join membership p on p.contract_id = n.contract_id and p.person_id = pp.id
  where pp.id_type = n.primary_id_type and pp.id_value = n.primary_id_value and p.standing = 'primary'
  order by p.covered_from desc limit 1) end`);

/** The person has been there before, or has just come in. */
const fromPlanWithPerson = sql.raw(
  taken.map(name => (name === 'person_id' ? 'who.id' : `n.${name}`)).join(', '),
);

/** Primaries who join come first: their dependents are then born linked, instead of being written twice. */
export async function insertPrimaries(db: Db, { from, to }: Slice): Promise<number> {
  const inserted = await sql`
    insert into membership (${copied}, covered_from, roster_id, roster_row)
    select ${fromPlanWithPerson}, n.covered_from, n.roster_id, n.row_number
    from applied_row n join person who on who.id_type = n.id_type and who.id_value = n.id_value
    where n.change = 'join' and n.standing = 'primary' and n.row_number between ${from} and ${to}
    order by n.row_number`.execute(db);
  return Number(inserted.numAffectedRows ?? 0);
}

export type Inserted = {
  joins: number /** Rows whose primary is to be there and is not yet. */;
  unlinked: number[];
};

export async function insertDependents(db: Db, { from, to }: Slice): Promise<Inserted> {
  const { rows } = await sql<Inserted>`
    with joined as (
      insert into membership (${copied}, covered_from, roster_id, roster_row, primary_membership_id)
      select ${fromPlanWithPerson}, n.covered_from, n.roster_id, n.row_number, ${primaryOf}
      from applied_row n join person who on who.id_type = n.id_type and who.id_value = n.id_value
      where n.change = 'join' and n.standing = 'dependent' and n.row_number between ${from} and ${to}
      order by n.row_number
      returning roster_row, primary_membership_id)
    select count(*) as joins, coalesce(array_agg(n.row_number) filter (where n.primary_known), '{}') as unlinked
    from joined j
    left join applied_row n on n.row_number = j.roster_row and j.primary_membership_id is null`.execute(db);
  return rows[0] ?? { joins: 0, unlinked: [] };
}

export async function changeMembers(db: Db, { from, to }: Slice): Promise<number> {
  const changed = await sql`
    update membership m set ${assigned},
      primary_membership_id = case when n.standing = 'dependent' then m.primary_membership_id end,
      roster_id = n.roster_id, roster_row = n.row_number
    from applied_row n
    where n.change = 'change' and n.row_number between ${from} and ${to}
      and m.contract_id = n.contract_id and m.id = n.membership_id`.execute(db);
  return Number(changed.numAffectedRows ?? 0);
}

/** Those whose rows say so, and those whom a full roster no longer names. */
export async function endMemberships(db: Db, { contractId, rosterId }: RosterPlace): Promise<number> {
  const sentAway = await sql`
    update membership m set covered_until = n.leaves_on, roster_id = n.roster_id, roster_row = n.row_number
    from applied_row n
    where n.change = 'leave' and m.contract_id = n.contract_id and m.id = n.membership_id`.execute(db);
  const unnamed = await sql`
    update membership m set covered_until = n.leaves_on, roster_id = ${rosterId}, roster_row = null
    from applied_leave n
    where m.contract_id = ${contractId} and m.id = n.membership_id`.execute(db);
  return Number(sentAway.numAffectedRows ?? 0) + Number(unnamed.numAffectedRows ?? 0);
}

/**
 * What is left when everybody is there: members who come under another primary, or under nobody because the one they
 * name is not there.
 * @param rows that are looked at; undefined for all.
 */
export async function linkFamilies(
  db: Db,
  { contractId, rosterId }: RosterPlace,
  rows: readonly number[] | undefined,
): Promise<void> {
  const among = rows ? sql`and n.row_number = any(${[...rows]}::integer[])` : sql``;
  await sql`
    update membership m set primary_membership_id = ${primaryOf}
    from roster_planned_row n
    where n.contract_id = ${contractId} and n.roster_id = ${rosterId} and n.link_moves and not n.link_waits ${among}
      and m.contract_id = ${contractId} and m.id = n.membership_id`.execute(db);
}

/** The contract's roster has one more version. Under the contract's lock, so that no number is given twice. */
/** The contract's roster has one more version. Under the contract's lock, so that no number is given twice. */
export async function numberVersion(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    update roster set version = (
      select coalesce(max(version), 0) + 1 from roster where contract_id = ${contractId})
    where contract_id = ${contractId} and id = ${rosterId}`.execute(db);
}

export async function analyzeMembers(db: Db): Promise<void> {
  await sql`select analyze_members()`.execute(db);
}
