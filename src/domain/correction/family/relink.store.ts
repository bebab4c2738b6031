import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';

export type LinkPlace = { contractId: number; membershipId: number };

export type Linked = {
  id: number;
  personId: number;
  standing: 'primary' | 'dependent';
  primaryMembershipId: number | null;
  coveredFrom: string;
  coveredUntil: string;
  hasDependents: boolean;
};

/** Both ends of a link, in the order of their ids, so that two links at once do not wait for each other. */
export async function lockEnds(db: Db, contractId: number, ids: readonly number[]): Promise<Linked[]> {
  const { rows } = await sql<Linked>`
    select m.id, m.person_id as "personId", m.standing, m.primary_membership_id as "primaryMembershipId",
      m.covered_from as "coveredFrom", m.covered_until as "coveredUntil",
      exists (select from membership d where d.contract_id = m.contract_id and d.primary_membership_id = m.id)
        as "hasDependents"
    from membership m where m.contract_id = ${contractId} and m.id = any (${[...ids]}::bigint[])
    order by m.id for update of m`.execute(db);
  return rows;
}

/**
 * What a new primary takes over: from which day on the claims are nobody else's to see (null: all of them), and whether the
 * earlier primary was let see none.
 */
export async function selectPlaceLeft(
  db: Db,
  { contractId, membershipId }: LinkPlace,
  earlier: number | null,
): Promise<{ from: string | null; withdrawn: boolean }> {
  const { rows } = await sql<{ from: string | null; withdrawn: boolean }>`
    select case when ${earlier}::bigint is null then max(seen_until) else max(seen_from) filter (where stands) end as "from",
      coalesce(bool_or(withdrawn_at is not null) filter (where stands), false) as withdrawn
    from (select *, seen_until is null and primary_membership_id = ${earlier}::bigint as stands from family_link
      where contract_id = ${contractId} and membership_id = ${membershipId}) l`.execute(db);
  return rows[0] ?? { from: null, withdrawn: false };
}

/** Nothing that was served on this day or after it is seen by an earlier primary any more; null: nothing at all. */
export async function cutLinks(
  db: Db,
  { contractId, membershipId }: LinkPlace,
  from: string | null,
): Promise<void> {
  await sql`
    delete from family_link where contract_id = ${contractId} and membership_id = ${membershipId}
      and (seen_until is null or ${from}::date is null or seen_from >= ${from}::date)`.execute(db);
  await sql`
    update family_link set seen_until = ${from}::date
    where contract_id = ${contractId} and membership_id = ${membershipId} and seen_until > ${from}::date`.execute(
    db,
  );
}

export type NewLink = LinkPlace & {
  primaryMembershipId: number;
  from: string | null;
  until: string | null;
  caseId: number;
  at: Date;
};

/** A standing link rests on the consent that its case has, where it has one. */
export async function insertLink(db: Db, link: NewLink): Promise<void> {
  await sql`
    insert into family_link (contract_id, membership_id, primary_membership_id, seen_from, seen_until, case_id, by_consent,
      linked_at)
    values (${link.contractId}, ${link.membershipId}, ${link.primaryMembershipId}, ${link.from}::date, ${link.until}::date,
      ${link.caseId}, ${link.until}::date is null and exists (
        select from correction_consent s join correction_case c on c.id = s.case_id and c.revision = s.revision
        where s.case_id = ${link.caseId} and s.given_at is not null and s.withdrawn_at is null), ${link.at})`.execute(
    db,
  );
}

export type LinkedAs = {
  primaryMembershipId: number | undefined;
  relation: string | undefined;
  /** The version of the roster in whose name it is changed. */
  rosterId: number;
};

/** Whoever had a portal of her own becomes a dependent; what she was to herself is not what she is to a primary. */
export async function linkMembership(
  db: Db,
  { contractId, membershipId }: LinkPlace,
  { primaryMembershipId, relation, rosterId }: LinkedAs,
): Promise<void> {
  await sql`
    update membership set
      primary_membership_id = coalesce(${primaryMembershipId ?? null}::bigint, primary_membership_id),
      standing = case when ${primaryMembershipId ?? null}::bigint is null then standing else 'dependent' end,
      relation = coalesce(${relation ?? null}, case when relation = 'self' then 'unknown' else relation end),
      roster_id = ${rosterId}
    where contract_id = ${contractId} and id = ${membershipId}`.execute(db);
}
