import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, rosterCells } from '../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../test/builders/write-xlsx.ts';
import { testDatabase } from '../../../test/database.ts';
import { askMapping } from './ask-mapping.ts';
import { findProgress } from './find-roster.ts';
import type { ColumnKey } from './judging/columns.ts';
import { readRoster } from './read-roster.ts';
import { saveMapping } from './save-mapping.ts';
import { sweepRosterFiles } from './sweep-roster-files.ts';
import { withdrawRoster } from './withdraw-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;
const contract = await buildContract(owner);
const desk = await openRosterDesk(database, contract);

const kaveh = { first: 'کاوه', last: 'رضایی', nationalId: nationalIdOf(1), relation: 'اصلی' };
const honest = writeXlsx(rosterCells([kaveh]));

const hostile: [string, Buffer, string][] = [
  ['empty', Buffer.alloc(0), 'empty'],
  ['cut off', honest.subarray(0, honest.length - 200), 'truncated'],
  ['a web page', Buffer.from('<!doctype html><html><body><table></table></body></html>'), 'html-page'],
  ['without any header', writeXlsx([['۱', '۲']]), 'no-header-row'],
];

for (const [what, file, why] of hostile)
  test(`a file that is ${what} is refused at once and leaves nothing behind`, async () => {
    assert.deepEqual(await desk.upload(file), { ok: false, why });
    const kept = await owner
      .selectFrom('roster')
      .select('id')
      .where('file_bytes', '=', file.length)
      .execute();
    assert.deepEqual(kept, []);
  });

test('damage that shows only while reading fails the roster with its reason, and no row of it is kept', async () => {
  const rows = rosterCells(
    Array.from({ length: 5000 }, (_, index) => ({ ...kaveh, nationalId: nationalIdOf(index) })),
  );
  const damaged = writeXlsx({ sheets: [{ rows }], strings: 'inline' });
  damaged.fill(0x55, Math.floor(damaged.length * 0.6), Math.floor(damaged.length * 0.6) + 40);
  const uploaded = await desk.upload(damaged);
  assert.ok(uploaded.ok);
  await readRoster({ db: job, clock: desk.clock, workFolder: desk.workFolder }, uploaded.rosterId);
  const { state, failure } = await desk.roster(uploaded.rosterId);
  assert.deepEqual([state, failure], ['failed', 'corrupt']);
  assert.deepEqual(await desk.rows(uploaded.rosterId), []);
  assert.deepEqual(existsSync(desk.workFolder) ? readdirSync(desk.workFolder) : [], []);
});

test('headers that say too little are asked about once for this policyholder', async () => {
  const unclear = writeXlsx([
    ['ردیف', 'کد ملی', 'ستون الف', 'ستون ب', 'کد ملی بیمه شده اصلی'],
    ['1', nationalIdOf(1), 'کاوه', 'رضایی', ''],
  ]);
  const rosterId = await desk.receive(unclear);
  assert.equal((await desk.roster(rosterId)).state, 'needs-mapping');
  const question = await desk.as(desk.maker, db => askMapping(db, rosterId));
  assert.deepEqual(question?.mapping.missing, ['firstName', 'lastName']);
  assert.deepEqual(question?.asked.samples[0], ['1', nationalIdOf(1), 'کاوه', 'رضایی']);
  const columns = new Map<number, ColumnKey | null>([[2, 'firstName']]);
  const decision = { sheetIndex: 0, columns, meanings: [], staffId: desk.maker.staffId };
  const save = () => desk.as(desk.maker, db => saveMapping({ db }, rosterId, decision));
  assert.deepEqual(await save(), { ok: false, why: 'names-nobody' });
  columns.set(3, 'lastName');
  assert.deepEqual(await save(), { ok: true });
  await readRoster({ db: job, clock: desk.clock, workFolder: desk.workFolder }, rosterId);
  assert.equal((await desk.roster(rosterId)).counts.good, 1);
  assert.equal((await desk.roster(await desk.receive(unclear))).counts.good, 1);
});

test('of two sheets with a list a person chooses one', async () => {
  const sheet = { rows: rosterCells([kaveh]) };
  const rosterId = await desk.receive(writeXlsx({ sheets: [sheet, sheet] }));
  assert.equal((await desk.roster(rosterId)).state, 'needs-mapping');
  const decision = { sheetIndex: 1, columns: new Map(), meanings: [], staffId: desk.maker.staffId };
  assert.deepEqual(await desk.as(desk.maker, db => saveMapping({ db }, rosterId, decision)), { ok: true });
  await readRoster({ db: job, clock: desk.clock, workFolder: desk.workFolder }, rosterId);
  const { state, sheetIndex } = await desk.roster(rosterId);
  assert.deepEqual([state, sheetIndex], ['checked', 1]);
});

test('a day outside the contract is refused', async () => {
  assert.deepEqual(await desk.upload(honest, { on: '2031-01-01' }), { ok: false, why: 'outside-contract' });
});

test('how far the reading has come is seen while it works', async () => {
  const rosterId = await desk.receive(honest);
  const progress = await desk.as(desk.maker, db => findProgress(db, rosterId));
  assert.deepEqual([progress?.phase, progress?.rowsDone, progress?.share], ['storing', 1, 1]);
});

test('a roster withdrawn before it was read is not read, and its file goes after a month', async () => {
  const uploaded = await desk.upload(honest);
  assert.ok(uploaded.ok);
  const { rosterId } = uploaded;
  assert.deepEqual(await desk.as(desk.maker, db => withdrawRoster({ db }, rosterId)), { ok: true });
  await readRoster({ db: job, clock: desk.clock, workFolder: desk.workFolder }, rosterId);
  assert.equal((await desk.roster(rosterId)).state, 'withdrawn');
  const parts = () =>
    owner.selectFrom('roster_file_part').select('part').where('roster_id', '=', rosterId).execute();
  assert.equal((await parts()).length, 1);
  await owner.updateTable('roster').set({ uploaded_at: '2020-01-01' }).where('id', '=', rosterId).execute();
  await sweepRosterFiles({ db: job, clock: desk.clock });
  assert.equal((await parts()).length, 0);
});
