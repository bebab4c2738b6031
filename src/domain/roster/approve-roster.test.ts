import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk, type RosterDesk, type StaffMember } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { applyRoster } from './apply-roster.ts';
import { approveRoster } from './approve-roster.ts';
import { fixCell } from './fix-cell.ts';
import { rejectRoster } from './reject-roster.ts';
import { submitRoster } from './submit-roster.ts';
import { withdrawRoster } from './withdraw-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;

const people = (from: number, count: number): TestRosterRow[] =>
  Array.from({ length: count }, (_, index) => ({
    first: 'کاوه',
    last: 'رضایی',
    nationalId: nationalIdOf(from + index),
    relation: 'اصلی',
  }));

function approve(desk: RosterDesk, rosterId: number, who: StaffMember, typedLeaves?: number) {
  const { staffId } = who;
  return desk.as(who, db => approveRoster({ db, clock: desk.clock }, { rosterId, staffId, typedLeaves }));
}

async function jobsFor(rosterId: number): Promise<number> {
  const { rows } = await sql<{ jobs: number }>`
    select count(*) as jobs from graphile_worker._private_jobs where key = ${`apply-roster ${rosterId}`}`.execute(
    owner,
  );
  return rows[0]?.jobs ?? 0;
}

test('nobody approves or rejects her own roster, not even by a statement of her own', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const rosterId = await desk.receive(people(1, 2));
  await desk.submit(rosterId);
  const { staffId } = desk.maker;
  assert.deepEqual(await approve(desk, rosterId, desk.maker), { ok: false, why: 'own-work' });
  const rejected = await desk.as(desk.maker, db =>
    rejectRoster({ db, clock: desk.clock }, { rosterId, staffId, reason: 'نه' }),
  );
  assert.deepEqual(rejected, { ok: false, why: 'own-work' });
  for (const decidedBy of [staffId, desk.checker.staffId]) {
    const cheat = sql`update roster set state = 'approved', decided_by = ${decidedBy} where id = ${rosterId}`;
    await assert.rejects(
      desk.as(desk.maker, db => cheat.execute(db)),
      /roster|row-level/,
    );
  }
});

test('two approvals at once have one effect', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const rosterId = await desk.receive(people(1, 2));
  await desk.submit(rosterId);
  const answers = await Promise.all([
    approve(desk, rosterId, desk.checker),
    approve(desk, rosterId, desk.checker),
  ]);
  assert.deepEqual(answers.map(({ ok }) => ok).toSorted(), [false, true]);
  assert.equal(await jobsFor(rosterId), 1);
  const applied = await Promise.all([1, 2].map(() => applyRoster({ db: job, clock: desk.clock }, rosterId)));
  assert.deepEqual(
    applied.filter(({ ok }) => ok),
    [{ ok: true, done: { joins: 2, changes: 0, leaves: 0 } }],
  );
});

test('a roster that would end many members asks for their number to be typed', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  await desk.apply(await desk.receive(people(1, 10)));
  const rosterId = await desk.receive(people(1, 8));
  await desk.submit(rosterId);
  for (const typed of [undefined, 1]) {
    const answer = await approve(desk, rosterId, desk.checker, typed);
    assert.ok(!answer.ok && answer.why === 'leaves-not-typed');
    assert.equal(answer.planned.leaves, 2);
  }
  assert.equal((await approve(desk, rosterId, desk.checker, 2)).ok, true);
});

test('what was approved is what happens: a contract that changed meanwhile sends the roster back', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const first = await desk.receive(people(1, 3));
  const second = await desk.receive(people(1, 2));
  await desk.submit(first);
  await desk.submit(second);
  assert.equal((await approve(desk, first, desk.checker)).ok, true);
  assert.equal((await approve(desk, second, desk.checker)).ok, true);
  await applyRoster({ db: job, clock: desk.clock }, first);
  const late = await applyRoster({ db: job, clock: desk.clock }, second);
  assert.deepEqual(late, { ok: false, why: 'contract-changed' });
  const { state, failure, decided, approved } = await desk.roster(second);
  assert.deepEqual(
    [state, failure, decided, approved],
    ['submitted', 'contract-changed', undefined, undefined],
  );
  assert.equal((await approve(desk, second, desk.checker, 1)).ok, true);
  const again = await applyRoster({ db: job, clock: desk.clock }, second);
  assert.deepEqual(again, { ok: true, done: { joins: 0, changes: 0, leaves: 1 } });
});

test('a submitted roster is not edited any more, by use case or by statement', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const rosterId = await desk.receive(people(1, 2));
  await desk.submit(rosterId);
  const { staffId } = desk.maker;
  const fixed = await desk.as(desk.maker, db =>
    fixCell(
      { db, clock: desk.clock },
      { rosterId, rowNumber: 2, staffId },
      { column: 'firstName', text: 'رضا' },
    ),
  );
  assert.deepEqual(fixed, { ok: false, why: 'not-now' });
  const changed = await desk.as(desk.maker, db =>
    db
      .updateTable('roster_row')
      .set({ first_name: 'رضا' })
      .where('roster_id', '=', rosterId)
      .executeTakeFirst(),
  );
  assert.equal(changed.numUpdatedRows, 0n);
});

test('a roster is withdrawn before it is approved, rejected with a reason, and not submitted without a good row', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const { clock } = desk;
  const [withdrawn, rejected] = [await desk.receive(people(1, 1)), await desk.receive(people(1, 1))];
  assert.deepEqual(await desk.as(desk.maker, db => withdrawRoster({ db }, withdrawn)), { ok: true });
  await desk.submit(rejected);
  const { staffId } = desk.checker;
  await desk.as(desk.checker, db =>
    rejectRoster({ db, clock }, { rosterId: rejected, staffId, reason: 'طرح‌ها جابه‌جاست' }),
  );
  const { state, decided } = await desk.roster(rejected);
  assert.deepEqual([state, decided?.reason], ['rejected', 'طرح‌ها جابه‌جاست']);
  assert.deepEqual(await desk.as(desk.maker, db => withdrawRoster({ db }, rejected)), {
    ok: false,
    why: 'not-now',
  });
  const held = await desk.receive([{ first: 'کاوه', last: 'رضایی', nationalId: '12' }]);
  const submitted = await desk.as(desk.maker, db =>
    submitRoster({ db, clock }, { rosterId: held, staffId: desk.maker.staffId }),
  );
  assert.deepEqual(submitted, { ok: false, why: 'no-good-rows' });
});
