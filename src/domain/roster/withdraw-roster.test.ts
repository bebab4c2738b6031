import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { applyRoster } from './apply-roster.ts';
import { approveRoster } from './approve-roster.ts';
import { readRoster } from './read-roster.ts';
import { lockRosterRow } from './roster.store.ts';
import { withdrawRoster } from './withdraw-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;
const people: TestRosterRow[] = [1, 2, 3].map(number => ({
  first: 'کاوه',
  last: 'رضایی',
  nationalId: nationalIdOf(number),
  relation: 'اصلی',
}));

async function stuckAtRows(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks where not granted and relation = 'roster_row'::regclass`.execute(owner);
    if (rows.length > 0) return;
    await wait(20);
  }
}

test('a roster withdrawn while it is read ends the reading, even in the middle of a statement', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const { clock, workFolder, maker } = desk;
  const uploaded = await desk.upload(people);
  assert.ok(uploaded.ok);
  const { rosterId } = uploaded;
  await owner.transaction().execute(async tx => {
    await sql`lock table roster_row in share mode`.execute(tx);
    const reading = readRoster({ db: job, clock, workFolder }, rosterId);
    await stuckAtRows();
    assert.deepEqual(await desk.as(maker, db => withdrawRoster({ db }, rosterId)), { ok: true });
    // The table is still locked: it has ended without ever getting past it.
    await reading;
  });
  assert.equal((await desk.roster(rosterId)).state, 'withdrawn');
  assert.deepEqual(await desk.rows(rosterId), []);
});

test('what was approved is taken back until it begins to be applied', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const { clock, maker, checker } = desk;
  const rosterId = await desk.receive(people);
  await desk.submit(rosterId);
  const { staffId } = checker;
  await desk.as(checker, db => approveRoster({ db, clock }, { rosterId, staffId }));
  const withdraw = () => desk.as(maker, db => withdrawRoster({ db }, rosterId));
  await job.transaction().execute(async tx => {
    await lockRosterRow(tx, rosterId);
    assert.deepEqual(await withdraw(), { ok: false, why: 'not-now' });
  });
  assert.deepEqual(await withdraw(), { ok: true });
  assert.deepEqual(await applyRoster({ db: job, clock }, rosterId), { ok: false, why: 'not-approved' });
});
