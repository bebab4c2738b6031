import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';

export async function selectAccountMobile(db: Db, accountId: number): Promise<string | undefined> {
  const { rows } = await sql<{ mobile: string }>`select mobile from account where id = ${accountId}`.execute(
    db,
  );
  return rows[0]?.mobile;
}

export type ConsentHolder = {
  caseId: number;
  personId: number;
  contractId: number;
  membershipId: number;
  /** Of her own row; null where she has none, or where it is the earlier or the new primary's as well. */
  mobile: string | null;
  /** Of a slip that was not used; null where there is none. */
  employerCodeHash: Buffer | null;
};

/**
 * Whoever is asked for her consent in the case of a tracking code and has no account to give it in. One statement, whatever
 * is found. On a dependent's row there is often the primary's mobile: that shows nothing of hers.
 */
export async function selectHolder(db: Db, trackingCode: string): Promise<ConsentHolder | undefined> {
  const { rows } = await sql<ConsentHolder>`
    select c.id as "caseId", s.person_id as "personId", c.contract_id as "contractId", m.id as "membershipId",
      case when not exists (
        select from membership p left join account a on a.person_id = p.person_id
        where p.contract_id = m.contract_id and (p.id = m.primary_membership_id or p.id::text in (l.before, l.after))
          and m.mobile in (p.mobile, a.mobile)) then m.mobile end as mobile,
      e.code_hash as "employerCodeHash"
    from correction_case c
    join correction_consent s on s.case_id = c.id and s.revision = c.revision
    join membership m on m.contract_id = c.contract_id and m.id = c.membership_id and m.person_id = s.person_id
    join correction_change l on l.case_id = c.id and l.field = 'primary'
    left join employer_code e on e.contract_id = m.contract_id and e.membership_id = m.id and e.used_at is null
    where c.tracking_code = ${trackingCode}
      and not exists (select from account own where own.person_id = s.person_id)`.execute(db);
  return rows[0];
}

/** Whose word a proven visit speaks. */
export async function selectPersonAsked(db: Db, caseId: number): Promise<number | undefined> {
  const { rows } = await sql<{ person_id: number }>`
    select s.person_id from correction_consent s
    join correction_case c on c.id = s.case_id and c.revision = s.revision where s.case_id = ${caseId}`.execute(
    db,
  );
  return rows[0]?.person_id;
}

/** Good once. False: somebody was quicker with the same slip. */
export async function useSlip(
  db: Db,
  { contractId, membershipId }: Pick<ConsentHolder, 'contractId' | 'membershipId'>,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update employer_code set used_at = ${at}
    where contract_id = ${contractId} and membership_id = ${membershipId} and used_at is null`.execute(db);
  return numAffectedRows === 1n;
}
