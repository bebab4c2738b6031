import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk, type RosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { fixCell } from './fix-cell.ts';
import type { ColumnKey } from './judging/columns.ts';
import { readRoster } from './read-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;

const family = (number: number): TestRosterRow[] => {
  const id = nationalIdOf(number * 100);
  const last = ['رضایی', 'نوری', 'احمدی', 'کریمی', 'سالار'][number % 5] ?? '';
  const mobile = `0912${String(number).padStart(7, '0')}`;
  return [
    { first: 'علی', last, nationalId: id, primary: id, relation: 'اصلی', mobile, birth: '1350/01/01' },
    {
      first: 'مریم',
      last: 'تقوی',
      nationalId: nationalIdOf(number * 100 + 1),
      primary: id,
      relation: 'همسر',
      mobile: `0935${String(number).padStart(7, '0')}`,
    },
    {
      first: 'سارا',
      last,
      nationalId: nationalIdOf(number * 100 + 2),
      primary: id,
      relation: 'دختر',
      birth: '1380/01/01',
    },
  ];
};

type Edit = [row: number, column: ColumnKey, text: string];

/** Rows as stored, without the ids of their table. */
async function stored(rosterId: number) {
  const rows = await owner
    .selectFrom('roster_row')
    .select([
      'row_number',
      'standing',
      'family',
      'id_value',
      'named_id',
      'primary_id_value',
      'primary_named_id',
    ])
    .select(['first_c2', 'last_c2', 'birth_date', 'gender', 'mobile'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .execute();
  const findings = await owner
    .selectFrom('roster_finding')
    .select(['row_number', 'code', 'column_key', 'details', 'suggestion'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .orderBy('code')
    .orderBy('column_key')
    .execute();
  return { rows, findings };
}

async function readAgain(desk: RosterDesk, rosterId: number) {
  await owner.updateTable('roster').set({ state: 'uploaded' }).where('id', '=', rosterId).execute();
  await readRoster({ db: job, clock: desk.clock, workFolder: desk.workFolder }, rosterId);
}

test('after any fix the roster says what it would say if the whole file were read with it', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const rosterId = await desk.receive([1, 2, 3, 4, 5, 6].flatMap(family));
  const [first, second] = [nationalIdOf(100), nationalIdOf(200)];
  const misspelt = `${first.slice(0, 4)}${(Number(first[4]) + 1) % 10}${first.slice(5)}`;
  const edits: Edit[] = [
    // A wife whose primary is a digit off, and right again another way.
    [3, 'primaryNationalId', misspelt],
    // The head of the second family takes the first one's ID: two people, a family without a head.
    [5, 'nationalId', first],
    [5, 'nationalId', second],
    // The first head's own ID breaks: his family names nobody, and he is offered what they name.
    [2, 'nationalId', misspelt],
    [2, 'primaryNationalId', ''],
    [3, 'primaryNationalId', first],
    [2, 'nationalId', first],
    // A daughter under her mother, then under a stranger, then of another name by a letter.
    [4, 'primaryNationalId', nationalIdOf(101)],
    [4, 'primaryNationalId', nationalIdOf(999)],
    [7, 'lastName', 'احمدیی'],
    // Names swapped, one mobile for two heads, a second wife, a father instead of a daughter.
    [8, 'firstName', 'کریمی'],
    [8, 'lastName', 'علی'],
    [11, 'mobile', '09120000001'],
    [13, 'relation', 'همسر'],
    [16, 'relation', 'پدر'],
    [16, 'nationalId', '4.99E+08'],
    [17, 'nationalId', ''],
  ];
  for (const [rowNumber, column, text] of edits) {
    const address = { rosterId, rowNumber, staffId: desk.maker.staffId };
    const fixed = await desk.as(desk.maker, db =>
      fixCell({ db, clock: desk.clock }, address, { column, text }),
    );
    assert.deepEqual(fixed, { ok: true });
    const [after, { counts }] = [await stored(rosterId), await desk.roster(rosterId)];
    await readAgain(desk, rosterId);
    const what = `row ${rowNumber}, ${column} := ${text}`;
    const anew = await stored(rosterId);
    assert.deepEqual(after.findings, anew.findings, what);
    assert.deepEqual(after.rows, anew.rows, what);
    assert.deepEqual(counts, (await desk.roster(rosterId)).counts, what);
  }
  const { findings } = await stored(rosterId);
  assert.ok(findings.length > edits.length / 2);
});
