import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startTasks } from '../../src/jobs/start-tasks.ts';
import { paths, to } from '../../src/paths.ts';
import { testApp } from '../app.ts';
import { openRosterVisits, wordsOf } from '../builders/roster-visits.ts';
import { nationalIdOf } from '../builders/rosters.ts';

const app = await testApp();
const { owner, database, world } = app;
const { contract, hr, agency, send } = await openRosterVisits(app);
const { contractId } = contract;

const father = nationalIdOf(1);
const family = [
  { first: 'میلاد', last: 'کاوسی', nationalId: father, mobile: '09121112233', relation: 'اصلی' },
  { first: 'نگار', last: 'رضایی', nationalId: nationalIdOf(2), primary: father, relation: 'همسر' },
  {
    first: 'آوا',
    last: 'کاوسی',
    nationalId: '0089999999',
    primary: father,
    relation: 'دختر',
    birth: '1390/13/45',
  },
  { first: 'Reza', last: 'نوری', nationalId: nationalIdOf(3), relation: 'اصلی' },
  { first: 'سعید', last: 'بهرامی', nationalId: nationalIdOf(4), relation: 'اصلی' },
];
/** Their rows in the sheet: the header is the first. */
const [child, latin, spare] = [4, 5, 6];

let rosterId = 0;
const rowHref = (row: number) => to(paths.rosterRow, { rosterId, row });
const members = () =>
  owner.selectFrom('membership').selectAll().where('contract_id', '=', contractId).orderBy('id').execute();
const stateOf = async () =>
  (await owner.selectFrom('roster').select('state').where('id', '=', rosterId).executeTakeFirstOrThrow())
    .state;

async function until(state: string): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if ((await stateOf()) === state) return;
    await pause(50);
  }
  assert.fail(`it is still ${await stateOf()}`);
}

test('a file is uploaded, and the worker reads it while its page shows how far', async () => {
  const sent = await send(family);
  assert.equal(sent.statusCode, 303);
  rosterId = Number(String(sent.headers.location).split('/').at(-1));
  const waiting = await hr.get(to(paths.roster, { rosterId }));
  assert.match(waiting.body, new RegExp(`<live-progress src="${to(paths.rosterProgress, { rosterId })}"`));
  assert.match(wordsOf(waiting), /در نوبت خواندن .*تازه‌سازی/);
  const stop = await startTasks({ url: database.url('job'), world });
  await until('checked');
  await stop();
});

test('its page counts rows, findings, changes, families and who could activate', async () => {
  const words = wordsOf(await hr.get(to(paths.roster, { rosterId })));
  for (const said of [
    '۵ ردیف',
    '۳ ورود، ۰ خروج',
    '۲ خانوار',
    'رقم کنترل کد ملی نادرست',
    'تاریخ ناممکن',
    'نام با حروف لاتین',
  ])
    assert.ok(words.includes(said), said);
  assert.match(words, /آمادهٔ فعال‌سازی ۱ نفر از ۵/);
});

test('rows are found by finding, by standing, by name and by number, and nothing else is shown', async () => {
  const rowsIn = (body: string) => {
    return [...body.matchAll(/class="row-link" href="[^"]*\/(\d+)"/g)].map(match => Number(match[1]));
  };
  const href = (query: Record<string, string>) => to(paths.rosterRows, { rosterId }, query);
  const shown = async (query: Record<string, string>) => rowsIn((await hr.get(href(query))).body);
  const found = async (search: string) => rowsIn((await hr.post(href({}), { search })).body);
  assert.deepEqual(await shown({}), [2, 3, 4, 5, 6]);
  assert.deepEqual(await shown({ code: 'national-id-check-digit' }), [child]);
  assert.deepEqual(await shown({ standing: 'held' }), [child, latin]);
  assert.deepEqual(await found('كاوسي'), [2, child]);
  assert.deepEqual(await found('۵'), [latin]);
  assert.deepEqual(await found('هیچ‌کس'), []);
});

test('a cell that is typed wrong again is shown with what was typed and why, and nothing is kept', async () => {
  const page = await hr.get(`${rowHref(latin)}?edit=firstName`);
  assert.match(page.body, /<input id="text" name="text"[^>]* value="Reza"/);
  const wrong = await hr.post(to(paths.rosterRowFix, { rosterId, row: latin }), {
    column: 'firstName',
    text: 'Reza2',
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="Reza2"/);
  assert.match(wordsOf(wrong), /آنچه نوشتید هم درست نیست/);
  assert.match(wordsOf(await hr.get(rowHref(latin))), /در فایل .*Reza /);
});

test('a cell that is typed right is judged at once, and the row says who changed it', async () => {
  await hr.get(`${rowHref(latin)}?edit=firstName`);
  const fixed = await hr.submit(to(paths.rosterRowFix, { rosterId, row: latin }), {
    column: 'firstName',
    text: 'رضا',
  });
  const words = wordsOf(fixed);
  assert.match(words, /ذخیره و از نو وارسی شد/);
  assert.match(words, /ردیف ۵ — رضا نوری درست/);
  assert.match(words, /«نام» تغییر کرد از «Reza» به «رضا»/);
});

test('an ID whose check digit fails is accepted with a reason, and never without', async () => {
  await hr.get(rowHref(child));
  const accept = to(paths.rosterRowAccept, { rosterId, row: child });
  const without = await hr.post(accept, { accept_reason: '  ' });
  assert.equal(without.statusCode, 422);
  assert.match(wordsOf(without), /دلیل پذیرفتن را بنویسید/);
  const words = wordsOf(await hr.submit(accept, { accept_reason: 'کارت ملی دیده شد' }));
  assert.match(words, /با این دلیل پذیرفته شد: کارت ملی دیده شد/);
  assert.match(words, /این ردیف با تأیید فهرست اعمال می‌شود/);
});

test('a row is set aside and put back', async () => {
  await hr.get(rowHref(spare));
  const aside = await hr.submit(to(paths.rosterRowAside, { rosterId, row: spare }), { reason: 'استعفا' });
  assert.match(wordsOf(aside), /ردیف کنار گذاشته شد.*برگرداندن ردیف/);
  const back = await hr.submit(to(paths.rosterRowBack, { rosterId, row: spare }), {});
  assert.match(wordsOf(back), /ردیف برگردانده شد و از نو وارسی شد/);
  await hr.submit(to(paths.rosterRowAside, { rosterId, row: spare }), { reason: 'استعفا' });
});

test('who made it submits it and is told why somebody else approves', async () => {
  await hr.get(to(paths.roster, { rosterId }));
  const words = wordsOf(await hr.submit(to(paths.rosterSubmit, { rosterId }), {}));
  assert.match(words, /در انتظار تأیید/);
  assert.match(words, /تأیید با همکار دیگری است/);
  assert.equal((await hr.post(to(paths.rosterApprove, { rosterId }), {})).statusCode, 403);
  assert.equal((await hr.post(to(paths.rosterReject, { rosterId }), { reason: 'x' })).statusCode, 403);
  assert.equal(await stateOf(), 'submitted');
  const closed = await hr.post(to(paths.rosterRowFix, { rosterId, row: latin }), {
    column: 'firstName',
    text: 'علی',
  });
  assert.equal(closed.statusCode, 422);
});

test('a second person approves, twice at once with one effect, and the members are there', async () => {
  const seen = await agency.get(to(paths.roster, { rosterId }));
  assert.match(wordsOf(seen), /با تأیید شما، از ۱ مهر ۱۴۰۵: ۴ نفر زیر پوشش می‌آیند/);
  const approve = to(paths.rosterApprove, { rosterId });
  const both = await Promise.all([agency.post(approve, {}), agency.post(approve, {})]);
  assert.deepEqual(
    both.map(reply => reply.statusCode),
    [303, 303],
  );
  const stop = await startTasks({ url: database.url('job'), world });
  await until('applied');
  await stop();
  const rows = await members();
  const named = (name: string) => rows.find(row => row.first_name === name);
  assert.deepEqual(rows.map(row => row.first_name).toSorted(), ['آوا', 'رضا', 'میلاد', 'نگار']);
  assert.equal(named('نگار')?.primary_membership_id, named('میلاد')?.id);
  assert.equal(named('آوا')?.birth_date, null);
  assert.match(wordsOf(await agency.get(to(paths.roster, { rosterId }))), /این فهرست اعمال شد/);
});

test('every change stands in the audit chain once, and no name or ID does', async () => {
  const rows = await owner
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('contract_id', '=', contractId)
    .execute();
  const actions = rows.map(row => row.action);
  for (const action of [
    'roster.uploaded',
    'roster-row.fixed',
    'roster-row.accepted',
    'roster.submitted',
    'roster.approved',
  ])
    assert.equal(actions.filter(each => each === action).length, 1, action);
  const text = JSON.stringify(rows);
  for (const secret of [father, '0089999999', 'کاوسی', 'رضا']) assert.ok(!text.includes(secret), secret);
});
