import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../test/app.ts';
import { buildCase } from '../../test/builders/cases.ts';
import { buildContract } from '../../test/builders/contracts.ts';
import { buildMember } from '../../test/builders/members.ts';
import { openRosterDesk } from '../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../test/builders/rosters.ts';
import { goodConfirmation, walker } from '../../test/walk-activation.ts';
import { correctionWalker } from '../../test/walk-correction.ts';
import { findCase } from '../domain/correction/find-case.ts';
import { recheckCases } from '../domain/correction/recheck-cases.ts';
import { paths } from '../paths.ts';
import { systemClock } from '../platform/clock.ts';
import { applyRosterTask } from './apply-roster.ts';

const app = await testApp();
const { owner, database, world } = app;
const { proveMobile } = walker(app);
const { failAndOpen } = correctionWalker(app);
const contract = await buildContract(owner);
const name = { firstName: 'میلاد', lastName: 'کاوسی' };
const db = database.pool('job').db;
const recheck = (changed: { contractId: number; membershipId?: number }) =>
  recheckCases({ db, clock: systemClock }, changed);
const stateOf = async (caseId: number) => {
  const found = await findCase(owner, caseId);
  return [found?.state, found?.outcome];
};

async function waitingJobs(): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'recheck-corrections' order by j.id`.execute(owner);
  return rows.map(({ payload }) => payload);
}

test('a roster that brings the right mobile ends the case, and leaves the case of somebody it does not help', async () => {
  const own = await buildContract(owner, { of: contract });
  const desk = await openRosterDesk(database, own);
  const [helped, left] = [nationalIdOf(51), nationalIdOf(52)];
  const first = await failAndOpen({ ...name, nationalId: helped }, '09361110001');
  const second = await failAndOpen({ ...name, nationalId: left }, '09361110002');
  const rosterId = await desk.receive([
    { first: 'میلاد', last: 'کاوسی', nationalId: helped, mobile: '09361110001' },
    { first: 'میلاد', last: 'کاوسی', nationalId: left, mobile: '09121112233' },
  ]);
  assert.ok((await desk.apply(rosterId)).ok);
  await applyRosterTask({ ...world, db } as never)({ rosterId });
  assert.deepEqual(await waitingJobs(), [{ contractId: own.contractId }]);
  assert.equal(await recheck({ contractId: own.contractId }), 1);
  assert.deepEqual(await stateOf(first.caseId), ['solved', 'roster-applied']);
  assert.deepEqual(await stateOf(second.caseId), ['review', undefined]);
  assert.equal(await recheck({ contractId: own.contractId }), 0);
});

test('an activation with the mobile of the case ends it; a stranger’s case about the same ID learns nothing of it', async () => {
  const nationalId = nationalIdOf(53);
  const member = await buildMember(owner, contract, { ...name, nationalId, mobile: '09361110003' });
  await owner
    .updateTable('membership')
    .set({ mobile: '09350001122' })
    .where('id', '=', member.membershipId)
    .execute();
  const own = await failAndOpen({ ...name, nationalId }, '09361110003');
  const stranger = await failAndOpen({ ...name, nationalId }, '09361110004');
  await owner
    .updateTable('membership')
    .set({ mobile: '09361110003' })
    .where('id', '=', member.membershipId)
    .execute();
  const browser = app.visitor();
  assert.equal(
    (await proveMobile(browser, { ...name, nationalId }, '09361110003')).headers.location,
    paths.activationConfirm,
  );
  await browser.get(paths.activationConfirm);
  const done = await browser.post(paths.activationConfirm, goodConfirmation);
  assert.equal(done.headers.location, paths.activationDone);
  const asked = { contractId: contract.contractId, membershipId: member.membershipId };
  assert.deepEqual((await waitingJobs()).at(-1), asked);
  await recheck(asked);
  assert.deepEqual(await stateOf(own.caseId), ['solved', 'activated']);
  assert.deepEqual(await stateOf(stranger.caseId), ['review', undefined]);
  const again = await failAndOpen({ ...name, nationalId }, '09361110003');
  await recheck(asked);
  assert.deepEqual(
    await stateOf(again.caseId),
    ['review', undefined],
    'who has an account and tries again is not told that it is done',
  );
});

test('what a member asked for and a roster has brought is over; what still differs is not', async () => {
  const member = await buildMember(owner, contract, { ...name, nationalId: nationalIdOf(54) });
  const asked = (after: string) =>
    buildCase(owner, contract, {
      member,
      subject: 'name',
      reason: 'told',
      changes: [{ field: 'lastName', before: 'کاوشی', after }],
    });
  const [right, wrong] = [await asked('کاوسی'), await asked('کاوه')];
  await owner
    .updateTable('correction_case')
    .set({ origin: 'employer' })
    .where('id', 'in', [right.caseId, wrong.caseId])
    .execute();
  await recheck({ contractId: contract.contractId });
  assert.deepEqual(await stateOf(right.caseId), ['solved', 'roster-applied']);
  assert.deepEqual(await stateOf(wrong.caseId), ['review', undefined]);
});
