import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CorrectionCase } from '../case.ts';

/** What has changed: a contract's members, or one of them who has an account now. */
export type Changed = { contractId: number; membershipId?: number | undefined };

/** Cases that somebody is to work on and that what has changed may have solved. */
export async function selectConcernedCases(db: Db, { contractId, membershipId }: Changed): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from correction_case c
    where c.turn is not null and (
      (${membershipId ?? null}::bigint is null and c.contract_id = ${contractId})
      or exists (select from person p join membership m on m.person_id = p.id
        where p.id_value = c.id_value and (p.id_type = 'national') = (c.id_type = 'national')
          and m.contract_id = ${contractId} and m.id = coalesce(${membershipId ?? null}::bigint, m.id)))
    order by c.id`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Whether the person of the typed ID has opened an account with the very mobile of the case. Another mobile may be that of
 * the right person, and the case a stranger's, who must not learn of it.
 */
export async function hasActivated(
  db: Db,
  { id, idType, idValue, mobile }: Pick<CorrectionCase, 'id' | 'idType' | 'idValue' | 'mobile'>,
): Promise<boolean> {
  const { rows } = await sql`
    select from person p join account a on a.person_id = p.id
    where p.id_value = ${idValue} and (p.id_type = 'national') = (${idType} = 'national') and a.mobile = ${mobile ?? null}
      and not exists (select from correction_diagnosis d where d.case_id = ${id} and d.reason = 'already-active')`.execute(
    db,
  );
  return rows.length > 0;
}

export async function enqueueRecheck(db: Db, { contractId, membershipId }: Changed): Promise<void> {
  const key = ['recheck-corrections', contractId, membershipId ?? ''].join(':');
  await sql`select enqueue('recheck-corrections', ${JSON.stringify({ contractId, membershipId })}::json, ${key})`.execute(
    db,
  );
}

export async function enqueueRecheckOfRoster(db: Db, rosterId: number): Promise<void> {
  await sql`select enqueue('recheck-corrections', json_build_object('contractId', r.contract_id),
    'recheck-corrections:' || r.contract_id || ':') from roster r where r.id = ${rosterId}`.execute(db);
}
