import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildBenefit, buildClaim, claimOf } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { addClaims } from '../../domain/claim/add-claims.ts';
import { fixedClock } from '../../platform/clock.ts';

const { owner, visitor, database } = await testApp({ clock: fixedClock('2026-11-20T08:00:00Z') });

const contract = await buildContract(owner, { year: 1405 });
const lastYear = await buildContract(owner, { of: contract, year: 1404 });
const benefit = await buildBenefit(owner, contract);
const oldBenefit = await buildBenefit(owner, lastYear);
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const miladBefore = await buildMember(owner, lastYear, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const sara = await buildMember(owner, contract, {
  nationalId: '0012345679',
  firstName: 'سارا',
  lastName: 'احمدی',
  primary: milad,
  relation: 'spouse',
});
const stranger = await buildMember(owner, contract, {
  nationalId: '0011111129',
  firstName: 'نادر',
  lastName: 'بیگانه',
});
const otherContract = await buildContract(owner);
const otherBenefit = await buildBenefit(owner, otherContract);
const elsewhere = await buildMember(owner, otherContract, {
  nationalId: '0022222227',
  firstName: 'ناهید',
  lastName: 'دیگری',
});

const knee = await buildClaim(owner, milad, benefit, { title: 'جراحی زانو', servedOn: '2026-08-24' });
const old = await buildClaim(owner, miladBefore, oldBenefit, {
  title: 'عینک پارسال',
  servedOn: '2025-08-24',
});
const scan = await buildClaim(owner, sara, benefit, {
  title: 'سونوگرافی',
  state: 'incomplete',
  servedOn: '2026-11-02',
});
const secret = await buildClaim(owner, stranger, benefit, { title: 'پروندهٔ همسایه' });
const foreign = await buildClaim(owner, elsewhere, otherBenefit, { title: 'پروندهٔ شرکت دیگر' });

const asMilad = (await buildMemberSession(owner, milad)).token;
const asSara = (await buildMemberSession(owner, sara)).token;
const asStranger = (await buildMemberSession(owner, stranger)).token;
const asElsewhere = (await buildMemberSession(owner, elsewhere)).token;

const page = async (session: string, url: string) => visitor(session).get(url);

test('a primary sees her own claims and those of a linked dependent, of all years, the latest first', async () => {
  const { body, statusCode } = await page(asMilad, '/member/claims');
  assert.equal(statusCode, 200);
  const order = ['سونوگرافی', 'جراحی زانو', 'عینک پارسال'].map(title => body.indexOf(title));
  assert.ok(order.every(at => at > 0));
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
  assert.doesNotMatch(body, /پروندهٔ همسایه|پروندهٔ شرکت دیگر/);
});

test('a dependent with an account of her own sees her own claims only', async () => {
  const { body } = await page(asSara, '/member/claims');
  assert.match(body, /سونوگرافی/);
  assert.doesNotMatch(body, /جراحی زانو|میلاد/);
  assert.equal((await page(asSara, `/member/claims/${knee.claimId}`)).statusCode, 404);
  assert.equal((await page(asSara, `/member/claims/${scan.claimId}`)).statusCode, 200);
});

test('two families of one employer and two employers never see each other', async () => {
  const all = [knee, old, scan, secret, foreign];
  const seen = async (session: string) => {
    const replies = await Promise.all(all.map(({ claimId }) => page(session, `/member/claims/${claimId}`)));
    return replies.map(({ statusCode }) => statusCode === 200);
  };
  assert.deepEqual(await seen(asMilad), [true, true, true, false, false]);
  assert.deepEqual(await seen(asStranger), [false, false, false, true, false]);
  assert.deepEqual(await seen(asElsewhere), [false, false, false, false, true]);
  const filtered = await page(asMilad, `/member/claims?person=${stranger.personId}`);
  assert.doesNotMatch(filtered.body, /پروندهٔ همسایه|بیگانه/);
});

test('who is not signed in is led to sign in and sees nothing', async () => {
  const { statusCode, headers } = await visitor().get(`/member/claims/${knee.claimId}`);
  assert.equal(statusCode, 303);
  assert.match(String(headers.location), /^\/sign-in\?next=/);
});

test('claims are filtered by person, year of the contract and state', async () => {
  const byPerson = await page(asMilad, `/member/claims?person=${sara.personId}`);
  assert.match(byPerson.body, /سونوگرافی/);
  assert.doesNotMatch(byPerson.body, /جراحی زانو/);
  const byYear = await page(asMilad, '/member/claims?year=1404');
  assert.match(byYear.body, /عینک پارسال/);
  assert.doesNotMatch(byYear.body, /سونوگرافی|جراحی زانو/);
  const byState = await page(asMilad, '/member/claims?state=incomplete');
  assert.match(byState.body, /سونوگرافی/);
  assert.doesNotMatch(byState.body, /جراحی زانو/);
  const none = await page(asMilad, '/member/claims?year=1404&state=rejected');
  assert.match(none.body, /پیدا نشد/);
  assert.match(none.body, /href="\/member\/claims"/);
});

test('nonsense in the address filters nothing and breaks nothing', async () => {
  for (const query of [
    'person=x',
    'year=-1',
    'state=paid%27',
    'page=0',
    'page=99999',
    'person=99999999999999',
  ]) {
    assert.equal((await page(asMilad, `/member/claims?${query}`)).statusCode, 200, query);
  }
});

test('a claim of 98 million that was paid 81.25 million explains every rial', async () => {
  const claim = claimOf(milad, benefit, { title: 'پیوند رباط' });
  const reason = { fa: 'بند ۴ قرارداد', en: null };
  const added = await addClaims(owner, [
    {
      ...claim,
      lines: [
        { title: { fa: 'اتاق عمل', en: null }, askedRials: 900_000_000 },
        { title: { fa: 'همراه', en: null }, askedRials: 80_000_000 },
      ],
      deductions: [
        { kind: 'base-insurer', amountRials: 70_000_000, reason },
        { kind: 'tariff', amountRials: 42_500_000, reason },
        { kind: 'excluded', amountRials: 5_000_000, reason },
        { kind: 'franchise', amountRials: 50_000_000, reason },
      ],
    },
  ]);
  assert.equal(added.ok, true);
  const row = await owner
    .selectFrom('claim')
    .select('id')
    .where('number', '=', claim.number)
    .executeTakeFirstOrThrow();
  const { body } = await page(asMilad, `/member/claims/${row.id}`);
  assert.match(body, /از ۹۸ میلیون، ۸۱٫۲۵ میلیون تومان سهم بیمه/);
  for (const amount of [
    '۹۸۰٬۰۰۰٬۰۰۰',
    '−۷۰٬۰۰۰٬۰۰۰',
    '−۴۲٬۵۰۰٬۰۰۰',
    '−۵٬۰۰۰٬۰۰۰',
    '−۵۰٬۰۰۰٬۰۰۰',
    '۸۱۲٬۵۰۰٬۰۰۰',
  ]) {
    assert.ok(body.includes(amount), amount);
  }
});

test('twenty claims a page; a page beyond the last is the last', async () => {
  const many = await buildMember(owner, contract, {
    nationalId: '0033333336',
    firstName: 'پرکار',
    lastName: 'مراجعی',
  });
  const claims = Array.from({ length: 45 }, (_, index) =>
    claimOf(many, benefit, { title: `مراجعهٔ ${index}`, servedOn: '2026-06-01' }),
  );
  await addClaims(owner, claims);
  const { token } = await buildMemberSession(owner, many);
  const rows = (body: string) => body.match(/class="row-link"/g)?.length;
  assert.equal(rows((await page(token, '/member/claims')).body), 20);
  const last = await page(token, '/member/claims?page=3');
  assert.equal(rows(last.body), 5);
  assert.match(last.body, /صفحهٔ ۳ از ۳/);
  assert.match((await page(token, '/member/claims?page=70')).body, /صفحهٔ ۳ از ۳/);
});

test('English pages are English, with the Persian names of people and centres as they are', async () => {
  const english = visitor(asMilad);
  await english.get('/language/en?back=/member/claims');
  const { body } = await english.get(`/member/claims/${knee.claimId}`);
  assert.match(body, /2 Shahrivar 1405/);
  assert.match(body, /Your own share \(deductible\)/);
  assert.match(body, /میلاد کاوسی/);
});

test('every look at health data stands in the audit chain, by ids alone', async () => {
  await page(asMilad, `/member/claims/${scan.claimId}`);
  const entries = await owner
    .selectFrom('audit_entry')
    .select(['actor_kind', 'action', 'subject_kind', 'details'])
    .where('action', '=', 'claim.read')
    .where('subject_id', '=', scan.claimId)
    .where('contract_id', '=', contract.contractId)
    .execute();
  assert.ok(entries.length > 0);
  assert.ok(entries.every(entry => entry.actor_kind === 'member' && entry.subject_kind === 'claim'));
});

test('the gate may not read claims at all, and the web role without a session finds none', async () => {
  await assert.rejects(
    database.pool('gate').db.selectFrom('claim').selectAll().execute(),
    /permission denied/,
  );
  for (const table of ['claim', 'claim_line', 'claim_deduction', 'claim_event'] as const) {
    assert.equal((await database.pool('web').db.selectFrom(table).selectAll().execute()).length, 0);
  }
});
