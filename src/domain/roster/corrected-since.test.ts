import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCaseDesk } from '../../../test/builders/case-desk.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk, type RosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { acceptId } from './accept-id.ts';
import { acceptSuggestions } from './accept-suggestions.ts';
import { fixCell } from './fix-cell.ts';
import type { ColumnKey } from './judging/columns.ts';
import { planChanges } from './plan-changes.ts';
import { readRoster } from './read-roster.ts';
import { undoBatch } from './undo-batch.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const cases = await openCaseDesk(database);
const { contract } = cases;
const { contractId } = contract;
const desk = await openRosterDesk(database, contract);
await owner.updateTable('contract').set({ mass_leave_percent: 100 }).execute();

const [father, sara, mina, reza, wrong, right] = [1, 2, 3, 4, 5, 6].map(nationalIdOf);
const row = (nationalId: string | undefined, first: string, more: TestRosterRow = {}): TestRosterRow => ({
  first,
  last: 'نوری',
  nationalId: nationalId ?? '',
  relation: more.primary ? 'فرزند' : 'اصلی',
  ...more,
});
const rows = [
  row(father, 'علی', { last: 'کاووسی', birth: '1350/01/01', mobile: '09121112233', primary: father ?? '' }),
  row(sara, 'سارا', { primary: father ?? '' }),
  row(mina, 'مینا'),
  row(reza, 'رضا'),
  row(wrong, 'نیما'),
  row(nationalIdOf(7), 'پونه', { primary: wrong ?? '' }),
].map(each => ({ ...each, relation: each.primary === each.nationalId ? 'اصلی' : (each.relation ?? '') }));
assert.ok((await desk.apply(await desk.receive(rows))).ok);

const memberOf = async (nationalId = '', of = contractId) => {
  const { id, person_id } = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id'])
    .where('p.id_value', '=', nationalId)
    .where('m.contract_id', '=', of)
    .executeTakeFirstOrThrow();
  return { membershipId: id, personId: person_id, contractId: of, nationalId };
};
const now = async (nationalId: string | undefined, of = contractId) =>
  cases.membership((await memberOf(nationalId, of)).membershipId);

/** What cases have put right since the first roster. */
const ali = await memberOf(father);
const put = async (...[who, changes]: Parameters<typeof cases.approved>) => {
  const caseId = await cases.approved(who, changes, { voices: [cases.hr, cases.expert] });
  assert.ok((await cases.apply(caseId)).ok);
};
await put(ali, [
  { field: 'lastName', before: 'کاووسی', after: 'کاوسی' },
  { field: 'birthDate', before: '1971-03-21', after: '1971-03-22' },
  { field: 'mobile', before: '09121112233', after: '09123334455' },
]);
const rezas = await memberOf(reza);
await put(await memberOf(sara), [
  { field: 'primary', before: `${ali.membershipId}`, after: `${rezas.membershipId}` },
]);
// Mina had a portal of her own, and is Reza's wife.
await put(await memberOf(mina), [
  { field: 'primary', before: undefined, after: `${rezas.membershipId}` },
  { field: 'relation', before: 'self', after: 'spouse' },
]);
await put(await memberOf(wrong), [{ field: 'nationalId', before: wrong, after: right ?? '' }]);

/** What is found about corrected values: row, column, and what would be written. */
async function foundIn(on: RosterDesk, rosterId: number) {
  const found = (await on.rows(rosterId)).flatMap(({ rowNumber, findings }) =>
    findings
      .filter(({ code }) => code === 'corrected-since' || code === 'id-corrected-since')
      .map(
        ({ column, suggestion, severity }) => [rowNumber, severity, column, suggestion?.edits ?? {}] as const,
      ),
  );
  return found.map(([rowNumber, severity, column, edits]) => [
    rowNumber,
    severity,
    column,
    edits[column as ColumnKey],
  ]);
}

const everything = [
  [2, 'warning', 'lastName', 'کاوسی'],
  [2, 'warning', 'birthDate', '1350/01/02'],
  [2, 'warning', 'mobile', '09123334455'],
  [3, 'warning', 'primaryNationalId', reza],
  [4, 'warning', 'primaryNationalId', reza],
  [4, 'warning', 'relation', 'همسر'],
  [6, 'error', 'nationalId', right],
  [7, 'warning', 'primaryNationalId', right],
];
const sorted = (found: readonly unknown[][]) => found.map(one => JSON.stringify(one)).sort();
const plan = async (rosterId: number) => {
  const roster = await desk.roster(rosterId);
  const { joins, changes, leaves } = await desk.as(desk.maker, db => planChanges(db, roster));
  return { joins, changes, leaves };
};

test('the old list again: every value that was put right is found, with what is right', async () => {
  const rosterId = await desk.receive(rows);
  assert.deepEqual(sorted(await foundIn(desk, rosterId)), sorted(everything));
  const { standing } = (await desk.rows(rosterId)).find(({ rowNumber }) => rowNumber === 6) ?? {};
  assert.equal(standing, 'held');
});

test('as long as nobody decides, the old list undoes nothing: nobody joins, leaves or changes', async () => {
  const rosterId = await desk.receive(rows);
  assert.deepEqual(await plan(rosterId), { joins: 0, changes: 0, leaves: 0 });
  const before = await Promise.all([father, sara, mina, right].map(id => now(id)));
  assert.ok((await desk.apply(rosterId)).ok);
  assert.deepEqual(await Promise.all([father, sara, mina, right].map(id => now(id))), before);
});

test('one row judged again says what the whole file read again does; what somebody typed stands', async () => {
  const rosterId = await desk.receive(rows, { kind: 'endorsement' });
  const { clock, maker, workFolder } = desk;
  const readAgain = async () => {
    await owner.updateTable('roster').set({ state: 'uploaded' }).where('id', '=', rosterId).execute();
    await readRoster({ db: database.pool('job').db, clock, workFolder }, rosterId);
  };
  const type = (rowNumber: number, column: ColumnKey, text: string) =>
    desk.as(maker, db =>
      fixCell({ db, clock }, { rosterId, rowNumber, staffId: maker.staffId }, { column, text }),
    );
  for (const [rowNumber, column, text] of [
    [2, 'lastName', 'کاووسى'],
    [3, 'primaryNationalId', reza ?? ''],
    [4, 'relation', 'همسر'],
    [6, 'firstName', 'نیما'],
    [6, 'nationalId', right ?? ''],
    [7, 'primaryNationalId', wrong ?? ''],
  ] as const) {
    assert.deepEqual(await type(rowNumber, column, text), { ok: true });
    const stored = await desk.rows(rosterId);
    await readAgain();
    assert.deepEqual(stored, await desk.rows(rosterId), `${rowNumber} ${column}`);
  }
  // What she typed herself stands, though it is what was wrong.
  assert.deepEqual(
    sorted(await foundIn(desk, rosterId)),
    sorted([everything[1], everything[2], everything[4]].filter(one => one !== undefined)),
  );
});

test('taken and undone, a suggestion leaves the finding as it was', async () => {
  const rosterId = await desk.receive(rows);
  const { clock, maker } = desk;
  const { staffId } = maker;
  const taken = await desk.as(maker, db =>
    acceptSuggestions(
      { db, clock },
      { rosterId, staffId, code: 'corrected-since', onlyHigh: true, cells: 7 },
    ),
  );
  assert.ok(taken.ok, JSON.stringify(taken));
  const { id: batchId } = await owner
    .selectFrom('roster_batch')
    .select('id')
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  assert.deepEqual(sorted(await foundIn(desk, rosterId)), sorted([everything[6] ?? []]));
  const undone = await desk.as(maker, db => undoBatch({ db, clock }, { rosterId, batchId, staffId }));
  assert.ok(undone.ok);
  assert.deepEqual(sorted(await foundIn(desk, rosterId)), sorted(everything));
});

test('next year’s contract of the same houses is told, too; other houses learn nothing', async () => {
  const next = await openRosterDesk(database, await buildContract(owner, { of: contract, year: 1406 }));
  const rosterId = await next.receive(rows, { on: '2027-03-21' });
  assert.deepEqual(sorted(await foundIn(next, rosterId)), sorted(everything));
  const strangers = await openRosterDesk(database, await buildContract(owner));
  assert.deepEqual(await foundIn(strangers, await strangers.receive(rows)), []);
});

test('somebody else who rightly has the wrong ID is not taken for the member', async () => {
  const rosterId = await desk.receive([row(wrong, 'کامران', { last: 'شریفی' })], { kind: 'endorsement' });
  const [only] = await desk.rows(rosterId);
  assert.ok(!only?.findings.some(({ code }) => code === 'id-corrected-since'));
});

test('the wrong ID is let stand with a reason; the name that was typed again is applied, and asked no more', async () => {
  const rosterId = await desk.receive([rows[0] ?? {}, rows[4] ?? {}], { kind: 'endorsement' });
  const { clock, maker } = desk;
  const { staffId } = maker;
  const address = { rosterId, staffId };
  assert.deepEqual(
    await desk.as(maker, db => acceptId({ db, clock }, { ...address, rowNumber: 3 }, 'کارت ملی دیده شد')),
    { ok: true },
  );
  const typed = { column: 'lastName', text: 'کاووسی' } as const;
  assert.deepEqual(await desk.as(maker, db => fixCell({ db, clock }, { ...address, rowNumber: 2 }, typed)), {
    ok: true,
  });
  const [, nima] = await desk.rows(rosterId);
  assert.equal(nima?.standing, 'good');
  assert.deepEqual(await plan(rosterId), { joins: 1, changes: 1, leaves: 0 });
  assert.ok((await desk.apply(rosterId)).ok);
  assert.equal((await now(father)).last_name, 'کاووسی');
  const again = await desk.receive([rows[0] ?? {}], { kind: 'endorsement' });
  assert.deepEqual((await foundIn(desk, again)).map(([, , column]) => column).sort(), [
    'birthDate',
    'mobile',
  ]);
});
