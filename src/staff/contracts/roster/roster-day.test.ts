import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { firstSheet, textsOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const { bring, apply, hr, agency, contract } = await openRosterVisits(app);
const { contractId } = contract;
// One of three leaves, and that is no reason to ask here.
await owner.updateTable('contract').set({ mass_leave_percent: 100 }).where('id', '=', contractId).execute();
const [ali = '', sara = '', mina = '', reza = ''] = [1, 2, 3, 4].map(nationalIdOf);
const row = (nationalId: string, first: string, more: TestRosterRow = {}): TestRosterRow => ({
  first,
  last: 'نوری',
  nationalId,
  relation: more.primary ? 'فرزند' : 'اصلی',
  ...more,
});
const first = await bring([row(ali, 'علی'), row(reza, 'رضا'), row(sara, 'سارا', { primary: ali })], {
  month: 'فروردین',
});
await apply(first);
const second = await bring(
  [
    row(sara, 'سارا', { primary: ali, mobile: '09121112233' }),
    row(mina, 'مینا', { primary: ali }),
    row(reza, 'رضا', { action: 'خروج' }),
  ],
  { kind: 'endorsement', month: 'مهر' },
);
await apply(second);

const dayHref = (day: string) => to(paths.rosterDay, { contractId }, { day });
const summer = '2026-08-01';
const autumn = '2026-10-01';

test('the roster of a day is chosen in any digits and with a month’s name, and has an address of its own', async () => {
  await hr.get(dayHref(autumn));
  const chosen = await hr.post(to(paths.rosterDay, { contractId }), {
    day_day: '۱۰',
    day_month: 'مرداد',
    day_year: '۱۴۰۵',
  });
  assert.equal(chosen.headers.location, dayHref(summer));
  const shown = await hr.get(dayHref(summer));
  assert.deepEqual(await faultsOf(shown.body), []);
  const words = wordsOf(shown);
  assert.match(words, /فهرست اسامی در ۱۰ مرداد ۱۴۰۵/);
  assert.match(words, /زیر پوشش ۳ نفر .*خانوار ۲/);
  assert.match(words, /رضا نوری .*علی نوری .*سارا نوری/);
  assert.doesNotMatch(words, /مینا/);
});

test('a day that the calendar does not have is shown again with a sentence', async () => {
  await hr.get(dayHref(autumn));
  const wrong = await hr.post(to(paths.rosterDay, { contractId }), {
    day_day: '31',
    day_month: '12',
    day_year: '1405',
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wordsOf(wrong), /این روز در تقویم نیست/);
  assert.match(wrong.body, /value="31"/);
});

test('on a day before the first roster nobody is covered, and that is said', async () => {
  assert.match(wordsOf(await hr.get(dayHref('2025-01-01'))), /در این روز کسی زیر پوشش نبوده است/);
});

test('the day is taken home as a workbook in the usual columns, and that is audited', async () => {
  const reply = await hr.get(to(paths.rosterDayDownload, { contractId }, { day: autumn }));
  assert.equal(reply.statusCode, 200);
  assert.match(String(reply.headers['content-disposition']), /roster-\d+-1405-07-09\.xlsx/);
  const [header = [], ...rows] = textsOf(await firstSheet(reply.rawPayload));
  assert.deepEqual(header.slice(0, 4), ['ردیف', 'نام', 'نام خانوادگی', 'کد ملی']);
  const at = (name: string) => header.indexOf(name);
  assert.deepEqual(
    rows.map(cells => [cells[at('نام')], cells[at('کد ملی بیمه شده اصلی')], cells[at('موبایل')]]),
    [
      ['علی', ali, ''],
      ['سارا', ali, '09121112233'],
      ['مینا', ali, ''],
    ],
  );
  const entry = await owner
    .selectFrom('audit_entry')
    .select(['subject_kind', 'subject_id', 'details'])
    .where('action', '=', 'roster-day.downloaded')
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry, { subject_kind: 'contract', subject_id: contractId, details: { day: autumn } });
});

test('an applied roster leads from its changes to what it changed', async () => {
  const reply = await hr.get(to(paths.rosterChanges, { rosterId: second }));
  const { location } = reply.headers;
  assert.equal(location, to(paths.rosterComparison, { contractId }, { from: 'v1', to: 'v2' }));
  const joined = await hr.get(String(location));
  assert.deepEqual(await faultsOf(joined.body), []);
  assert.match(
    wordsOf(joined),
    /نسخهٔ ۱ در برابر نسخهٔ ۲ .*آمده‌اند \(۱\).*رفته‌اند \(۱\).*تغییر کرده‌اند \(۱\).*مینا نوری/,
  );
  assert.match(wordsOf(joined), /۱ نفر بی‌تغییر/);
  const changed = wordsOf(await hr.get(`${location}&kind=change`));
  assert.match(changed, /سارا نوری .*تلفن همراه — 09121112233/);
  assert.match(wordsOf(await hr.get(`${location}&kind=leave`)), /رضا نوری/);
});

test('two days are typed and compared; what is none is asked for again', async () => {
  const address = to(paths.rosterComparisonDays, { contractId });
  await hr.get(to(paths.rosterComparison, { contractId }));
  const days = { first_day: '10', first_month: '5', first_year: '1405', second_day: '9', second_month: '7' };
  const wrong = await hr.post(address, { ...days, second_year: '' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /<details open/);
  const words = wordsOf(await hr.submit(address, { ...days, second_year: '1405' }));
  assert.match(words, /روز ۱۰ مرداد ۱۴۰۵ در برابر روز ۹ مهر ۱۴۰۵/);
  assert.match(words, /آمده‌اند \(۱\)/);
});

test('a member’s page tells her history, row by row, and who looked is audited', async () => {
  const { body } = await hr.get(dayHref(summer));
  const href = /href="(\/staff\/members\/\d+)"><bdi>رضا/.exec(body)?.[1] ?? '';
  const shown = await hr.get(href);
  assert.deepEqual(await faultsOf(shown.body), []);
  const words = wordsOf(shown);
  assert.match(words, /از قرارداد بیرون رفت، آخرین روز پوشش ۳۱ شهریور ۱۴۰۵ .*ردیف ۴ .*نسخهٔ ۲/);
  assert.match(words, /به قرارداد پیوست، از ۱ فروردین ۱۴۰۵ .*نسخهٔ ۱/);
  const entry = await owner
    .selectFrom('audit_entry')
    .select('subject_kind')
    .where('action', '=', 'member.read')
    .where('subject_id', '=', Number(href.split('/').at(-1)))
    .executeTakeFirst();
  assert.equal(entry?.subject_kind, 'membership');
});

test('rows that cannot do what they ask for say why, before anything is approved', async () => {
  const rosterId = await bring(
    [
      row(nationalIdOf(9), 'نیما', { action: 'خروج' }),
      row(reza, 'رضا', { action: 'خروج' }),
      row(ali, 'علی', { action: 'ورود', mobile: '09123334455' }),
      row(nationalIdOf(8), 'نگار', { action: 'تغییر' }),
    ],
    { kind: 'endorsement', month: 'آبان' },
  );
  const seen = async (kind: string) => wordsOf(await hr.get(to(paths.rosterChanges, { rosterId }, { kind })));
  assert.match(await seen('unchanged'), /نیما نوری .*عضو این قرارداد نیست؛ پوششی نیست/);
  assert.match(await seen('unchanged'), /رضا نوری .*پوشش او پیش از این پایان یافته است/);
  assert.match(await seen('change'), /علی نوری .*هم‌اکنون عضو است/);
  assert.match(await seen('join'), /نگار نوری .*برای تغییر نوشته شده، ولی عضو این قرارداد نیست/);
});

test('who is missing from a full roster is shown with where she is and what named her last', async () => {
  const rosterId = await bring([row(ali, 'علی')], { month: 'آذر' });
  const words = wordsOf(await agency.get(to(paths.rosterChanges, { rosterId }, { kind: 'leave' })));
  assert.match(words, /سارا نوری .*آخرین بار در نسخهٔ ۲: .*ردیف ۲ .*خانوادهٔ علی نوری/);
});

test('strangers find no day, no comparison and no member of this contract', async () => {
  const other = await buildContract(owner);
  const { token } = await buildStaffSession(owner, {
    organizationId: other.policyholderId,
    role: 'employer-hr',
  });
  const stranger = app.visitor(token);
  const { id } = await owner.selectFrom('membership').select('id').executeTakeFirstOrThrow();
  for (const address of [
    dayHref(summer),
    to(paths.rosterDayDownload, { contractId }),
    to(paths.rosterComparison, { contractId }),
    to(paths.staffMember, { membershipId: id }),
  ])
    assert.equal((await stranger.get(address)).statusCode, 404, address);
});
