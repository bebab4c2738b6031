import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { paths, to } from '../../paths.ts';

const app = await testApp();
const { owner } = app;
const { bring, apply, hr, agency, contract } = await openRosterVisits(app);
const names = ['علی', 'رضا', 'سارا', 'مینا'];
const everybody = names.map((first, index) => ({
  first,
  last: 'نوری',
  nationalId: nationalIdOf(index + 1),
  relation: 'اصلی',
}));
await apply(await bring(everybody));

const address = (rosterId: number) => ({ rosterId });

test('a full roster that would end many memberships names them and asks for their number', async () => {
  const rosterId = await bring(everybody.slice(0, 1), { month: 'آبان' });
  const leaves = wordsOf(await hr.get(to(paths.rosterChanges, { rosterId }, { kind: 'leave' })));
  assert.match(leaves, /خروج \(۳\).*نامش در فهرست نیست/);
  await hr.get(to(paths.roster, address(rosterId)));
  await hr.post(to(paths.rosterSubmit, address(rosterId)), {});
  const seen = wordsOf(await agency.get(to(paths.roster, address(rosterId))));
  assert.match(seen, /پوشش ۳ نفر از ۴ عضو این قرارداد پایان می‌یابد/);
  const approve = to(paths.rosterApprove, address(rosterId));
  for (const leaves of ['', '2', 'سه']) {
    const wrong = await agency.post(approve, { leaves });
    assert.equal(wrong.statusCode, 422);
    assert.match(wordsOf(wrong), /با شمار خارج‌شوندگان یکی نیست/);
  }
  assert.equal((await agency.post(approve, { leaves: '۳' })).statusCode, 303);
});

test('a roster that is not accepted goes back with the reason, and changes nothing', async () => {
  const rosterId = await bring(everybody.slice(0, 2), { month: 'دی' });
  await hr.get(to(paths.roster, address(rosterId)));
  await hr.post(to(paths.rosterSubmit, address(rosterId)), {});
  await agency.get(to(paths.roster, address(rosterId)));
  const reject = to(paths.rosterReject, address(rosterId));
  const without = await agency.post(reject, { reason: '' });
  assert.equal(without.statusCode, 422);
  assert.match(without.body, /<details open>/);
  await agency.post(reject, { reason: 'نیمی از فهرست جا مانده است' });
  assert.match(
    wordsOf(await hr.get(to(paths.roster, address(rosterId)))),
    /پذیرفته نشد .*نیمی از فهرست جا مانده است/,
  );
});

test('a roster is withdrawn by who made it, after being told what becomes of it', async () => {
  const rosterId = await bring(everybody, { month: 'بهمن' });
  const page = await hr.get(to(paths.roster, address(rosterId)));
  assert.match(wordsOf(page), /هیچ‌یک از ۴ ردیف آن اعمال نمی‌شود/);
  const words = wordsOf(await hr.submit(to(paths.rosterWithdraw, address(rosterId)), {}));
  assert.match(words, /این فهرست پس گرفته شد/);
  const again = await hr.submit(to(paths.rosterSubmit, address(rosterId)), {});
  assert.match(wordsOf(again), /در این فاصله تغییر کرده است/);
});

test('an endorsement touches only those it names', async () => {
  const change = [
    { first: 'علی', last: 'نوری', nationalId: nationalIdOf(1), mobile: '09121112233', relation: 'اصلی' },
  ];
  const rosterId = await bring(change, { kind: 'endorsement', month: 'اسفند' });
  const words = wordsOf(await hr.get(to(paths.rosterChanges, { rosterId }, { kind: 'change' })));
  assert.match(words, /ورود \(۰\) تغییر \(۱\) خروج \(۰\)/);
  assert.match(words, /تلفن همراه — 09121112233/);
  const { count } = await owner
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', '=', contract.contractId)
    .executeTakeFirstOrThrow();
  assert.equal(Number(count), 4);
});
