import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { RosterKind } from '../roster.ts';

export type VersionRow = {
  rosterId: number;
  version: number;
  kind: RosterKind;
  effectiveOn: string;
  caseId: number | null;
  trackingCode: string | null;
};

/** The version that a case made, where it has made one. */
export async function selectVersionOfCase(db: Db, caseId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('roster')
    .select('version')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.version ?? undefined;
}

/** The latest versions of a contract's roster, and one that is asked for besides, the newest first. */
export async function selectVersionList(
  db: Db,
  contractId: number,
  { limit, besides }: { limit: number; besides: readonly number[] },
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select o.id as "rosterId", o.version, o.kind, o.effective_on as "effectiveOn", o.case_id as "caseId",
      c.tracking_code as "trackingCode"
    from roster o left join correction_case c on c.id = o.case_id
    where o.contract_id = ${contractId} and (o.version = any (${[...besides]}::integer[]) or o.version > (
      select coalesce(max(version), 0) - ${limit}::integer from roster where contract_id = ${contractId}))
    order by o.version desc`.execute(db);
  return rows;
}
