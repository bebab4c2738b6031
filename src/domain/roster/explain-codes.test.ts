import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { fixCell } from './fix-cell.ts';
import { findRow } from './list-rows.ts';
import { readRoster } from './read-roster.ts';
import { saveMapping } from './save-mapping.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

const [kaveh, mina, reza] = [1, 2, 3].map(nationalIdOf) as [string, string, string];
const kavehRow = { first: 'کاوه', last: 'رضایی', nationalId: kaveh };
const minaRow = { first: 'مینا', last: 'کریمی', nationalId: mina, primary: kaveh };
const rezaRow = { first: 'رضا', last: 'رضایی', nationalId: reza, primary: kaveh, relation: 'فرزند' };

test('codes are explained once; the file is read again with all fixes, and the next file is not asked about', async () => {
  const contract = await buildContract(owner);
  const desk = await openRosterDesk(database, contract);
  const rows = [
    { ...kavehRow, relation: '7' },
    { ...minaRow, relation: '8' },
    { ...rezaRow, nationalId: '123' },
  ];
  const rosterId = await desk.receive(rows);
  assert.deepEqual((await desk.roster(rosterId)).unknownCodes, { relation: { 7: 1, 8: 1 } });
  const address = { rosterId, rowNumber: 4, staffId: desk.maker.staffId };
  const right = { column: 'nationalId', text: reza } as const;
  await desk.as(desk.maker, db => fixCell({ db, clock: desk.clock }, address, right));
  const decision = {
    sheetIndex: 0,
    columns: new Map(),
    meanings: [
      { column: 'relation', code: '7', meaning: 'self' },
      { column: 'relation', code: '8', meaning: 'spouse' },
    ],
    staffId: desk.maker.staffId,
  };
  assert.deepEqual(await desk.as(desk.maker, db => saveMapping({ db }, rosterId, decision)), { ok: true });
  await readRoster({ db: database.pool('job').db, clock: desk.clock, workFolder: desk.workFolder }, rosterId);
  const roster = await desk.roster(rosterId);
  assert.deepEqual([roster.state, roster.counts.good, roster.unknownCodes], ['checked', 3, {}]);
  const row = await desk.as(desk.maker, db => findRow(db, roster, 3));
  assert.equal(row?.cells.find(({ key }) => key === 'relation')?.value, 'spouse');
  const next = await desk.roster(await desk.receive(rows));
  assert.deepEqual(next.unknownCodes, {});
});
