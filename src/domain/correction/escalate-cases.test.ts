import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { testDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock.ts';
import { escalateCases } from './escalate-cases.ts';
import { findCase } from './find-case.ts';
import { handOnCase } from './hand-on-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const db = database.pool('job').db;
const contract = await buildContract(owner);
const withoutAgency = await buildContract(owner);
await owner
  .updateTable('contract')
  .set({ agency_id: null })
  .where('id', '=', withoutAgency.contractId)
  .execute();
const words = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاوسی' };
const member = await buildMember(owner, contract, words);
const clock = fixedClock('2026-11-23T08:00:00Z');

type Waits = {
  state?: 'review' | 'question' | 'letter' | 'second' | 'consent';
  turn: 'employer' | 'agency' | 'administrator' | 'member';
  dueAt?: string;
  askedBy?: 'employer' | 'agency';
};

async function waiting(
  { state = 'review', turn, dueAt = '2026-11-23T00:00:00Z', askedBy }: Waits,
  of = contract,
) {
  const { caseId } = await buildCase(owner, of, of === contract ? { member } : {});
  await owner
    .updateTable('correction_case')
    .set({ state, turn, due_at: new Date(dueAt), asked_by: askedBy ?? null })
    .where('id', '=', caseId)
    .execute();
  return caseId;
}

async function standing(caseId: number) {
  const found = await findCase(owner, caseId);
  return [found?.state, found?.turn, found?.escalations];
}

test('what lies too long goes from house to house and stays with the administrator, where it is counted', async () => {
  const caseId = await waiting({ turn: 'employer' });
  assert.equal(await escalateCases({ db, clock }), 1);
  assert.deepEqual(await standing(caseId), ['review', 'agency', 1]);
  assert.equal(await escalateCases({ db, clock }), 0, 'a new house has a time of its own');
  clock.move({ hours: 24 * 5 });
  assert.equal(await escalateCases({ db, clock }), 1);
  assert.deepEqual(await standing(caseId), ['review', 'administrator', 2]);
  clock.move({ hours: 24 * 5 });
  await escalateCases({ db, clock });
  assert.deepEqual(await standing(caseId), ['review', 'administrator', 3]);
  await owner
    .updateTable('correction_case')
    .set({ due_at: new Date('2030-01-01') })
    .execute();
});

test('a contract without an agency goes from the employer to the administrator', async () => {
  const caseId = await waiting({ turn: 'employer' }, withoutAgency);
  await escalateCases({ db, clock });
  assert.deepEqual(await standing(caseId), ['review', 'administrator', 1]);
});

test('what a member was asked goes back to whoever asked', async () => {
  const question = await waiting({ state: 'question', turn: 'member', askedBy: 'agency' });
  const consent = await waiting({ state: 'consent', turn: 'member', askedBy: 'employer' });
  assert.equal(await escalateCases({ db, clock }), 2);
  assert.deepEqual(await standing(question), ['review', 'agency', 0]);
  assert.deepEqual(await standing(consent), ['review', 'employer', 0]);
});

test('a second voice is asked of a house that has not spoken, never of the one that has', async () => {
  const caseId = await waiting({ state: 'second', turn: 'employer' });
  const { id: staffId } = await owner
    .insertInto('staff')
    .values({
      organization_id: contract.administratorId,
      role: 'administrator-support',
      user_name: `second-${process.pid}`,
      name_fa: 'نگار صادقی',
      name_en: 'Negar Sadeghi',
      password_hash: 'none',
      authenticator_secret: 'none',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('correction_approval')
    .values({
      case_id: caseId,
      revision: 0,
      staff_id: staffId,
      organization_id: contract.administratorId,
      at: new Date(),
    })
    .execute();
  await escalateCases({ db, clock });
  assert.deepEqual(await standing(caseId), ['second', 'agency', 1]);
  clock.move({ hours: 24 * 5 });
  await escalateCases({ db, clock });
  assert.deepEqual(await standing(caseId), ['second', 'agency', 2]);
});

test('two workers at once move a case once, and what is not due is left alone', async () => {
  await owner
    .updateTable('correction_case')
    .set({ due_at: new Date('2030-01-01') })
    .where('turn', 'is not', null)
    .execute();
  const caseId = await waiting({ turn: 'employer' });
  const early = await waiting({ turn: 'employer', dueAt: '2029-01-01T00:00:00Z' });
  const moved = await Promise.all(Array.from({ length: 4 }, () => escalateCases({ db, clock })));
  assert.equal(
    moved.reduce((sum, each) => sum + each),
    1,
  );
  assert.deepEqual(await standing(caseId), ['review', 'agency', 1]);
  assert.deepEqual(await standing(early), ['review', 'employer', 0]);
});

test('two houses that hand a case to and fro do not keep it from the administrator', async () => {
  const hands = fixedClock('2026-11-23T08:00:00Z');
  const { caseId } = await buildCase(owner, contract, { member });
  await owner
    .updateTable('correction_case')
    .set({ opened_at: new Date('2026-11-23T08:00:00Z'), due_at: new Date('2026-11-26T20:30:00Z') })
    .where('id', '=', caseId)
    .execute();
  const { id: staffId } = await owner.selectFrom('staff').select('id').executeTakeFirstOrThrow();
  const hand = (side: 'employer' | 'agency', to: 'employer' | 'agency') =>
    handOnCase(
      { db: owner, clock: hands },
      {
        caseId,
        actor: {
          kind: 'staff',
          staffId,
          organizationId: side === 'employer' ? contract.policyholderId : contract.agencyId,
          side,
        },
        revision: 0,
        to,
        note: undefined,
      },
    );
  let turn: 'employer' | 'agency' = 'employer';
  for (let day = 0; day < 20; day += 1) {
    const other: 'employer' | 'agency' = turn === 'employer' ? 'agency' : 'employer';
    assert.ok((await hand(turn, other)).ok);
    turn = other;
    hands.move({ hours: 24 });
    await escalateCases({ db, clock: hands });
    if ((await standing(caseId))[1] === 'administrator') break;
  }
  assert.deepEqual((await standing(caseId)).slice(0, 2), ['review', 'administrator']);
});
