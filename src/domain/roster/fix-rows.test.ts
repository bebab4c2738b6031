import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk, type RosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, rosterCells, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../test/builders/write-xlsx.ts';
import { testDatabase } from '../../../test/database.ts';
import { acceptId } from './accept-id.ts';
import { fixCell } from './fix-cell.ts';
import type { ColumnKey } from './judging/columns.ts';
import { listFixes } from './list-fixes.ts';
import { countFindings, findRow, listRows } from './list-rows.ts';
import { putRowBack } from './put-row-back.ts';
import { setRowAside } from './set-row-aside.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

const [kaveh, mina, reza, sara] = [1, 2, 3, 4].map(nationalIdOf) as [string, string, string, string];
const milad = '0089999999';
const kavehRow: TestRosterRow = {
  first: 'کاوه',
  last: 'رضایی',
  nationalId: kaveh,
  relation: 'اصلی',
  mobile: '09121111111',
};
const minaRow: TestRosterRow = {
  first: 'مینا',
  last: 'کریمی',
  nationalId: mina,
  primary: kaveh,
  relation: 'همسر',
  mobile: '09121111112',
};
const rezaRow: TestRosterRow = {
  first: 'رضا',
  last: 'رضایی',
  nationalId: reza,
  primary: kaveh,
  relation: 'فرزند',
};
const saraRow: TestRosterRow = {
  first: 'سارا',
  last: 'احمدی',
  nationalId: sara,
  relation: 'اصلی',
  mobile: '09121111113',
};

async function deskWith(rows: TestRosterRow[]): Promise<{ desk: RosterDesk; rosterId: number }> {
  const desk = await openRosterDesk(database, await buildContract(owner));
  return { desk, rosterId: await desk.receive(rows) };
}

function fix(desk: RosterDesk, rosterId: number, rowNumber: number, column: ColumnKey, text: string) {
  const address = { rosterId, rowNumber, staffId: desk.maker.staffId };
  return desk.as(desk.maker, db => fixCell({ db, clock: desk.clock }, address, { column, text }));
}

async function standings(desk: RosterDesk, rosterId: number) {
  const rows = await desk.rows(rosterId);
  return rows.map(({ standing, family, findings }) => [
    standing,
    family,
    findings.map(({ code }) => code).join(' '),
  ]);
}

test('one ID on two people holds both, and giving one of them her own frees both', async () => {
  const { desk, rosterId } = await deskWith([kavehRow, minaRow, { ...saraRow, nationalId: kaveh }]);
  assert.deepEqual(await standings(desk, rosterId), [
    ['held', 'primary', 'id-on-two-people'],
    ['good', 'dependent', 'primary-held'],
    ['held', 'primary', 'id-on-two-people'],
  ]);
  assert.deepEqual(await fix(desk, rosterId, 4, 'nationalId', sara), { ok: true });
  assert.deepEqual(await standings(desk, rosterId), [
    ['good', 'primary', ''],
    ['good', 'dependent', ''],
    ['good', 'primary', ''],
  ]);
  assert.deepEqual((await desk.roster(rosterId)).counts, { good: 3, held: 0, merged: 0, aside: 0 });
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 3, changes: 0, leaves: 0 } });
});

test('the same row twice is merged: one is applied', async () => {
  const { desk, rosterId } = await deskWith([kavehRow, kavehRow]);
  assert.deepEqual(
    (await standings(desk, rosterId)).map(([standing]) => standing),
    ['good', 'merged'],
  );
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 1, changes: 0, leaves: 0 } });
});

test('putting a primary’s ID right finds the family a primary', async () => {
  const { desk, rosterId } = await deskWith([{ ...kavehRow, nationalId: sara }, minaRow, rezaRow]);
  const codes = await desk.as(desk.maker, async db => countFindings(db, await desk.roster(rosterId)));
  assert.deepEqual(codes, [{ code: 'primary-orphan', severity: 'warning', rows: 2, suggested: 2 }]);
  await fix(desk, rosterId, 2, 'nationalId', kaveh);
  assert.deepEqual(
    (await desk.rows(rosterId)).flatMap(row => row.findings),
    [],
  );
});

test('an ID that fails its check digit is good once the employer vouches for it, for the family, too', async () => {
  const { desk, rosterId } = await deskWith([
    { ...kavehRow, first: 'میلاد', last: 'کاوسی', nationalId: milad },
    { ...minaRow, primary: milad },
  ]);
  assert.deepEqual(
    (await standings(desk, rosterId)).map(([standing]) => standing),
    ['held', 'good'],
  );
  const address = { rosterId, rowNumber: 2, staffId: desk.maker.staffId };
  const reason = 'روی کارت ملی هم همین است';
  const accepted = await desk.as(desk.maker, db => acceptId({ db, clock: desk.clock }, address, reason));
  assert.deepEqual(accepted, { ok: true });
  const [first, second] = await desk.rows(rosterId);
  assert.deepEqual(
    [first?.standing, first?.findings[0]?.severity, first?.findings[0]?.acceptedBecause],
    ['good', 'note', reason],
  );
  assert.equal(second?.family, 'dependent');
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 2, changes: 0, leaves: 0 } });
  const families = await owner
    .selectFrom('membership')
    .select('id')
    .where('roster_id', '=', rosterId)
    .where('primary_membership_id', 'is not', null)
    .execute();
  assert.equal(families.length, 1);
  const again = await desk.as(desk.maker, db => acceptId({ db, clock: desk.clock }, address, reason));
  assert.deepEqual(again, { ok: false, why: 'not-now' });
});

test('a row set aside is applied to nobody and claims no ID, until it is put back', async () => {
  const { desk, rosterId } = await deskWith([kavehRow, { ...saraRow, nationalId: kaveh }]);
  const address = { rosterId, rowNumber: 3, staffId: desk.maker.staffId };
  const deps = (db: Parameters<Parameters<RosterDesk['as']>[1]>[0]) => ({ db, clock: desk.clock });
  assert.deepEqual(await desk.as(desk.maker, db => setRowAside(deps(db), address)), { ok: true });
  assert.deepEqual(
    (await standings(desk, rosterId)).map(([standing]) => standing),
    ['good', 'aside'],
  );
  assert.deepEqual(await desk.as(desk.maker, db => setRowAside(deps(db), address)), {
    ok: false,
    why: 'not-this-row',
  });
  assert.deepEqual(await desk.as(desk.maker, db => putRowBack(deps(db), address)), { ok: true });
  assert.deepEqual((await desk.roster(rosterId)).counts, { good: 0, held: 2, merged: 0, aside: 0 });
});

test('a plan the contract does not know is told, and known by its name or code once it is put right', async () => {
  const contract = await buildContract(owner);
  const more = { contract_id: contract.contractId, code: 'B2', name_fa: 'طرح ۲', name_en: 'Plan 2' };
  const { id } = await owner.insertInto('plan').values(more).returning('id').executeTakeFirstOrThrow();
  const desk = await openRosterDesk(database, contract);
  const rosterId = await desk.receive([
    { ...kavehRow, plan: 'طرح 3' },
    { ...saraRow, plan: 'طرح 1' },
  ]);
  assert.deepEqual(
    (await standings(desk, rosterId)).map(([, , codes]) => codes),
    ['plan-unknown', ''],
  );
  await fix(desk, rosterId, 2, 'plan', 'b2');
  assert.deepEqual(
    (await desk.rows(rosterId)).flatMap(row => row.findings),
    [],
  );
  await desk.apply(rosterId);
  const members = await owner
    .selectFrom('membership')
    .select('plan_id')
    .where('roster_id', '=', rosterId)
    .orderBy('id')
    .execute();
  assert.deepEqual(
    members.map(({ plan_id }) => plan_id),
    [id, contract.planId],
  );
});

test('a day that a spreadsheet may have taken for another is not chosen until a person says which', async () => {
  const contract = await buildContract(owner);
  const desk = await openRosterDesk(database, contract);
  const [headers = [], ...body] = rosterCells([{ ...kavehRow, birth: '1360/02/03' }, saraRow]);
  // 26 August 1965, or 65/8/26 as somebody typed it.
  body[1]?.splice(7, 1, { date: 23_980 });
  const rosterId = await desk.receive(writeXlsx([headers, ...body]));
  const birth = async () => {
    const row = await desk.as(desk.maker, async db => findRow(db, await desk.roster(rosterId), 3));
    const cell = row?.cells.find(({ key }) => key === 'birthDate');
    return [cell?.state, cell?.value, row?.findings.map(({ code }) => code)];
  };
  assert.deepEqual(await birth(), ['warning', undefined, ['date-doubtful']]);
  await fix(desk, rosterId, 3, 'mobile', '09121234567');
  assert.deepEqual(await birth(), ['warning', undefined, ['date-doubtful']]);
  await fix(desk, rosterId, 3, 'birthDate', '1365/08/26');
  assert.deepEqual(await birth(), ['ok', '1986-11-17', []]);
});

test('what was done to a row is kept as its history', async () => {
  const { desk, rosterId } = await deskWith([{ ...kavehRow, mobile: 'ندارم' }]);
  await fix(desk, rosterId, 2, 'mobile', '۰۹۱۲۱۲۳۴۵۶۷');
  await fix(desk, rosterId, 2, 'mobile', '');
  const roster = await desk.roster(rosterId);
  const fixes = await desk.as(desk.maker, db => listFixes(db, roster, 2));
  assert.deepEqual(
    fixes.map(({ column, before, after }) => [column, before, after]),
    [
      ['mobile', 'ندارم', '۰۹۱۲۱۲۳۴۵۶۷'],
      ['mobile', '۰۹۱۲۱۲۳۴۵۶۷', ''],
    ],
  );
  assert.equal(fixes[0]?.by.id, desk.maker.staffId);
});

test('rows are found by standing, finding and name, however it is spelt', async () => {
  const { desk, rosterId } = await deskWith([kavehRow, { ...saraRow, last: 'كاوسي', nationalId: '123' }]);
  const roster = await desk.roster(rosterId);
  const numbers = (filter: Parameters<typeof listRows>[2]) =>
    desk.as(desk.maker, async db =>
      (await listRows(db, roster, filter)).rows.map(({ rowNumber }) => rowNumber),
    );
  assert.deepEqual(await numbers({ standing: 'held' }), [3]);
  assert.deepEqual(await numbers({ code: 'national-id-too-short' }), [3]);
  assert.deepEqual(await numbers({ severity: 'warning' }), []);
  assert.deepEqual(await numbers({ search: 'کاوسی' }), [3]);
  assert.deepEqual(await numbers({ search: kaveh.slice(0, 8) }), [2]);
  assert.deepEqual(await numbers({ after: 2 }), [3]);
});
