import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { LookupKind } from './read-lookup.ts';
import type { LookupReason } from './record-lookup.ts';

export type NewLookup = {
  staffId: number;
  reason: LookupReason;
  words: string | undefined;
  kind: LookupKind | 'person';
  contractId: number | undefined;
  membershipId: number | undefined;
  caseId: number | undefined;
  at: Date;
};

/** House, person and whether it is outside her own queue are put down by the database. */
export async function insertLookup(
  db: Db,
  lookup: NewLookup,
): Promise<{ lookupId: number; outside: boolean }> {
  const { rows } = await sql<{ lookupId: number; outside: boolean }>`
    insert into file_lookup (staff_id, reason, words, kind, contract_id, membership_id, case_id, at)
    values (${lookup.staffId}, ${lookup.reason}, ${lookup.words ?? null}, ${lookup.kind}, ${lookup.contractId ?? null},
      ${lookup.membershipId ?? null}, ${lookup.caseId ?? null}, ${lookup.at})
    returning id as "lookupId", outside`.execute(db);
  const [made] = rows;
  if (!made) throw new Error('a look-up was not kept');
  return made;
}

export async function selectLastLookup(
  db: Db,
  { staffId, membershipId, since }: { staffId: number; membershipId: number; since: Date },
): Promise<{ reason: LookupReason; outside: boolean } | undefined> {
  const { rows } = await sql<{ reason: LookupReason; outside: boolean }>`
    select reason, outside from file_lookup
    where staff_id = ${staffId} and membership_id = ${membershipId} and at > ${since}
    order by at desc, id desc limit 1`.execute(db);
  return rows[0];
}

export async function selectContractOf(db: Db, membershipId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('membership')
    .select('contract_id')
    .where('id', '=', membershipId)
    .executeTakeFirst();
  return row?.contract_id;
}

/** Handed over in the transaction of the look-up. */
export async function enqueueTelling(db: Db, lookupId: number): Promise<void> {
  await sql`select enqueue('tell-lookup', ${JSON.stringify({ lookupId })}::json, ${`tell-lookup:${lookupId}`})`.execute(
    db,
  );
}

/**
 * Marks it as told on this day, unless the person was told of another one then. The number of her account, where there is
 * one and she was not told yet.
 */
export async function takeTelling(db: Db, lookupId: number, day: string): Promise<string | undefined> {
  const { rows } = await sql<{ mobile: string }>`
    update file_lookup l set told_on = ${day} from membership m join account a on a.person_id = m.person_id
    where l.id = ${lookupId} and l.outside and l.told_on is null and m.id = l.membership_id
      and not exists (select from file_lookup o where o.person_id = l.person_id and o.told_on = ${day})
    returning a.mobile`.execute(db);
  return rows[0]?.mobile;
}

export type OwnLookupRow = { houseFa: string; houseEn: string; reason: LookupReason; at: Date };

export async function selectOwnLookups(db: Db): Promise<OwnLookupRow[]> {
  const { rows } = await sql<OwnLookupRow>`
    select house_fa as "houseFa", house_en as "houseEn", reason, at from viewer_lookups()`.execute(db);
  return rows;
}
