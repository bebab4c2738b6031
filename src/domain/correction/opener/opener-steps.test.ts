import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import { findCase } from '../find-case.ts';
import { moveCase } from '../move-case.ts';
import { answerQuestion } from './answer-question.ts';
import { objectToRejection } from './object-to-rejection.ts';
import { withdrawCase } from './withdraw-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const accountId = undefined;

/** As somebody works who has shown the mobile of the case and has no account. */
const atGate = <T>(work: (deps: { db: Db; clock: typeof systemClock }) => Promise<T>) =>
  database
    .pool('gate')
    .db.transaction()
    .execute(db => work({ db, clock: systemClock }));

async function caseAt(state: 'question' | 'rejected'): Promise<number> {
  const { caseId } = await buildCase(owner, contract, { turn: 'agency' });
  const actor = {
    kind: 'staff',
    side: 'agency',
    organizationId: contract.agencyId,
    staffId: await someStaff(),
  } as const;
  const moved = await moveCase(
    { db: owner, clock: systemClock },
    state === 'question'
      ? {
          caseId,
          action: 'ask',
          actor,
          note: 'نام روی کارت ملی چیست؟',
          decide: () => ({ state: 'question', turn: 'member' }),
          patch: { asked_by: 'agency' },
        }
      : { caseId, action: 'reject', actor, decide: () => ({ state: 'rejected', rejection: 'not-ours' }) },
  );
  assert.ok(moved.ok);
  return caseId;
}

async function someStaff(): Promise<number> {
  const { token: _, staffId } = await buildStaffSession(owner, {
    organizationId: contract.agencyId,
    role: 'agency-expert',
  });
  return staffId;
}

test('an answer goes back to the house that asked, and is there once however often it is sent', async () => {
  const caseId = await caseAt('question');
  const sent = await Promise.all(
    Array.from({ length: 4 }, () =>
      atGate(deps => answerQuestion(deps, { caseId, accountId, text: 'کاوسی' })),
    ),
  );
  assert.equal(sent.filter(({ ok }) => ok).length, 1);
  const found = await findCase(owner, caseId);
  assert.deepEqual([found?.state, found?.turn, found?.askedBy], ['review', 'agency', undefined]);
  const notes = await owner
    .selectFrom('correction_event')
    .select('note')
    .where('case_id', '=', caseId)
    .where('action', '=', 'answer')
    .execute();
  assert.deepEqual(notes, [{ note: 'کاوسی' }]);
});

test('a rejection can be objected to once, and the administrator looks at it', async () => {
  const caseId = await caseAt('rejected');
  const object = () =>
    atGate(deps => objectToRejection(deps, { caseId, accountId, text: 'کارت را فرستاده‌ام' }));
  assert.ok((await object()).ok);
  const found = await findCase(owner, caseId);
  assert.deepEqual(
    [found?.state, found?.turn, found?.objected, found?.rejection, found?.closedAt],
    ['review', 'administrator', true, undefined, undefined],
  );
  await owner
    .updateTable('correction_case')
    .set({ state: 'rejected', turn: null, due_at: null, rejection: 'other', closed_at: new Date() })
    .where('id', '=', caseId)
    .execute();
  assert.deepEqual(await object(), { ok: false, why: 'not-yours' });
});

test('what was withdrawn is over, and cannot be withdrawn again', async () => {
  const caseId = await caseAt('question');
  const withdraw = () => atGate(deps => withdrawCase(deps, { caseId, accountId }));
  assert.ok((await withdraw()).ok);
  assert.equal((await findCase(owner, caseId))?.state, 'withdrawn');
  assert.deepEqual(await withdraw(), { ok: false, why: 'not-now' });
});
