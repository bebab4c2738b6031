import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFixDesk, person } from '../../../test/builders/fix-desk.ts';
import { testDatabase } from '../../../test/database.ts';
import { answerQuestion } from './answer-question.ts';
import type { Suggestion } from './judging/suggestion.ts';
import { findBatch } from './list-batches.ts';
import { listSuggestedEdits } from './list-suggested-edits.ts';
import { suggestionMark } from './suggestion-mark.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

const swapped = (confidence: Suggestion['confidence'] = 'high'): Suggestion => ({
  edits: { firstName: 'کاوه', lastName: 'رضایی' },
  confidence,
  reasons: [{ code: 'usual-first-name', details: { name: 'کاوه' } }],
});

test('a suggestion that somebody accepts is written into all its cells at once, and undone in one go', async () => {
  const at = await openFixDesk(database, [person(1, { first: 'رضایی', last: 'کاوه' }), person(2)]);
  await at.suggest(2, swapped());
  assert.deepEqual(await at.accept(2, 'another'), { ok: false, why: 'not-this-row' });
  const mark = suggestionMark(swapped());
  assert.deepEqual(await at.accept(2, mark), { ok: true });
  const [row] = await at.desk.rows(at.rosterId);
  assert.deepEqual(row?.name, { first: 'کاوه', last: 'رضایی' });
  const [batch] = await at.batches();
  assert.deepEqual(
    [batch?.kind, batch?.code, batch?.rows, batch?.fixes, batch?.by.id],
    ['suggestion', 'account-owner-not-primary', 1, 2, at.desk.maker.staffId],
  );
  const undone = await at.undo(batch?.id);
  assert.deepEqual(undone, { ok: true, rows: 1, fixes: 2, readAgain: false });
  const [back] = await at.desk.rows(at.rosterId);
  assert.deepEqual(back?.name, { first: 'رضایی', last: 'کاوه' });
  const kinds = (await at.batches()).map(({ kind, undoneBy }) => [kind, undoneBy !== undefined]);
  assert.deepEqual(kinds, [
    ['undo', false],
    ['suggestion', true],
  ]);
  const again = await at.undo(batch?.id);
  assert.deepEqual(again, { ok: false, why: 'undone-already' });
});

test('all suggestions of a kind are shown before they are written, and those of little confidence may be left', async () => {
  const at = await openFixDesk(database, [
    person(1, { first: 'رضایی', last: 'کاوه' }),
    person(2, { first: 'رضایی' }),
    person(3, { first: 'رضایی', last: 'کاوه' }),
  ]);
  await at.suggest(2, swapped());
  await at.suggest(3, swapped());
  await at.suggest(4, swapped('fair'));
  const roster = await at.desk.roster(at.rosterId);
  const shown = await at.asMaker(db =>
    listSuggestedEdits(db, roster, { code: 'account-owner-not-primary', onlyHigh: true }),
  );
  // The last name of row 3 is as proposed already: nothing is written there.
  assert.deepEqual(shown.counts, { rows: 2, cells: 3 });
  assert.deepEqual(
    shown.edits.map(({ rowNumber, column, before, after }) => [rowNumber, column, before, after]),
    [
      [2, 'firstName', 'رضایی', 'کاوه'],
      [2, 'lastName', 'کاوه', 'رضایی'],
      [3, 'firstName', 'رضایی', 'کاوه'],
    ],
  );
  assert.deepEqual(await at.acceptAll(5, true), { ok: false, why: 'other-number' });
  const accepted = await at.acceptAll(3, true);
  assert.deepEqual(accepted, { ok: true, rows: 2, cells: 3, readAgain: false });
  const names = (await at.desk.rows(at.rosterId)).map(({ name }) => name?.first);
  assert.deepEqual(names, ['کاوه', 'کاوه', 'رضایی']);
});

test('very many suggestions are written by reading the file again, and undone the same way', async () => {
  const many = Array.from({ length: 60 }, (_, at) => person(at + 1, { first: 'رضایی', last: 'کاوه' }));
  const at = await openFixDesk(database, many);
  for (let row = 2; row < 62; row += 1) await at.suggest(row, swapped());
  const accepted = await at.acceptAll(120);
  assert.deepEqual(accepted, { ok: true, rows: 60, cells: 120, readAgain: true });
  const read = () => at.readAgain();
  await read();
  assert.equal((await at.desk.roster(at.rosterId)).state, 'checked');
  const firstNames = async () => new Set((await at.desk.rows(at.rosterId)).map(({ name }) => name?.first));
  assert.deepEqual(await firstNames(), new Set(['کاوه']));
  const [batch] = await at.batches();
  const undone = await at.undo(batch?.id);
  assert.deepEqual(undone, { ok: true, rows: 60, fixes: 120, readAgain: true });
  await read();
  assert.deepEqual(await firstNames(), new Set(['رضایی']));
  const detail = await at.asMaker(async db =>
    findBatch(db, await at.desk.roster(at.rosterId), { batchId: batch?.id ?? 0 }),
  );
  assert.equal(detail?.lines.length, 100);
  assert.equal(detail?.next, 51);
});

test('a question about the whole file is answered once; a yes, and a yes taken back, have the file read again', async () => {
  const at = await openFixDesk(database, [person(1)]);
  const answer = (yes: boolean) =>
    at.asMaker(db => answerQuestion({ db }, { rosterId: at.rosterId, kind: 'columns-inverted', yes }));
  assert.deepEqual(await answer(true), { ok: false, why: 'not-asked' });
  const questions = JSON.stringify({ 'columns-inverted': { rows: 40, of: 42 } });
  await owner.updateTable('roster').set({ questions }).where('id', '=', at.rosterId).execute();
  assert.deepEqual(await answer(false), { ok: true, readAgain: false });
  assert.deepEqual(await answer(true), { ok: true, readAgain: true });
  assert.deepEqual(await answer(true), { ok: false, why: 'not-now' });
  await at.readAgain();
  assert.deepEqual((await at.desk.roster(at.rosterId)).answers, { 'columns-inverted': true });
  assert.deepEqual(await answer(false), { ok: true, readAgain: true });
});
