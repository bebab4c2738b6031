import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildBenefit, buildClaim } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { fixedClock } from '../../platform/clock.ts';

const clock = fixedClock('2026-11-20T08:00:00Z');
const { owner, visitor, database } = await testApp({ clock });

const thisYear = await buildContract(owner, { year: 1405 });
const lastYear = await buildContract(owner, { of: thisYear, year: 1404 });
const words = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاوسی' };
const miladBefore = await buildMember(owner, lastYear, words);
const milad = await buildMember(owner, thisYear, words);
const ava = await buildMember(owner, thisYear, {
  nationalId: '0012345679',
  firstName: 'آوا',
  lastName: 'کاوسی',
  primary: milad,
  relation: 'child',
  birthDate: '2020-07-09',
});
const mother = await buildMember(owner, thisYear, {
  nationalId: '0011111129',
  firstName: 'پروین',
  lastName: 'نوری',
  standing: 'dependent',
  relation: 'mother',
});
const hospital = await buildBenefit(owner, thisYear, { limitRials: 1_000_000_000 });
await buildBenefit(owner, thisYear, { key: 'maternity', name: 'زایمان', waitingDays: 270 });
await buildClaim(owner, milad, hospital, {
  title: 'بستری در بیمارستان',
  askedRials: 100_000_000,
  franchiseRials: 0,
});
await buildClaim(owner, milad, hospital, { title: 'در راه', state: 'approved', askedRials: 50_000_000 });
await buildClaim(owner, ava, hospital, {
  title: 'سونوگرافی آوا',
  state: 'incomplete',
  servedOn: '2026-11-10',
});

const asMilad = (await buildMemberSession(owner, milad)).token;
const asAva = (await buildMemberSession(owner, ava)).token;
const asMother = (await buildMemberSession(owner, mother)).token;
const home = async (session: string, query = '') => (await visitor(session).get(`/member${query}`)).body;
const heading = (body: string) => /<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? '';

test('the contract of the current year stands at the top, and another year can be chosen', async () => {
  const body = await home(asMilad);
  assert.match(body, /قرارداد سال جاری/);
  const earlier = await home(asMilad, '?year=1404');
  assert.match(earlier, /قرارداد سال ۱۴۰۴/);
  assert.notEqual(heading(earlier), heading(body));
  assert.ok(body.includes('/member?year=1404') && body.includes('/member?year=1405'));
});

test('after the turn of the year, until the new roster comes, the latest contract is shown and said to be old', async () => {
  clock.move({ hours: 24 * 200 });
  const body = await home(asMilad);
  clock.move({ hours: -24 * 200 });
  assert.match(body, /برای سال ۱۴۰۶ هنوز قراردادی به نام شما ثبت نشده است/);
  assert.match(body, /قرارداد سال ۱۴۰۵/);
});

test('who looks at an earlier year of her own choice is told nothing about a missing contract', async () => {
  assert.doesNotMatch(await home(asMilad, '?year=1404'), /هنوز قراردادی به نام شما/);
});

test('the family stands as cards with relation, age and number of claims', async () => {
  const body = await home(asMilad);
  assert.match(body, /آوا کاوسی[\s\S]*?فرزند، ۶ ساله[\s\S]*?۱ خسارت/);
  assert.match(body, /میلاد کاوسی[\s\S]*?بیمه‌شدهٔ اصلی[\s\S]*?۲ خسارت/);
  assert.doesNotMatch(body, /پروین/);
});

test('what is left of a benefit counts what was paid, and a waiting period says until when', async () => {
  const body = await home(asMilad);
  assert.match(body, /۹۰ از ۱۰۰ میلیون/);
  assert.match(body, /زایمان: دورهٔ انتظار تا ۲۵ آذر ۱۴۰۵/);
  assert.match(await home(asMilad, `?person=${ava.personId}`), /۱۰۰ از ۱۰۰ میلیون/);
});

test('where it is the member’s turn, home says so with the deadline', async () => {
  const body = await home(asMilad);
  assert.match(body, /نوبت شماست/);
  assert.match(body, /مهلت: ۲۰ روز دیگر، تا ۱۹ آذر/);
});

test('a dependent sees herself alone, and is told kindly under whose cover she is without a name', async () => {
  const body = await home(asAva);
  assert.match(body, /زیر پوشش بیمه‌شدهٔ اصلی/);
  assert.doesNotMatch(body, /میلاد|پروین|بستری در/);
});

test('a mother whose family link is broken sees herself alone and what to do', async () => {
  const body = await home(asMother);
  assert.match(body, /پیوند خانوادگی شما ثبت نشده است/);
  assert.match(body, /رابط بیمهٔ کارفرمای/);
  assert.doesNotMatch(body, /میلاد|آوا|کاوسی/);
});

test('two contracts in one year can both be looked at', async () => {
  const second = await buildContract(owner, { year: 1405 });
  const other = await buildMember(owner, second, { ...words, lastName: 'کاوسی' });
  const body = await home(asMilad);
  assert.ok(body.includes(`contract=${second.contractId}`) && body.includes(`contract=${milad.contractId}`));
  const chosen = await home(asMilad, `?year=1405&contract=${second.contractId}`);
  assert.doesNotMatch(chosen, /آوا/);
  const foreign = await buildContract(owner);
  assert.doesNotMatch(
    await home(asMilad, `?contract=${foreign.contractId}`),
    new RegExp(`contract=${foreign.contractId}`),
  );
  await owner.deleteFrom('membership').where('id', '=', other.membershipId).execute();
});

test('staff of any role reach neither the pages nor, by any statement, a single claim', async () => {
  const { policyholderId, agencyId, administratorId } = thisYear;
  const everybody = [
    { role: 'employer-hr', organizationId: policyholderId },
    { role: 'agency-expert', organizationId: agencyId },
    { role: 'administrator-support', organizationId: administratorId },
    { role: 'system-administrator', organizationId: administratorId },
  ] as const;
  for (const staff of everybody) {
    const { token } = await buildStaffSession(owner, staff);
    for (const path of ['/member', '/member/claims', '/member/profile'])
      assert.equal((await visitor(token).get(path)).statusCode, 403);
    const rows = await database
      .pool('web')
      .db.transaction()
      .execute(async tx => {
        await tx.selectNoFrom(eb => eb.fn('enter', [eb.val(token)]).as('entered')).execute();
        return tx.selectFrom('claim').select('id').execute();
      });
    assert.deepEqual(rows, [], staff.role);
  }
});

test('somebody whose every membership is of earlier contracts still sees the last of them', async () => {
  const retired = await buildMember(owner, lastYear, {
    nationalId: '0022222227',
    firstName: 'ناهید',
    lastName: 'پیشین',
  });
  const { token } = await buildMemberSession(owner, retired);
  assert.match(await home(token), /قرارداد سال ۱۴۰۴/);
  assert.ok(miladBefore.membershipId !== retired.membershipId);
});
