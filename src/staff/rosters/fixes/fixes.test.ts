import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const { hr, bring, contract } = await openRosterVisits(app);

/** Names in each other's columns: two that two things speak for, and one that a single name does. */
const people: TestRosterRow[] = [1, 2, 3].map(number => ({
  first: number === 3 ? 'لاوین' : 'کاوسی',
  last: number === 3 ? 'مینا' : 'میلاد',
  nationalId: nationalIdOf(number),
  relation: 'اصلی',
}));

const actionOf = (body: string, name: string) => new RegExp(`action="([^"]*${name})"`).exec(body)?.[1] ?? '';
const hiddenOf = (body: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

test('HR accepts one suggestion on the row’s page, sees it in the history and takes it back there', async () => {
  const rosterId = await bring(people);
  const { body } = await hr.get(to(paths.rosterRow, { rosterId, row: 2 }));
  const fields = { code: hiddenOf(body, 'code'), mark: hiddenOf(body, 'mark') };
  const done = wordsOf(await hr.submit(actionOf(body, 'suggestion'), fields));
  assert.match(done, /پیشنهاد نوشته شد و ردیف از نو وارسی شد/);
  assert.match(done, /ردیف ۲ — میلاد کاوسی/);
  const history = await hr.get(to(paths.rosterFixes, { rosterId }));
  assert.match(wordsOf(history), /پذیرفتن پیشنهاد «[^»]*» ۲ مورد در ۱ ردیف نگار صادقی/);
  assert.deepEqual(await faultsOf(history.body), []);
  const undo = actionOf(history.body, 'undo');
  const undone = wordsOf(await hr.submit(undo, {}));
  assert.match(undone, /ردیف‌ها به حال پیشین برگشتند/);
  assert.match(undone, /واگردانی شد/);
  assert.match(wordsOf(await hr.get(to(paths.rosterRow, { rosterId, row: 2 }))), /ردیف ۲ — کاوسی میلاد/);
});

test('a double tap on accepting all is one act, and what was shown is what is written', async () => {
  const rosterId = await bring(people);
  const address = to(
    paths.rosterSuggestionsAccept,
    { rosterId, code: 'names-swapped' },
    { confidence: 'high' },
  );
  const preview = await hr.get(address);
  assert.match(wordsOf(preview), /۴ خانه در ۲ ردیف نوشته می‌شود/);
  assert.match(wordsOf(preview), /«میلاد» نام کوچک است/);
  assert.deepEqual(await faultsOf(preview.body), []);
  const action = to(paths.rosterSuggestionsAccept, { rosterId, code: 'names-swapped' });
  const stale = await hr.post(action, { cells: '6', confidence: 'high' });
  assert.equal(stale.statusCode, 422);
  assert.match(wordsOf(stale), /شمار پیشنهادها در این فاصله عوض شده است/);
  const fields = { cells: '4', confidence: 'high' };
  const [one, other] = await Promise.all([hr.post(action, fields), hr.post(action, fields)]);
  assert.deepEqual([one.statusCode, other.statusCode], [303, 303]);
  const batches = await owner
    .selectFrom('roster_batch')
    .selectAll()
    .where('roster_id', '=', rosterId)
    .execute();
  assert.deepEqual(
    batches.map(({ kind, row_count, fix_count }) => [kind, row_count, fix_count]),
    [['suggestions', 2, 4]],
  );
  const after = await hr.get(to(paths.rosterFix, { rosterId, batch: batches[0]?.id ?? 0 }));
  assert.match(wordsOf(after), /۲ نام کاوسی میلاد/);
  assert.deepEqual(await faultsOf(after.body), []);
});

test('what was done is audited by counts and codes, and by nobody’s name', async () => {
  const rows = await owner
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('contract_id', '=', contract.contractId)
    .execute();
  const actions = rows.map(({ action }) => action);
  for (const action of [
    'roster-row.suggestion-accepted',
    'roster.suggestions-accepted',
    'roster.fixes-undone',
  ])
    assert.equal(actions.filter(each => each === action).length, 1, action);
  const kept = rows.find(({ action }) => action === 'roster.suggestions-accepted');
  assert.deepEqual(kept?.details, { code: 'names-swapped', rows: 2, cells: 4, onlyHigh: true });
  for (const word of ['میلاد', 'کاوسی', nationalIdOf(1)]) assert.ok(!JSON.stringify(rows).includes(word));
});

test('a question about the whole file is answered by a form of two buttons', async () => {
  const rosterId = await bring(people);
  const questions = JSON.stringify({ 'names-columns-swapped': { rows: 3, of: 3 } });
  await owner.updateTable('roster').set({ questions }).where('id', '=', rosterId).execute();
  const address = to(paths.rosterQuestion, { rosterId, kind: 'names-columns-swapped' });
  await hr.get(to(paths.roster, { rosterId }));
  assert.equal((await hr.post(address, { answer: 'maybe' })).statusCode, 404);
  assert.match(wordsOf(await hr.submit(address, { answer: 'yes' })), /فایل با آن از نو خوانده می‌شود/);
});
