import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';

export type NamedPrimary = {
  idType: 'national' | 'other';
  idValue: string;
  firstName: string;
  lastName: string;
};

export async function insertNamedPrimary(db: Db, caseId: number, named: NamedPrimary): Promise<void> {
  await db
    .insertInto('correction_named_primary')
    .values({
      case_id: caseId,
      id_type: named.idType,
      id_value: named.idValue,
      first_name: named.firstName,
      last_name: named.lastName,
    })
    .execute();
}

export async function selectNamedPrimary(db: Db, caseId: number): Promise<NamedPrimary | undefined> {
  const { rows } = await sql<NamedPrimary>`
    select id_type as "idType", id_value as "idValue", first_name as "firstName", last_name as "lastName"
    from correction_named_primary where case_id = ${caseId}`.execute(db);
  return rows[0];
}

export type PrimaryWithId = { membershipId: number; firstC2: string; lastC2: string };

/** Primaries of a contract with this ID, the latest time of cover first. */
export async function selectPrimariesById(
  db: Db,
  contractId: number,
  { idType, idValue }: NamedPrimary,
): Promise<PrimaryWithId[]> {
  const { rows } = await sql<PrimaryWithId>`
    select m.id as "membershipId", m.first_c2 as "firstC2", m.last_c2 as "lastC2"
    from person p join membership m on m.person_id = p.id and m.contract_id = ${contractId}
    where p.id_value = ${idValue} and (p.id_type = 'national') = (${idType} = 'national') and m.standing = 'primary'
    order by m.covered_until desc`.execute(db);
  return rows;
}

export async function selectPrimaryOf(
  db: Db,
  { contractId, membershipId }: { contractId: number; membershipId: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ primary: number | null }>`
    select primary_membership_id as "primary" from membership
    where contract_id = ${contractId} and id = ${membershipId}`.execute(db);
  return rows[0]?.primary ?? undefined;
}
