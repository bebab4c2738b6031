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

/** What was done; the same words as what was planned. */
export type Done = { joins: number; changes: number; leaves: number };

/**
 * Joins, changes and leaves in one statement, so that all of them start from the same contract. Families are linked
 * afterwards, when everybody is there.
 */
export async function applyPlannedRows(db: Db, { contractId, rosterId }: RosterPlace): Promise<Done> {
  const { rows } = await sql<Done>`
    with planned as materialized (
      select * from roster_planned_row where contract_id = ${contractId} and roster_id = ${rosterId}
        and change <> 'unchanged'),
    joined as (
      insert into membership (contract_id, person_id, plan_id, standing, relation, first_name, last_name, first_c1,
        last_c1, first_c2, last_c2, canon_version, father_name, certificate_number, birth_date, gender, mobile,
        personnel_number, iban, covered_from, covered_until, roster_id, roster_row)
      select n.contract_id, n.person_id, n.plan_id, n.standing, n.relation, n.first_name, n.last_name, n.first_c1,
        n.last_c1, n.first_c2, n.last_c2, n.canon_version, n.father_name, n.certificate_number, n.birth_date, n.gender,
        n.mobile, n.personnel_number, n.iban, n.covered_from, n.covered_until, n.roster_id, n.row_number
      from planned n where n.change = 'join' order by n.row_number
      returning 1),
    changed as (
      update membership m set plan_id = n.plan_id, standing = n.standing, relation = n.relation,
        first_name = n.first_name, last_name = n.last_name, first_c1 = n.first_c1, last_c1 = n.last_c1,
        first_c2 = n.first_c2, last_c2 = n.last_c2, canon_version = n.canon_version, father_name = n.father_name,
        certificate_number = n.certificate_number, birth_date = n.birth_date, gender = n.gender, mobile = n.mobile,
        personnel_number = n.personnel_number, iban = n.iban, covered_until = n.covered_until,
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

/** Every dependent under the primary whom the row names, or under nobody where that primary is not there. */
export async function linkFamilies(db: Db, { contractId, rosterId }: RosterPlace): Promise<void> {
  await sql`
    update membership m set primary_membership_id = case when n.primary_known then (
        select p.id from membership p where p.contract_id = m.contract_id and p.person_id = n.primary_person_id
          and p.standing = 'primary' order by p.covered_from desc limit 1) end
    from roster_planned_row n
    where n.contract_id = ${contractId} and n.roster_id = ${rosterId} and n.link_moves and not n.link_waits
      and m.contract_id = ${contractId} and m.id = n.membership_id`.execute(db);
}

export async function analyzeMembers(db: Db): Promise<void> {
  await sql`select analyze_members()`.execute(db);
}
