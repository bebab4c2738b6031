import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildBenefit, buildClaim } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { relinkMember } from '../../../test/builders/family-links.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { fixedClock } from '../../platform/clock.ts';

const { visitor, owner, database } = await testApp({ clock: fixedClock('2026-11-21T08:00:00Z') });
const contract = await buildContract(owner);
const benefit = await buildBenefit(owner, contract);
const bahman = await buildMember(owner, contract, {
  nationalId: '0499370899',
  firstName: 'بهمن',
  lastName: 'نوری',
});
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const roya = await buildMember(owner, contract, {
  nationalId: '0790419904',
  firstName: 'رویا',
  lastName: 'امینی',
  primary: bahman,
  relation: 'spouse',
});
const spring = await buildClaim(owner, roya, benefit, { title: 'عینک بهار', servedOn: '2026-04-10' });
const autumn = await buildClaim(owner, roya, benefit, { title: 'سونوگرافی پاییز', servedOn: '2026-10-10' });
const [asBahman, asMilad, asRoya] = [
  visitor((await buildMemberSession(owner, bahman)).token),
  visitor((await buildMemberSession(owner, milad)).token),
  visitor((await buildMemberSession(owner, roya)).token),
];
const read = async (browser: typeof asBahman, address: string = paths.memberHome) =>
  (await browser.get(address)).body;

test('on the very next page everybody sees the family as it is, without signing in again', async () => {
  assert.match(await read(asBahman), /رویا/);
  await relinkMember(database, contract, roya, {
    primary: milad,
    linkedFrom: '2026-07-10',
    consentOf: roya,
  });
  assert.doesNotMatch(await read(asBahman), /رویا|سونوگرافی|عینک/);
  const home = await read(asMilad);
  assert.match(home, /رویا امینی/);
  assert.match(home, /خسارت‌های ۱۹ تیر ۱۴۰۵ به بعد/);
  assert.match(home, /سونوگرافی پاییز/);
  assert.doesNotMatch(home, /عینک بهار/);
  assert.match(await read(asRoya), /بیمه‌شدهٔ اصلیِ شما در این قرارداد میلاد کاوسی است/);
});

test('the earlier primary finds the claims of his time with the name on them, and none of what came after', async () => {
  const list = await read(asBahman, paths.claims);
  assert.match(list, /عینک بهار/);
  assert.match(list, /<bdi>رویا<\/bdi>/);
  assert.doesNotMatch(list, /سونوگرافی پاییز/);
  assert.match(await read(asBahman, withQuery(paths.claims, { person: roya.personId })), /عینک بهار/);
  assert.match(await read(asBahman, to(paths.claim, { claimId: spring.claimId })), /رویا امینی/);
  assert.equal((await asBahman.get(to(paths.claim, { claimId: autumn.claimId }))).statusCode, 404);
  assert.equal((await asMilad.get(to(paths.claim, { claimId: spring.claimId }))).statusCode, 404);
  assert.match(await read(asMilad, to(paths.claim, { claimId: autumn.claimId })), /رویا امینی/);
  assert.match(await read(asRoya, to(paths.claim, { claimId: spring.claimId })), /عینک بهار/);
});

test('what is left of a benefit is not shown of somebody whose claims are seen in part', async () => {
  assert.doesNotMatch(await read(asMilad), /#balances/);
  const asked = withQuery(paths.memberHome, { person: roya.personId });
  assert.doesNotMatch(await read(asMilad, asked), /ماندهٔ تعهدات رویا/);
  assert.match(await read(asRoya), /ماندهٔ تعهدات/);
});

test('while her consent is withdrawn she stays in the family, and none of her claims is shown', async () => {
  await sql`update family_link set withdrawn_at = now() where membership_id = ${roya.membershipId}
    and seen_until is null`.execute(owner);
  const home = await read(asMilad);
  assert.match(home, /رویا امینی/);
  assert.match(home, /خسارت‌هایش به شما نشان داده نمی‌شود/);
  assert.doesNotMatch(home, /سونوگرافی پاییز/);
  assert.doesNotMatch(await read(asMilad, paths.claims), /سونوگرافی پاییز/);
  assert.match(await read(asBahman, paths.claims), /عینک بهار/);
});
