import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseState } from '../case-steps.ts';
import type { Asked, ConsentProof } from './consent.ts';

export type TermsRow = {
  case_id: number;
  revision: number;
  tracking_code: string;
  state: CaseState;
  contract_id: number;
  title_fa: string;
  title_en: string;
  first_name: string;
  last_name: string;
  gender: 'male' | 'female' | null;
  relation: string;
  relation_after: string | null;
  primary_first: string;
  primary_last: string;
  linked_from: string | null;
  has_earlier: boolean;
  /** The link that was made by this case and stands. */
  link_id: number | null;
  link_withdrawn: boolean;
};

/** As the gate sees it; undefined where this person is not asked in this case. */
export async function selectTerms(db: Db, { caseId, personId }: Asked): Promise<TermsRow | undefined> {
  const { rows } = await sql<TermsRow>`
    select c.id as case_id, c.revision, c.tracking_code, c.state, c.contract_id, k.title_fa, k.title_en,
      m.first_name, m.last_name, m.gender, m.relation, r.after as relation_after,
      p.first_name as primary_first, p.last_name as primary_last, f.after as linked_from,
      l.before is not null and l.before <> l.after as has_earlier,
      made.id as link_id, made.withdrawn_at is not null as link_withdrawn
    from correction_consent s
    join correction_case c on c.id = s.case_id and c.revision = s.revision
    join contract k on k.id = c.contract_id
    join membership m on m.contract_id = c.contract_id and m.id = c.membership_id and m.person_id = s.person_id
    join correction_change l on l.case_id = c.id and l.field = 'primary'
    join membership p on p.contract_id = c.contract_id and p.id::text = l.after
    left join correction_change r on r.case_id = c.id and r.field = 'relation'
    left join correction_change f on f.case_id = c.id and f.field = 'linkedFrom'
    left join family_link made on made.contract_id = c.contract_id and made.membership_id = m.id and made.case_id = c.id
      and made.seen_until is null and made.by_consent and made.primary_membership_id = m.primary_membership_id
    where s.case_id = ${caseId} and s.person_id = ${personId}`.execute(db);
  return rows[0];
}

type Answer = { at: Date; proof?: ConsentProof };
type Proposed = Asked & { revision: number };

/** A yes, whatever she has said to it before. False: she is not asked. */
export async function writeGiven(db: Db, asked: Proposed, { at, proof }: Required<Answer>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update correction_consent set given_at = ${at}, proof = ${proof}, refused_at = null, withdrawn_at = null
    where case_id = ${asked.caseId} and person_id = ${asked.personId} and revision = ${asked.revision}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

export async function writeRefused(db: Db, asked: Proposed, { at }: Answer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update correction_consent set refused_at = ${at}, given_at = null, proof = null, withdrawn_at = null
    where case_id = ${asked.caseId} and person_id = ${asked.personId} and revision = ${asked.revision}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

export async function writeWithdrawn(db: Db, asked: Proposed, { at }: Answer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update correction_consent set withdrawn_at = ${at}
    where case_id = ${asked.caseId} and person_id = ${asked.personId} and revision = ${asked.revision}
      and given_at is not null and withdrawn_at is null`.execute(db);
  return numAffectedRows === 1n;
}

/** What the primary sees of a link that a case has made; false where it is so already, or the link stands no more. */
export async function writeSight(db: Db, linkId: number, withdrawnAt: Date | null): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update family_link set withdrawn_at = ${withdrawnAt}
    where id = ${linkId} and seen_until is null and by_consent
      and (withdrawn_at is null) <> (${withdrawnAt}::timestamptz is null)`.execute(db);
  return numAffectedRows === 1n;
}

export type ConsentRow = { caseId: number; state: CaseState; linked: boolean; withdrawn: boolean };

/** What waits for the viewer's word or rests on it, the newest first. */
export async function selectOwnConsents(db: Db): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select c.id as "caseId", c.state, l.id is not null as linked, l.withdrawn_at is not null as withdrawn
    from correction_consent s
    join correction_case c on c.id = s.case_id and c.revision = s.revision
    left join family_link l on l.case_id = c.id and l.seen_until is null and l.by_consent
      and exists (select from membership m where m.contract_id = l.contract_id and m.id = l.membership_id
        and m.primary_membership_id = l.primary_membership_id)
    where s.person_id = (select viewer_person()) and (c.state in ('consent', 'approved') or l.id is not null)
    order by c.id desc`.execute(db);
  return rows;
}
