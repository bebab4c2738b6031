import assert from 'node:assert/strict';
import { addClaims } from '../../src/domain/claim/add-claims.ts';
import type { ClaimState } from '../../src/domain/claim/claim-state.ts';
import type { NewClaim, NewEvent } from '../../src/domain/claim/new-claim.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestContract } from './contracts.ts';
import type { TestMember } from './members.ts';

let counter = 0;

/** A benefit of the contract's plan. Run as the owner. */
export async function buildBenefit(
  db: Db,
  { contractId, planId }: TestContract,
  { key = 'hospital', name = 'بستری و جراحی', limitRials = 5_000_000_000, waitingDays = 0 } = {},
): Promise<number> {
  const { id } = await db
    .insertInto('benefit')
    .values({
      contract_id: contractId,
      plan_id: planId,
      key,
      name_fa: name,
      name_en: `Benefit ${key}`,
      limit_rials: limitRials,
      deductible_percent: 10,
      waiting_days: waitingDays,
      position: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type ClaimWords = {
  title?: string;
  centre?: string;
  servedOn?: string;
  state?: ClaimState;
  askedRials?: number;
  franchiseRials?: number;
};

const ways: Record<ClaimState, readonly ClaimState[]> = {
  registered: ['registered'],
  incomplete: ['registered', 'incomplete'],
  assessing: ['registered', 'assessing'],
  'with-insurer': ['registered', 'assessing', 'with-insurer'],
  approved: ['registered', 'assessing', 'with-insurer', 'approved'],
  paid: ['registered', 'assessing', 'with-insurer', 'approved', 'paid'],
  rejected: ['registered', 'assessing', 'rejected'],
};

/** A claim that has reached a state, through the use case that takes claims in. Run as the owner. */
export async function buildClaim(
  db: Db,
  member: TestMember,
  benefitId: number,
  words: ClaimWords = {},
): Promise<{ claimId: number; number: string }> {
  const claim = claimOf(member, benefitId, words);
  const added = await addClaims(db, [claim]);
  assert.deepEqual(added, { ok: true, count: 1 });
  const { id } = await db
    .selectFrom('claim')
    .select('id')
    .where('contract_id', '=', claim.contractId)
    .where('number', '=', claim.number)
    .executeTakeFirstOrThrow();
  return { claimId: id, number: claim.number };
}

export function claimOf(member: TestMember, benefitId: number, words: ClaimWords = {}): NewClaim {
  counter += 1;
  const { state = 'paid', askedRials = 10_000_000, servedOn = '2026-08-24' } = words;
  const day = Temporal.PlainDate.from(servedOn);
  const franchise = words.franchiseRials ?? askedRials / 10;
  const assessed = ['with-insurer', 'approved', 'paid'].includes(state);
  const taken = state === 'rejected' ? askedRials : assessed ? franchise : 0;
  return {
    contractId: member.contractId,
    membershipId: member.membershipId,
    number: `1405-${String(counter).padStart(5, '0')}`,
    benefitId,
    title: { fa: words.title ?? 'ویزیت متخصص', en: null },
    centreName: words.centre ?? 'درمانگاه مهر',
    servedOn: day,
    lines: [{ title: { fa: 'ویزیت', en: null }, askedRials }],
    deductions:
      taken > 0
        ? [
            {
              kind: state === 'rejected' ? 'excluded' : 'franchise',
              amountRials: taken,
              reason: { fa: 'سهم شما', en: null },
            },
          ]
        : [],
    events: ways[state].map(
      (reached, index): NewEvent => ({
        state: reached,
        on: day.add({ days: index + 1 }),
        actor: reached === 'registered' ? 'member' : 'administrator',
      }),
    ),
    ...(state === 'incomplete' ? { answerUntil: day.add({ days: 30 }) } : {}),
    ...(state === 'paid' ? { ibanEnding: '1234' } : {}),
  };
}
