import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseChange } from '../case.ts';
import type { NameColumns, ValueColumns } from './member-values.ts';
import type { JoiningPerson, JoinPlan } from './plan-join.ts';

type Place = { contractId: number; membershipId: number };

/** The person with this ID, made where nobody has it yet. */
export async function findOrInsertPerson(db: Db, { idType, idValue }: JoiningPerson): Promise<number> {
  await sql`
    insert into person (id_type, id_value) values (${idType}, ${idValue})
    on conflict (id_type, id_value) do nothing`.execute(db);
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('id_type', '=', idType)
    .where('id_value', '=', idValue)
    .executeTakeFirstOrThrow();
  return id;
}

type MemberChange = Partial<NameColumns> & ValueColumns & { person_id?: number; roster_id: number };

/** In the name of the endorsement, so that the database keeps what the membership said before. */
export async function updateMember(
  db: Db,
  { contractId, membershipId }: Place,
  change: MemberChange,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ ...change, roster_row: null })
    .where('contract_id', '=', contractId)
    .where('id', '=', membershipId)
    .execute();
}

export async function insertMember(
  db: Db,
  { contractId, rosterId, personId }: { contractId: number; rosterId: number; personId: number },
  { names, values, standing, relation, primary, personnelNumber, coveredFrom, coveredUntil }: JoinPlan,
): Promise<number> {
  const { id } = await db
    .insertInto('membership')
    .values({
      ...names,
      ...values,
      contract_id: contractId,
      person_id: personId,
      roster_id: rosterId,
      standing,
      relation,
      primary_membership_id: primary ?? null,
      personnel_number: personnelNumber ?? null,
      covered_from: coveredFrom,
      covered_until: coveredUntil,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertCorrections(
  db: Db,
  { contractId, membershipId, caseId, on }: Place & { caseId: number; on: string },
  corrected: readonly CaseChange[],
): Promise<void> {
  if (corrected.length === 0) return;
  await db
    .insertInto('membership_correction')
    .values(
      corrected.map(({ field, before, after }) => ({
        contract_id: contractId,
        membership_id: membershipId,
        case_id: caseId,
        field,
        before: before ?? null,
        after,
        corrected_on: on,
      })),
    )
    .execute();
}

type AccountMove = { contractId: number; from: number; to: number };

/**
 * The account of somebody who has no membership left goes with her to the right ID, where nobody signs in with that yet.
 * Otherwise both accounts stay where they are, and nothing of either is lost. What another employer's roster says of the
 * right ID is opened by nobody's click here: its row has to know the account's mobile, or she activates once more.
 */
export async function moveAccount(db: Db, { contractId, from, to }: AccountMove): Promise<boolean> {
  const moved = await sql`
    update account a set person_id = ${to}
    where a.person_id = ${from} and not exists (select from account where person_id = ${to})
      and not exists (select from membership where person_id = ${from})
      and not exists (select from membership o join contract k on k.id = o.contract_id
        where o.person_id = ${to} and o.mobile is distinct from a.mobile
          and k.policyholder_id <> (select policyholder_id from contract where id = ${contractId}))`.execute(
    db,
  );
  return Number(moved.numAffectedRows ?? 0) > 0;
}

/** A slip bears the wrong ID: what stands on it opens nothing any more. */
export async function deleteCode(db: Db, { contractId, membershipId }: Place): Promise<void> {
  await db
    .deleteFrom('employer_code')
    .where('contract_id', '=', contractId)
    .where('membership_id', '=', membershipId)
    .execute();
}

export type Voice = { staffId: number; organizationId: number; at: Date };

/** Who approved what is proposed now, the first first. */
export async function selectVoices(
  db: Db,
  { id, revision }: { id: number; revision: number },
): Promise<Voice[]> {
  const rows = await db
    .selectFrom('correction_approval')
    .select(['staff_id', 'organization_id', 'at'])
    .where('case_id', '=', id)
    .where('revision', '=', revision)
    .orderBy('at')
    .orderBy('staff_id')
    .execute();
  return rows.map(row => ({ staffId: row.staff_id, organizationId: row.organization_id, at: row.at }));
}

/** Whether this person has agreed to what is proposed now, and still does. */
export async function hasConsented(
  db: Db,
  { id, revision }: { id: number; revision: number },
  personId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('correction_consent')
    .select('person_id')
    .where('case_id', '=', id)
    .where('revision', '=', revision)
    .where('person_id', '=', personId)
    .where('given_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
