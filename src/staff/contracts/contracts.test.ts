import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';

const { visitor, owner } = await testApp();
const ours = await buildContract(owner, { proofs: ['roster-mobile', 'knowledge'] });
const theirs = await buildContract(owner);
const lastYear = await buildContract(owner, { of: ours, year: 1404 });
const hr = await buildStaffSession(owner, { organizationId: ours.policyholderId, role: 'employer-hr' });
const keeper = await buildStaffSession(owner, {
  organizationId: ours.administratorId,
  role: 'system-administrator',
});

const terms = {
  title_fa: 'درمان تکمیلی ۱۴۰۶',
  title_en: 'Supplementary health 1406',
  number: '۱۴۰۶/12',
  policyholder: String(ours.policyholderId),
  insurer: String(ours.insurerId),
  agency: '',
  administrator: String(ours.administratorId),
  membership_type: String(ours.membershipTypeId),
  jalali_year: '۱۴۰۸',
  starts_on: '',
  ends_on: '',
  proof_mobile: 'yes',
  mass_leave: '۲۵',
};

async function keeperAt(path: string) {
  const someone = visitor(keeper.token);
  await someone.get(path);
  return someone;
}

test('staff see the contracts of their own organization, year by year', async () => {
  const someone = visitor(hr.token);
  const thisYear = await someone.get(`${paths.contracts}?year=1405`);
  assert.match(thisYear.body, new RegExp(`href="/staff/contracts/${ours.contractId}"`));
  assert.doesNotMatch(thisYear.body, new RegExp(`href="/staff/contracts/${theirs.contractId}"`));
  assert.doesNotMatch(thisYear.body, new RegExp(`href="/staff/contracts/${lastYear.contractId}"`));
  const earlier = await someone.get(`${paths.contracts}?year=1404`);
  assert.match(earlier.body, new RegExp(`href="/staff/contracts/${lastYear.contractId}"`));
});

test('a contract shows its parties, and that its proof is weak', async () => {
  const { body } = await visitor(hr.token).get(to(paths.contract, { contractId: ours.contractId }));
  for (const kind of ['policyholder', 'insurer', 'agency', 'administrator'])
    assert.match(body, new RegExp(`سازمان ${kind}`));
  assert.match(body, /کد A/);
  assert.match(body, /احراز این قرارداد ضعیف است/);
});

test('how many are covered and how many have activated', async () => {
  const one = await buildMember(owner, ours, {
    nationalId: '0499370899',
    firstName: 'مینا',
    lastName: 'راد',
  });
  for (const nationalId of ['0013542419', '0076229645', '0067749828'])
    await buildMember(owner, ours, { nationalId, firstName: 'بهمن', lastName: 'نوری' });
  await buildMemberSession(owner, one);
  for (const { token } of [hr, keeper]) {
    const { body } = await visitor(token).get(to(paths.contract, { contractId: ours.contractId }));
    assert.match(body, /<span class="figure">۴<\/span>/);
    assert.match(body, /۱ نفر فعال کرده‌اند \(۲۵٪\)/);
  }
});

test('another tenant’s contract is not there', async () => {
  const reply = await visitor(hr.token).get(to(paths.contract, { contractId: theirs.contractId }));
  assert.equal(reply.statusCode, 404);
});

test('a new contract runs its whole Jalali year unless other days are given; sent twice it is one', async () => {
  const someone = await keeperAt(paths.contractNew);
  const form = { form_token: someone.formToken, ...terms };
  const replies = await Promise.all([1, 2, 3].map(() => someone.post(paths.contractNew, form)));
  const made = await owner.selectFrom('contract').selectAll().where('number', '=', '1406/12').execute();
  assert.equal(made.length, 1);
  const [contract] = made;
  assert.deepEqual(
    replies.map(({ headers }) => headers.location),
    Array(3).fill(to(paths.contract, { contractId: contract?.id ?? 0 })),
  );
  // 1408 is a leap year of the Persian calendar.
  assert.deepEqual(
    [
      contract?.starts_on,
      contract?.ends_on,
      contract?.proofs,
      contract?.agency_id,
      contract?.mass_leave_percent,
    ],
    ['2029-03-20', '2030-03-20', ['roster-mobile'], null, 25],
  );
  const entries = await owner
    .selectFrom('audit_entry')
    .select('contract_id')
    .where('action', '=', 'contract.added')
    .execute();
  assert.deepEqual(entries, [{ contract_id: contract?.id }]);
});

test('a number that is taken, days in the wrong order and no proof are told at their fields', async () => {
  const someone = await keeperAt(paths.contractNew);
  const taken = await someone.post(paths.contractNew, terms);
  assert.equal(taken.statusCode, 422);
  assert.match(taken.body, /id="number-error">قراردادی با این شماره/);
  const turned = await someone.post(paths.contractNew, {
    ...terms,
    number: '7',
    starts_on: '1405/06/01',
    ends_on: '۱۴۰۵/۰۵/۰۱',
  });
  assert.match(turned.body, /id="ends_on-error">روز پایان/);
  const unproven = await someone.post(paths.contractNew, { ...terms, number: '8', proof_mobile: '' });
  assert.match(unproven.body, /id="proofs-error">دست‌کم یک راه/);
});

test('empty and impossible fields are told in Persian, and an organization of another kind is not taken', async () => {
  const someone = await keeperAt(paths.contractNew);
  const empty = await someone.post(paths.contractNew, {
    ...terms,
    title_fa: '',
    policyholder: '',
    jalali_year: '2026',
    starts_on: '1405/13/40',
  });
  assert.match(empty.body, /id="title_fa-error">«عنوان فارسی» را بنویسید/);
  assert.match(empty.body, /id="policyholder-error">«بیمه‌گذار» را انتخاب کنید/);
  assert.match(empty.body, /id="jalali_year-error">«سال شمسی» عددی درست نیست/);
  assert.match(empty.body, /id="starts_on-error">«روز آغاز» روزی از تقویم نیست/);
  assert.deepEqual(await faultsOf(empty.body), []);
  const swapped = await someone.post(paths.contractNew, {
    ...terms,
    number: '9',
    insurer: terms.policyholder,
  });
  assert.match(swapped.body, /id="insurer-error">«بیمه‌گر» را انتخاب کنید/);
});

test('a plan and its benefits are added; a code or key of the same place is refused', async () => {
  const { contractId } = lastYear;
  const planPath = to(paths.planNew, { contractId });
  const someone = await keeperAt(planPath);
  const plan = { code: '2', name_fa: 'طرح ویژه', name_en: 'Special' };
  assert.equal((await someone.post(planPath, plan)).statusCode, 303);
  await someone.get(planPath);
  assert.match((await someone.post(planPath, plan)).body, /id="code-error">این کد/);
  const { id: planId } = await owner
    .selectFrom('plan')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('code', '=', '2')
    .executeTakeFirstOrThrow();
  const benefitPath = to(paths.benefitNew, { contractId, planId });
  await someone.get(benefitPath);
  const dental = {
    name_fa: 'دندانپزشکی',
    name_en: 'Dental',
    key: 'dental',
    limit: '۳۰۰٬۰۰۰٬۰۰۰',
    deductible: '20',
    waiting: '90',
  };
  assert.equal((await someone.post(benefitPath, dental)).statusCode, 303);
  await someone.get(benefitPath);
  assert.match((await someone.post(benefitPath, dental)).body, /id="key-error">این شناسه/);
  assert.match(
    (await someone.post(benefitPath, { ...dental, key: 'دندان', deductible: '101' })).body,
    /id="key-error">[\s\S]*id="deductible-error">/,
  );
  const { body } = await someone.get(to(paths.contract, { contractId }));
  assert.match(body, /طرح ویژه[\s\S]*دندانپزشکی[\s\S]*۳۰۰٬۰۰۰٬۰۰۰[\s\S]*۲۰٪[\s\S]*۹۰ روز/);
});

test('a plan of another contract takes no benefit here', async () => {
  const path = to(paths.benefitNew, { contractId: ours.contractId, planId: theirs.planId });
  assert.equal((await visitor(keeper.token).get(path)).statusCode, 404);
});

test('a membership type is added and offered', async () => {
  const someone = await keeperAt(paths.membershipTypeNew);
  const type = { name_fa: 'بیمه‌شدگان انفرادی', name_en: 'Individuals', key: 'individual' };
  assert.equal((await someone.post(paths.membershipTypeNew, type)).headers.location, paths.contractNew);
  assert.match((await someone.get(paths.contractNew)).body, /بیمه‌شدگان انفرادی/);
  await someone.get(paths.membershipTypeNew);
  assert.match((await someone.post(paths.membershipTypeNew, type)).body, /id="key-error">/);
});

test('only a system administrator makes contracts and plans', async () => {
  const someone = visitor(hr.token);
  await someone.get(paths.staffHome);
  for (const path of [paths.contractNew, to(paths.planNew, { contractId: ours.contractId })]) {
    assert.equal((await someone.get(path)).statusCode, 403);
    assert.equal((await someone.post(path, terms)).statusCode, 403);
  }
});

test('the pages are valid HTML in both languages, for who keeps house and for the employer', async () => {
  const { contractId, planId } = ours;
  const own = [paths.contracts, to(paths.contract, { contractId })];
  const forms = [
    paths.contractNew,
    paths.membershipTypeNew,
    to(paths.planNew, { contractId }),
    to(paths.benefitNew, { contractId, planId }),
  ];
  for (const [token, pages] of [
    [keeper.token, [...own, ...forms]],
    [hr.token, own],
  ] as const) {
    const someone = visitor(token);
    for (const language of ['fa', 'en']) {
      await someone.get(`/language/${language}?back=/staff`);
      for (const path of pages) {
        const { body } = await someone.get(path);
        assert.equal(body.match(/<h1/g)?.length, 1, path);
        assert.deepEqual(await faultsOf(body), [], path);
      }
    }
  }
});
