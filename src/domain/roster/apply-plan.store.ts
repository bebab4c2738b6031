import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { RosterPlace } from './roster-row.store.ts';

export async function insertPersons(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    insert into person (id_type, id_value)
    select n.id_type, n.id_value from roster_planned_row n
    where n.contract_id = ${contractId} and n.roster_id = ${rosterId} and n.change = 'join'
    order by n.id_type, n.id_value
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
const fromPlan = sql.raw(taken.map(name => `n.${name}`).join(', '));
const assigned = sql.raw(
  taken
    .filter(name => !keys.includes(name))
    .map(name => `${name} = n.${name}`)
    .join(', '),
);

/** What was done; the same words as what was planned. */
export type Done = { joins: number; changes: number; leaves: number };

/** The membership of the primary whom the planned row `n` names, if that is known. */
const primaryOf = sql.raw(`case when n.primary_known then (
  select p.id from membership p where p.contract_id = n.contract_id and p.person_id = n.primary_person_id
    and p.standing = 'primary' order by p.covered_from desc limit 1) end`);

/** Primaries who join come first: their dependents are then born linked, instead of being written twice. */
export async function insertPrimaries(db: Db, { contractId, rosterId }: RosterPlace): Promise<number> {
  const inserted = await sql`
    insert into membership (${copied}, covered_from, roster_id, roster_row)
    select ${fromPlan}, n.covered_from, n.roster_id, n.row_number
    from roster_planned_row n where n.contract_id = ${contractId} and n.roster_id = ${rosterId}
      and n.change = 'join' and n.standing = 'primary'
    order by n.row_number`.execute(db);
  return Number(inserted.numAffectedRows ?? 0);
}

/** The other joins, changes and leaves in one statement, so that all of them start from the same contract. */
export async function applyPlannedRows(db: Db, { contractId, rosterId }: RosterPlace): Promise<Done> {
  const { rows } = await sql<Done>`
    with planned as materialized (
      select * from roster_planned_row where contract_id = ${contractId} and roster_id = ${rosterId}
        and change <> 'unchanged'),
    joined as (
      insert into membership (${copied}, covered_from, roster_id, roster_row, primary_membership_id)
      select ${fromPlan}, n.covered_from, n.roster_id, n.row_number, ${primaryOf}
      from planned n where n.change = 'join' order by n.row_number
      returning 1),
    changed as (
      update membership m set ${assigned},
        primary_membership_id = case when n.standing = 'dependent' then m.primary_membership_id end,
        roster_id = n.roster_id, roster_row = n.row_number
      from planned n
      where n.change = 'change' and m.contract_id = n.contract_id and m.id = n.membership_id
      returning 1),
    sent_away as (
      update membership m set covered_until = n.leaves_on, roster_id = n.roster_id, roster_row = n.row_number
      from planned n
      where n.change = 'leave' and m.contract_id = n.contract_id and m.id = n.membership_id
      returning 1),
    unnamed as (
      update membership m set covered_until = n.leaves_on, roster_id = n.roster_id, roster_row = null
      from roster_planned_leave n
      where n.contract_id = ${contractId} and n.roster_id = ${rosterId}
        and m.contract_id = ${contractId} and m.id = n.membership_id
      returning 1)
    select (select count(*) from joined) as joins, (select count(*) from changed) as changes,
      (select count(*) from sent_away) + (select count(*) from unnamed) as leaves`.execute(db);
  const [done] = rows;
  if (!done) throw new Error('counting gives a row');
  return done;
}

/**
 * What is left when everybody is there: members who come under another primary, or under nobody because the one they
 * name is not there.
 */
export async function linkFamilies(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    update membership m set primary_membership_id = ${primaryOf}
    from roster_planned_row n
    where n.contract_id = ${contractId} and n.roster_id = ${rosterId} and n.link_moves and not n.link_waits
      and m.contract_id = ${contractId} and m.id = n.membership_id`.execute(db);
}

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
