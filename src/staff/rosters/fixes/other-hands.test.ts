import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp, type Visitor } from '../../../../test/app.ts';
import { openRosterVisits } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const { hr, agency, bring, contract } = await openRosterVisits(app);

const people: TestRosterRow[] = [1, 2].map(number => ({
  first: 'کاوسی',
  last: 'میلاد',
  nationalId: nationalIdOf(number),
  relation: 'اصلی',
}));

const rowAddress = (rosterId: number, row: number) => to(paths.rosterRow, { rosterId, row });
const batchesOf = (rosterId: number) =>
  owner.selectFrom('roster_batch').selectAll().where('roster_id', '=', rosterId).orderBy('id').execute();
const cellsOf = (rosterId: number) =>
  owner
    .selectFrom('roster_row')
    .select(['row_number', 'cells', 'standing'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .execute();

async function fixMobile(by: Visitor, rosterId: number): Promise<number> {
  await by.get(rowAddress(rosterId, 2));
  const fixed = await by.post(`${rowAddress(rosterId, 2)}/fix`, { column: 'mobile', text: '09121234567' });
  assert.equal(fixed.statusCode, 303, fixed.body);
  return (await batchesOf(rosterId)).at(-1)?.id ?? 0;
}

test('an act is found under its own roster alone, whoever asks', async () => {
  const [rosterId, another] = [await bring(people), await bring(people)];
  const batch = await fixMobile(hr, rosterId);
  const stranger = (await openRosterVisits(app)).hr;
  await stranger.get(paths.rosters);
  for (const [who, address] of [
    [hr, { rosterId: another, batch }],
    [stranger, { rosterId, batch }],
  ] as const) {
    assert.equal((await who.get(to(paths.rosterFix, address))).statusCode, 404);
    assert.equal((await who.post(to(paths.rosterFixUndo, address), {})).statusCode, 404);
  }
  assert.deepEqual(
    (await batchesOf(rosterId)).map(({ undone_by }) => undone_by),
    [null],
  );
});

test('two people who undo one act at one moment undo it once', async () => {
  const rosterId = await bring(people);
  const undo = to(paths.rosterFixUndo, { rosterId, batch: await fixMobile(hr, rosterId) });
  for (const each of [hr, agency]) await each.get(to(paths.rosterFixes, { rosterId }));
  const replies = await Promise.all([hr.post(undo, {}), agency.post(undo, {})]);
  assert.deepEqual(replies.map(({ statusCode }) => statusCode).toSorted(), [303, 422]);
  assert.deepEqual(
    (await batchesOf(rosterId)).map(({ kind }) => kind),
    ['row', 'undo'],
  );
});

test('what was submitted is changed by nobody: no suggestion, undo, answer, correction, acceptance or cell', async () => {
  const rosterId = await bring(people);
  const batch = await fixMobile(hr, rosterId);
  const { body } = await hr.get(rowAddress(rosterId, 2));
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const suggestion = { code: hidden('code'), mark: hidden('mark') };
  assert.notEqual(suggestion.mark, '');
  const { rawPayload: bytes } = await hr.get(to(paths.rosterWorkbook, { rosterId }));
  assert.equal((await hr.post(to(paths.rosterSubmit, { rosterId }), {})).statusCode, 303);
  const questions = JSON.stringify({ 'names-columns-swapped': { rows: 2, of: 2 } });
  await owner.updateTable('roster').set({ questions }).where('id', '=', rosterId).execute();
  const [rows, batches] = [await cellsOf(rosterId), await batchesOf(rosterId)];
  const row = rowAddress(rosterId, 2);
  for (const by of [hr, agency]) {
    await by.get(to(paths.roster, { rosterId }));
    await by.post(`${row}/suggestion`, suggestion);
    await by.post(`${row}/fix`, { column: 'mobile', text: '09350000000' });
    await by.post(`${row}/aside`, { reason: '' });
    await by.post(`${row}/accept`, { accept_reason: 'کارت دیده شد' });
    await by.post(to(paths.rosterSuggestionsAccept, { rosterId, code: 'names-swapped' }), {
      cells: '4',
      confidence: 'any',
    });
    await by.post(to(paths.rosterFixUndo, { rosterId, batch }), {});
    await by.post(to(paths.rosterQuestion, { rosterId, kind: 'names-columns-swapped' }), { answer: 'yes' });
    await by.upload(to(paths.rosterCorrection, { rosterId }), {}, { name: 'فهرست.xlsx', bytes });
    await by.post(to(paths.rosterMapping, { rosterId }), { column_1: 'lastName', column_2: 'firstName' });
  }
  assert.deepEqual(await cellsOf(rosterId), rows);
  assert.deepEqual(await batchesOf(rosterId), batches);
  const { state, answers } = await owner
    .selectFrom('roster')
    .select(['state', 'answers'])
    .where('id', '=', rosterId)
    .executeTakeFirstOrThrow();
  assert.deepEqual({ state, answers }, { state: 'submitted', answers: {} });
});

test('who made an endorsement of held rows, or submitted it, does not approve it', async () => {
  const { hr: maker, agency: checker, bring: deliver, apply, read } = await openRosterVisits(app);
  const rosterId = await deliver([
    { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(11), relation: 'اصلی' },
    { first: 'رضا', last: 'امینی', nationalId: '0089999998', relation: 'اصلی' },
  ]);
  await apply(rosterId);
  await checker.get(to(paths.roster, { rosterId }));
  const made = await checker.post(to(paths.rosterRest, { rosterId }), {});
  assert.equal(made.statusCode, 303, made.body);
  const rest = Number(String(made.headers.location).split('/').at(-1));
  await read(rest);
  await maker.get(rowAddress(rest, 3));
  const id = { column: 'nationalId', text: nationalIdOf(12) };
  assert.equal((await maker.post(`${rowAddress(rest, 3)}/fix`, id)).statusCode, 303);
  assert.equal((await maker.post(to(paths.rosterSubmit, { rosterId: rest }), {})).statusCode, 303);
  for (const by of [maker, checker]) {
    await by.get(to(paths.roster, { rosterId: rest }));
    assert.equal((await by.post(to(paths.rosterApprove, { rosterId: rest }), {})).statusCode, 403);
  }
});

test('a row is handed to nobody of another house', async () => {
  const rosterId = await bring([{ ...people[0], nationalId: '0089999998' }]);
  const elsewhere = await openRosterVisits(app);
  const { staffId } = await buildStaffSession(owner, {
    organizationId: elsewhere.contract.policyholderId,
    role: 'employer-hr',
  });
  await hr.get(rowAddress(rosterId, 2));
  assert.equal(
    (await hr.post(`${rowAddress(rosterId, 2)}/owner`, { owner: String(staffId) })).statusCode,
    422,
  );
  const handed = await owner
    .selectFrom('roster_row_owner')
    .select('staff_id')
    .where('contract_id', '=', contract.contractId)
    .execute();
  assert.deepEqual(handed, []);
});
