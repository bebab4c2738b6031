import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/**
 * The contract itself and those before it with the same three houses behind them, its employer, agency and administrator:
 * whoever sees the one may see the others, so that what is found in them gives nothing away.
 */
export async function selectKindredContracts(db: Db, contractId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select k.id from contract c join contract k on k.id = c.id or (k.policyholder_id = c.policyholder_id
      and k.agency_id is not distinct from c.agency_id and k.administrator_id = c.administrator_id
      and k.starts_on < c.starts_on)
    where c.id = ${contractId} order by k.id = c.id desc, k.starts_on desc`.execute(db);
  return rows.map(({ id }) => id);
}

export async function countMemberships(db: Db, contractIds: readonly number[]): Promise<number> {
  const { count } = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', 'in', [...contractIds])
    .executeTakeFirstOrThrow();
  return count;
}

/** One page of a contract's memberships, by id. */
export function selectMemberNames(
  db: Db,
  contractId: number,
  { after, limit }: { after: number; limit: number },
) {
  return selectNames(db)
    .where('m.contract_id', '=', contractId)
    .where('m.id', '>', after)
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

/** Those of these contracts who have one of these IDs or one of these names (orthographic keys, first and last joined). */
export function selectMembersLike(
  db: Db,
  contractIds: readonly number[],
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
) {
  return selectNames(db)
    .select('m.contract_id')
    .where('m.contract_id', 'in', [...contractIds])
    .where(sql<boolean>`(p.id_value = any(${[...ids]}) or m.first_c2 || m.last_c2 = any(${[...names]}))`)
    .orderBy('m.id')
    .execute();
}

/** Whether a member of the viewer's own contracts who bears this ID has an account. */
export async function hasAccountWithId(db: Db, idValue: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select coalesce(bool_or(has_account(p.id)), false) as found from person p where p.id_value = ${idValue}`.execute(
    db,
  );
  return rows[0]?.found ?? false;
}

function selectNames(db: Db) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'p.id_type', 'p.id_value', 'm.first_c2', 'm.last_c2']);
}
