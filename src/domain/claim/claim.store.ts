import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { isAssessed } from './claim-state.ts';
import { askedOf, deductedOf, type NewClaim, standingOf } from './new-claim.ts';

/** One statement, so that the sums are looked at when all rows are there, whether or not a transaction is open. */
export async function insertClaims(db: Db, claims: readonly NewClaim[]): Promise<void> {
  const given = JSON.stringify(claims.map(rowOf));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as g (
        contract_id bigint, membership_id bigint, number text, benefit_id bigint, title_fa text, title_en text,
        centre_name text, served_on date, state text, asked_rials bigint, deducted_rials bigint, paid_rials bigint,
        received_on date, decided_on date, paid_on date, iban_ending text, answer_until date,
        lines jsonb, deductions jsonb, events jsonb)
    ), made as (
      insert into claim (contract_id, membership_id, number, benefit_id, title_fa, title_en, centre_name, served_on,
        state, asked_rials, deducted_rials, paid_rials, received_on, decided_on, paid_on, iban_ending, answer_until)
      select contract_id, membership_id, number, benefit_id, title_fa, title_en, centre_name, served_on,
        state, asked_rials, deducted_rials, paid_rials, received_on, decided_on, paid_on, iban_ending, answer_until
      from given
      returning contract_id, id, number
    ), lines_made as (
      insert into claim_line (contract_id, claim_id, position, title_fa, title_en, asked_rials)
      select m.contract_id, m.id, x.position, x.title_fa, x.title_en, x.asked_rials
      from made m join given g using (contract_id, number), jsonb_to_recordset(g.lines)
        as x (position integer, title_fa text, title_en text, asked_rials bigint)
    ), deductions_made as (
      insert into claim_deduction (contract_id, claim_id, position, kind, amount_rials, reason_fa, reason_en)
      select m.contract_id, m.id, x.position, x.kind, x.amount_rials, x.reason_fa, x.reason_en
      from made m join given g using (contract_id, number), jsonb_to_recordset(g.deductions)
        as x (position integer, kind text, amount_rials bigint, reason_fa text, reason_en text)
    )
    insert into claim_event (contract_id, claim_id, position, state, at, actor, note_fa, note_en)
    select m.contract_id, m.id, x.position, x.state, x.at, x.actor, x.note_fa, x.note_en
    from made m join given g using (contract_id, number), jsonb_to_recordset(g.events)
      as x (position integer, state text, at timestamptz, actor text, note_fa text, note_en text)`.execute(
    db,
  );
}

function rowOf(claim: NewClaim) {
  const state = standingOf(claim);
  const asked_rials = askedOf(claim);
  const deducted_rials = deductedOf(claim);
  const decided = claim.events.findLast(event => event.state === 'approved' || event.state === 'rejected');
  return {
    contract_id: claim.contractId,
    membership_id: claim.membershipId,
    number: claim.number,
    benefit_id: claim.benefitId,
    title_fa: claim.title.fa,
    title_en: claim.title.en,
    centre_name: claim.centreName,
    served_on: claim.servedOn,
    state,
    asked_rials,
    deducted_rials,
    paid_rials: isAssessed(state) ? asked_rials - deducted_rials : null,
    received_on: claim.events[0]?.on,
    decided_on: decided?.on,
    paid_on: claim.events.findLast(event => event.state === 'paid')?.on,
    iban_ending: claim.ibanEnding,
    answer_until: claim.answerUntil,
    ...partsOf(claim),
  };
}

function partsOf({ lines, deductions, events }: NewClaim) {
  return {
    lines: lines.map(({ title, askedRials }, index) => ({
      position: index + 1,
      title_fa: title.fa,
      title_en: title.en,
      asked_rials: askedRials,
    })),
    deductions: deductions.map(({ kind, amountRials, reason }, index) => ({
      position: index + 1,
      kind,
      amount_rials: amountRials,
      reason_fa: reason.fa,
      reason_en: reason.en,
    })),
    events: events.map(({ state, on, actor, note }, index) => ({
      position: index + 1,
      state,
      // Reported by the day; noon in Tehran is that day wherever it is read.
      at: on.toZonedDateTime({ timeZone: 'Asia/Tehran', plainTime: '12:00' }).toInstant(),
      actor,
      note_fa: note?.fa ?? null,
      note_en: note?.en ?? null,
    })),
  };
}
