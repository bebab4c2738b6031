import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFixDesk, person } from '../../../test/builders/fix-desk.ts';
import { nationalIdOf, rosterCells } from '../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../test/builders/write-xlsx.ts';
import { testDatabase } from '../../../test/database.ts';
import type { Db } from '../../platform/database.ts';
import { acceptId } from './accept-id.ts';
import { listFixes } from './list-fixes.ts';
import { setRowAside } from './set-row-aside.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

test('an undo gives back the very cell that stood there, also where it was a date or a number', async () => {
  const [headers = [], ...body] = rosterCells([person(1)]);
  body[0]?.splice(7, 1, { date: 31_733 });
  const at = await openFixDesk(database, writeXlsx([headers, ...body]));
  const before = await at.cell(2, 'birthDate');
  assert.equal(before?.value, '1986-11-17');
  await at.fix(2, 'birthDate', '۱۳۶۵/۸/۲۷');
  const [batch] = await at.batches();
  assert.equal((await at.undo(batch?.id)).ok, true);
  assert.deepEqual(await at.cell(2, 'birthDate'), before);
});

test('what was changed again later is undone only after the later change', async () => {
  const at = await openFixDesk(database, [person(1, { mobile: '1' })]);
  await at.fix(2, 'mobile', '09121111111');
  await at.fix(2, 'fatherName', 'علی');
  await at.fix(2, 'mobile', '09122222222');
  const [later, first] = await at.batches();
  assert.deepEqual(await at.undo(first?.id), {
    ok: false,
    why: 'overtaken',
    rowNumber: 2,
  });
  assert.equal((await at.undo(later?.id)).ok, true);
  assert.equal((await at.cell(2, 'mobile'))?.value, '09121111111');
  assert.equal((await at.undo(first?.id)).ok, true);
  assert.equal((await at.cell(2, 'mobile'))?.raw, '1');
  const roster = await at.desk.roster(at.rosterId);
  const history = await at.asMaker(db => listFixes(db, roster, 2));
  assert.deepEqual(
    history.map(({ before, after, undone, undoes }) => [before, after, undone, undoes]),
    [
      ['1', '09121111111', true, false],
      ['09121111111', '09122222222', true, false],
      ['09122222222', '09121111111', false, true],
      ['09121111111', '1', false, true],
    ],
  );
});

test('setting aside and accepting an ID are undone likewise, and reading the file again changes nothing of it', async () => {
  const at = await openFixDesk(database, [person(1), person(2, { nationalId: '0089999999' })]);
  const address = (rowNumber: number) => ({
    rosterId: at.rosterId,
    rowNumber,
    staffId: at.desk.maker.staffId,
  });
  const deps = (db: Db) => ({ db, clock: at.desk.clock });
  const standings = async () => (await at.desk.rows(at.rosterId)).map(({ standing }) => standing);
  await at.asMaker(db => setRowAside(deps(db), address(2)));
  await at.asMaker(db => acceptId(deps(db), address(3), 'کارت ملی دیده شد'));
  assert.deepEqual(await standings(), ['aside', 'good']);
  for (const { id } of await at.batches()) assert.equal((await at.undo(id)).ok, true);
  assert.deepEqual(await standings(), ['good', 'held']);
  assert.deepEqual((await at.desk.roster(at.rosterId)).counts, { good: 1, held: 1, merged: 0, aside: 0 });
  await owner.updateTable('roster').set({ state: 'uploaded' }).where('id', '=', at.rosterId).execute();
  await at.readAgain();
  assert.deepEqual(await standings(), ['good', 'held']);
});

test('an ID that belonged to somebody else before is accepted with a reason', async () => {
  const at = await openFixDesk(database, [person(1)]);
  const address = { rosterId: at.rosterId, rowNumber: 2, staffId: at.desk.maker.staffId };
  const accept = () => at.asMaker(db => acceptId({ db, clock: at.desk.clock }, address, 'کارت ملی دیده شد'));
  assert.deepEqual(await accept(), { ok: false, why: 'not-this-row' });
  const { contractId } = await at.desk.roster(at.rosterId);
  await owner
    .insertInto('roster_finding')
    .values({
      contract_id: contractId,
      roster_id: at.rosterId,
      row_number: 2,
      position: 500,
      code: 'id-known-as-another',
      column_key: 'nationalId',
      severity: 'error',
      details: '{"here":true}',
    })
    .execute();
  assert.deepEqual(await accept(), { ok: true });
  const roster = await at.desk.roster(at.rosterId);
  const [fix] = await at.asMaker(db => listFixes(db, roster, 2));
  assert.deepEqual([fix?.kind, fix?.after, fix?.reason], ['accept', nationalIdOf(1), 'کارت ملی دیده شد']);
});
