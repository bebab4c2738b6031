import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { killAt } from '../../../test/kill-at.ts';
import { applyRoster } from './apply-roster.ts';
import { approveRoster } from './approve-roster.ts';
import { findProgress } from './find-roster.ts';
import { readRoster } from './read-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    first: 'کاوه',
    last: 'رضایی',
    nationalId: nationalIdOf(index),
    relation: 'اصلی',
  }));

const modules = {
  applyRoster: import.meta.resolve('./apply-roster.ts'),
  readRoster: import.meta.resolve('./read-roster.ts'),
};

test('the process is killed while it applies: the old roster stands, and a retry applies the new one once', async () => {
  const contract = await buildContract(owner);
  const desk = await openRosterDesk(database, contract);
  const { clock } = desk;
  const members = () =>
    owner
      .selectFrom('membership')
      .selectAll()
      .where('contract_id', '=', contract.contractId)
      .orderBy('id')
      .execute();
  await desk.apply(await desk.receive(rows(3)));
  const old = await members();
  const rosterId = await desk.receive(rows(20));
  await desk.submit(rosterId);
  const { staffId } = desk.checker;
  await desk.as(desk.checker, db => approveRoster({ db, clock }, { rosterId, staffId }));
  await killAt(database, { table: 'membership', modules, call: `applyRoster({ db, clock }, ${rosterId})` });
  assert.deepEqual(await members(), old);
  assert.equal((await desk.roster(rosterId)).state, 'approved');
  const done = { joins: 17, changes: 0, leaves: 0 };
  assert.deepEqual(await applyRoster({ db: job, clock }, rosterId), { ok: true, done });
  assert.deepEqual(await applyRoster({ db: job, clock }, rosterId), { ok: false, why: 'not-approved' });
  assert.equal((await members()).length, 20);
  const audited = await owner
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'roster.applied')
    .where('subject_id', '=', rosterId)
    .execute();
  assert.deepEqual(audited, [{ details: { ...done, approvedBy: staffId } }]);
});

test('the process is killed while it reads: nothing is half read, and a retry reads it all', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const uploaded = await desk.upload(rows(30));
  assert.ok(uploaded.ok);
  const { rosterId } = uploaded;
  const { clock, workFolder } = desk;
  const call = `readRoster({ db, clock, workFolder: ${JSON.stringify(workFolder)} }, ${rosterId})`;
  await killAt(database, { table: 'roster_row', modules, call });
  assert.equal((await desk.roster(rosterId)).state, 'reading');
  assert.deepEqual(await desk.rows(rosterId), []);
  const again = async () => (await findProgress(owner, rosterId))?.again;
  assert.equal(await again(), false);
  await readRoster({ db: job, clock, workFolder }, rosterId);
  assert.equal(await again(), true);
  assert.deepEqual((await desk.roster(rosterId)).counts, { good: 30, held: 0, merged: 0, aside: 0 });
});
