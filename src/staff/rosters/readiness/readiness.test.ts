import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { snapshotRunningContracts } from '../../../domain/roster/snapshot-readiness.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';
import { systemClock } from '../../../platform/clock.ts';

const app = await testApp();
const { owner, database } = app;

let number = 0;
function person(first: string, row: TestRosterRow = {}): TestRosterRow {
  number += 1;
  return { first, last: 'نوری', nationalId: nationalIdOf(number), relation: 'اصلی', ...row };
}

const mobile = '09121112233';
const two = nationalIdOf(900);
const people = [
  person('سارا', { mobile }),
  person('سیده مینا', { mobile }),
  person('اسمعیل', { mobile }),
  person('علی'),
  person('بهرام', { mobile: '12345' }),
  person('نگار', { nationalId: '1234567890', mobile }),
  person('کاوه', { nationalId: '1234567892' }),
  person('رضا', { nationalId: two, mobile }),
  person('پری', { nationalId: two, mobile }),
];

const visits = await openRosterVisits(app);
const rosterId = await visits.bring(people);
const address = to(paths.rosterReadiness, { rosterId });
const at = (query: Record<string, string>) => to(paths.rosterReadiness, { rosterId }, query);
const names = (words: string) =>
  ['سارا', 'مینا', 'اسمعیل', 'علی', 'بهرام', 'نگار', 'کاوه', 'رضا', 'پری'].filter(name =>
    words.includes(`${name} نوری`),
  );

test('everybody has a grade, and whoever is not ready a reason in words', async () => {
  const ready = wordsOf(await visits.hr.get(at({ kind: 'ready' })));
  assert.deepEqual(names(ready), ['سارا']);
  assert.match(ready, /۳ نفر از ۹ نفر امروز می‌توانند فعال‌سازی کنند/);
  const spelling = wordsOf(await visits.hr.get(at({ kind: 'spelling' })));
  assert.deepEqual(names(spelling), ['مینا', 'اسمعیل']);
  assert.match(spelling, /در کنار نام، عنوانی آمده است/);
  assert.match(spelling, /نگارش نام کم‌رواج است/);
  const proof = wordsOf(await visits.hr.get(at({ kind: 'needs-proof' })));
  assert.deepEqual(names(proof), ['علی', 'بهرام']);
  assert.match(proof, /علی نوری [۰-۹0-9 ]+ شمارهٔ همراه ندارد/);
  assert.match(proof, /بهرام نوری [۰-۹0-9 ]+ شمارهٔ همراه نادرست است/);
  const cannot = wordsOf(await visits.hr.get(at({ kind: 'cannot' })));
  assert.deepEqual(names(cannot), ['نگار', 'کاوه', 'رضا', 'پری']);
  assert.match(cannot, /رقم کنترل کد ملی نادرست/);
});

test('the steps say how many each of them makes ready, the greatest gain first', async () => {
  const { body } = await visits.hr.get(address);
  const steps = [...body.matchAll(/<li><a href="([^"]+)"[^>]*><b>([^<]+)<\/b>/g)].map(found => found[2]);
  // Of the four held rows one has no mobile either: its ID alone would not make it ready.
  assert.deepEqual(steps, [
    '۳ نفر با اصلاح کد ملی',
    '۲ نفر با گرفتن کد کارفرما',
    '۱ نفر با نوشتن شمارهٔ همراه',
    '۱ نفر با اصلاح شمارهٔ همراه',
    '۲ نفر بدون پرسش‌وپاسخ، با نوشتن نام مانند کارت ملی',
  ]);
  assert.deepEqual(names(wordsOf(await visits.hr.get(at({ step: 'mobile-wrong' })))), ['بهرام']);
  assert.equal(names(wordsOf(await visits.hr.get(at({ step: 'national-id' })))).length, 4);
});

test('a reason is chosen, a name is found in any spelling, and neither stands in an address by name', async () => {
  await visits.hr.get(at({ kind: 'cannot' }));
  const chosen = await visits.hr.post(address, { kind: 'cannot', reason: 'id-on-two-people', search: '' });
  assert.equal(chosen.statusCode, 303);
  const listed = wordsOf(await visits.hr.get(String(chosen.headers.location)));
  assert.deepEqual(names(listed), ['رضا', 'پری']);
  await visits.hr.get(at({ kind: 'cannot' }));
  const searched = await visits.hr.post(address, { kind: 'cannot', reason: '', search: 'پري' });
  assert.equal(searched.statusCode, 200);
  assert.deepEqual(names(wordsOf(searched)), ['پری']);
  for (const language of ['fa', 'en']) {
    await visits.hr.get(to(paths.language, { language }));
    assert.deepEqual(await faultsOf((await visits.hr.get(address)).body), []);
  }
  await visits.hr.get(to(paths.language, { language: 'fa' }));
});

test('the number follows a fix, and the numbers of a page are those of the approval', async () => {
  await visits.hr.get(to(paths.rosterRow, { rosterId, row: 7 }));
  const fixed = await visits.hr.post(to(paths.rosterRowFix, { rosterId, row: 7 }), {
    column: 'nationalId',
    text: nationalIdOf(600),
  });
  assert.equal(fixed.statusCode, 303, fixed.body);
  const words = wordsOf(await visits.hr.get(address));
  assert.match(words, /۴ نفر از ۹ نفر/);
  const story = wordsOf(await visits.hr.get(to(paths.roster, { rosterId })));
  assert.match(story, /۶ ورود، ۰ خروج/);
  await visits.apply(rosterId);
  const { approved_joins } = await owner
    .selectFrom('roster')
    .select('approved_joins')
    .where('id', '=', rosterId)
    .executeTakeFirstOrThrow();
  assert.equal(approved_joins, 6);
});

test('a code makes its holder ready on the roster’s page, too', async () => {
  const codes = to(paths.employerCodes, { contractId: visits.contract.contractId });
  const before = wordsOf(await visits.hr.get(address));
  assert.match(before, /۲ نفر با گرفتن کد کارفرما/);
  await visits.hr.get(codes);
  assert.equal((await visits.hr.post(codes, { all: 'yes' })).statusCode, 200);
  const after = wordsOf(await visits.hr.get(address));
  assert.match(after, /۶ نفر از ۹ نفر/);
  assert.doesNotMatch(after, /با گرفتن کد کارفرما/);
});

test('where the plan asks for a primary, an orphan cannot, and the step is the family', async () => {
  const contract = await buildContract(owner);
  await owner.updateTable('plan').set({ needs_primary: true }).where('id', '=', contract.planId).execute();
  await owner
    .insertInto('plan')
    .values({ contract_id: contract.contractId, code: '2', name_fa: 'طرح ۲', name_en: 'Plan 2' })
    .execute();
  const other = await openRosterVisits(app, contract);
  const head = person('کیوان', { mobile, plan: '1' });
  const primary = head.nationalId ?? '';
  const id = await other.bring([
    head,
    person('سیما', { mobile, plan: '1', relation: 'همسر', primary }),
    person('نیما', { mobile, plan: '1', relation: 'فرزند', primary: nationalIdOf(999) }),
    person('آرش', { mobile, plan: '2', relation: 'فرزند', primary: nationalIdOf(999) }),
  ]);
  const reply = await other.hr.get(to(paths.rosterReadiness, { rosterId: id }));
  const words = wordsOf(reply);
  assert.match(words, /۳ نفر از ۴ نفر/);
  assert.match(words, /نیما نوری [۰-۹0-9 ]+ طرح بیمه‌شدهٔ اصلی می‌خواهد و او پیدا نیست/);
  assert.match(words, /۱ نفر با معلوم کردن بیمه‌شدهٔ اصلی/);
});

test('what was applied leaves the day’s figures, and every day after brings its own, once', async () => {
  const { contractId } = visits.contract;
  const kept = () =>
    owner.selectFrom('readiness_snapshot').selectAll().where('contract_id', '=', contractId).execute();
  const today = systemClock.today();
  const figures = { contract_id: contractId, members: 6, active: 0, spelling: 2, cannot: 3 };
  assert.deepEqual(await kept(), [{ ...figures, day: today.toString(), ready: 2, needs_proof: 2 }]);
  await sql`update readiness_snapshot set day = day - 1`.execute(owner);
  const job = { db: database.pool('job').db, clock: systemClock };
  await snapshotRunningContracts(job);
  await snapshotRunningContracts(job);
  const lines = (await kept()).toSorted((a, b) => a.day.localeCompare(b.day));
  // Since yesterday two people were given codes.
  assert.deepEqual(lines.at(1), { ...figures, day: today.toString(), ready: 4, needs_proof: 0 });
  assert.equal(lines.length, 2);
});
