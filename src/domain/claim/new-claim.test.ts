import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildBenefit, buildClaim, claimOf } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { testDatabase } from '../../../test/database.ts';
import { addClaims } from './add-claims.ts';
import { claimStates, mayFollow, turnOf, wayAhead } from './claim-state.ts';
import { judgeNewClaim } from './new-claim.ts';

const database = await testDatabase();
const { db } = database.pool('owner');
const contract = await buildContract(db);
const benefit = await buildBenefit(db, contract);
const member = await buildMember(db, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const reason = { fa: 'دلیل', en: null };

test('a claim whose sums do not add up is taken in by nobody', async () => {
  const claim = claimOf(member, benefit);
  const tooMuch = { ...claim, deductions: [{ kind: 'tariff' as const, amountRials: 10_000_001, reason }] };
  assert.equal(judgeNewClaim(tooMuch), 'sums');
  const notYet = claimOf(member, benefit, { state: 'assessing' });
  assert.equal(
    judgeNewClaim({ ...notYet, deductions: [{ kind: 'tariff', amountRials: 1, reason }] }),
    'sums',
  );
  const refused = claimOf(member, benefit, { state: 'rejected' });
  assert.equal(judgeNewClaim({ ...refused, deductions: [] }), 'sums');
  assert.equal(judgeNewClaim({ ...claim, lines: [] }), 'no-lines');
  assert.deepEqual(await addClaims(db, [claimOf(member, benefit), { ...claim, lines: [] }]), {
    ok: false,
    number: claim.number,
    why: 'no-lines',
  });
});

test('a claim goes only where the table of transitions lets it, and never back in time', () => {
  const claim = claimOf(member, benefit);
  const [registered, assessing, ...rest] = claim.events;
  assert.ok(registered && assessing);
  assert.equal(judgeNewClaim({ ...claim, events: [registered, ...rest] }), 'way');
  assert.equal(judgeNewClaim({ ...claim, events: [] }), 'way');
  const early = { ...assessing, on: registered.on.subtract({ days: 1 }) };
  assert.equal(judgeNewClaim({ ...claim, events: [registered, early, ...rest] }), 'days');
  assert.equal(judgeNewClaim({ ...claimOf(member, benefit), answerUntil: registered.on }), 'answer-until');
});

test('every state that waits for somebody has a way ahead, and ended ones have none', () => {
  for (const state of claimStates) {
    const ended = turnOf[state] === undefined;
    assert.equal(wayAhead(state).length === 0, ended, state);
    assert.equal(
      claimStates.some(next => mayFollow(state, next)),
      !ended,
    );
  }
});

test('the database itself refuses sums that do not add up, whoever writes them', async () => {
  const { claimId } = await buildClaim(db, member, benefit);
  const statements = [
    sql`update claim set deducted_rials = 0, paid_rials = asked_rials where id = ${claimId}`,
    sql`delete from claim_deduction where claim_id = ${claimId}`,
    sql`update claim_line set asked_rials = asked_rials + 1 where claim_id = ${claimId}`,
    sql`update claim set paid_rials = paid_rials + 1 where id = ${claimId}`,
  ];
  for (const statement of statements) {
    await assert.rejects(statement.execute(db), { code: '23514' });
  }
});

test('background work adds claims; it rewrites and removes none', async () => {
  const job = database.pool('job').db;
  assert.equal((await addClaims(job, [claimOf(member, benefit)])).ok, true);
  await assert.rejects(sql`update claim set title_fa = ''`.execute(job), /permission denied/);
  await assert.rejects(sql`delete from claim`.execute(job), /permission denied/);
});
