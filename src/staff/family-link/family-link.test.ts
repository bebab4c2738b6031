import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type Visitor } from '../../../test/app.ts';
import { applyApproved, caseState } from '../../../test/builders/asked-consents.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildBenefit, buildClaim } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type MemberWords } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { sortCase } from '../../domain/correction/sort-case.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';
import { systemClock as clock } from '../../platform/clock.ts';
import type { Role } from '../../route.ts';

const { visitor, owner, database } = await testApp();
const contract = await buildContract(owner);
const elsewhere = await buildContract(owner);
const benefit = await buildBenefit(owner, contract);
let counter = 400_000_000;

async function staff(organizationId: number, role: Role) {
  return visitor((await buildStaffSession(owner, { organizationId, role })).token);
}
const hr = await staff(contract.policyholderId, 'employer-hr');
const expert = await staff(contract.agencyId, 'agency-expert');
const stranger = await staff(elsewhere.policyholderId, 'employer-hr');

async function person(words: Partial<MemberWords>, of = contract) {
  counter += 1;
  const nationalId = String(counter).padStart(10, '0');
  return buildMember(owner, of, { nationalId, firstName: 'رویا', lastName: 'امینی', ...words });
}
const signIn = async (member: Awaited<ReturnType<typeof person>>) =>
  visitor((await buildMemberSession(owner, member)).token);

beforeEach(() => sql`delete from throttle`.execute(owner));

/** From the member's page: the search, the choice, the case. */
async function open(browser: Visitor, membershipId: number, fields: Record<string, string>): Promise<number> {
  await browser.get(to(paths.staffMemberLink, { membershipId }));
  const found = await browser.post(to(paths.staffMemberLinkSearch, { membershipId }), {
    search: fields['search'] ?? '',
  });
  assert.equal(found.statusCode, 200);
  assert.deepEqual(await faultsOf(found.body), []);
  const reply = await browser.post(to(paths.staffMemberLink, { membershipId }), fields);
  assert.equal(reply.statusCode, 303, reply.body.slice(0, 200));
  const caseId = Number(/\/corrections\/(\d+)/.exec(String(reply.headers.location))?.[1]);
  await sortCase({ db: database.pool('job').db, clock }, caseId);
  return caseId;
}

async function step(browser: Visitor, caseId: number, pattern: string, revision = 0) {
  await browser.get(to(paths.correctionCase, { caseId }));
  return browser.post(to(pattern as typeof paths.correctionConfirm, { caseId }), {
    revision: String(revision),
  });
}

async function consentOf(browser: Visitor, caseId: number, revision = 0) {
  await browser.get(to(paths.memberConsent, { caseId }));
  await browser.post(to(paths.memberConsent, { caseId }), { revision: String(revision) });
  const { rows } = await sql<{ code: string }>`select parameters ->> 'code' as code from outbox_message
    where template = 'consent-code' order by id desc limit 1`.execute(owner);
  await browser.get(to(paths.memberConsentCode, { caseId }));
  await browser.post(to(paths.memberConsentCode, { caseId }), {
    code: rows[0]?.code ?? '',
    revision: String(revision),
  });
}

const apply = (caseId: number) => applyApproved(database, caseId);
const state = async (caseId: number) => (await caseState(owner, caseId))?.state;
const sees = async (browser: Visitor, title: string) =>
  (await browser.get(paths.claims)).body.includes(title);

test('a wrong link from its page to its end: two houses, her own consent, and claims follow by the day', async () => {
  const bahman = await person({ firstName: 'بهمن', lastName: 'نوری' });
  const milad = await person({ firstName: 'میلاد', lastName: 'کاوسی' });
  const roya = await person({ primary: bahman, relation: 'child' });
  await buildClaim(owner, roya, benefit, { title: 'عینک بهار', servedOn: '2026-04-10' });
  await buildClaim(owner, roya, benefit, { title: 'سونوگرافی پاییز', servedOn: '2026-10-10' });
  const [asBahman, asMilad, asRoya] = [await signIn(bahman), await signIn(milad), await signIn(roya)];
  const caseId = await open(hr, roya.membershipId, {
    search: 'کاوسی',
    primary: String(milad.membershipId),
    relation: 'spouse',
    since: 'day',
    day_day: '۱۹',
    day_month: 'تیر',
    day_year: '۱۴۰۵',
    told: 'سند ازدواج را دیده‌ام.',
  });
  await step(hr, caseId, paths.correctionConfirm);
  assert.equal(await state(caseId), 'second');
  await step(hr, caseId, paths.correctionAgree);
  assert.equal(await state(caseId), 'second', 'the same house is no second');
  await step(expert, caseId, paths.correctionAgree);
  assert.equal(await state(caseId), 'consent');
  await consentOf(asRoya, caseId);
  assert.equal(await state(caseId), 'approved');
  await apply(caseId);
  assert.equal(await state(caseId), 'solved');
  assert.ok((await sees(asBahman, 'عینک بهار')) && !(await sees(asBahman, 'سونوگرافی پاییز')));
  assert.ok((await sees(asMilad, 'سونوگرافی پاییز')) && !(await sees(asMilad, 'عینک بهار')));
  assert.match((await asMilad.get(paths.memberHome)).body, /همسر/);
});

test('a portal of her own is merged: she keeps it, and her husband sees what she has had all along', async () => {
  const milad = await person({ firstName: 'مهران', lastName: 'کاویانی' });
  const roya = await person({});
  await buildClaim(owner, roya, benefit, { title: 'دندان‌پزشکی' });
  const [asMilad, asRoya] = [await signIn(milad), await signIn(roya)];
  const caseId = await open(expert, roya.membershipId, {
    search: milad.nationalId,
    primary: String(milad.membershipId),
    relation: 'spouse',
    since: 'start',
  });
  await step(hr, caseId, paths.correctionConfirm);
  await step(expert, caseId, paths.correctionAgree);
  await consentOf(asRoya, caseId);
  await apply(caseId);
  assert.equal(await state(caseId), 'solved');
  assert.ok(await sees(asMilad, 'دندان‌پزشکی'));
  assert.ok(await sees(asRoya, 'دندان‌پزشکی'));
  assert.match(
    (await asRoya.get(paths.memberHome)).body,
    /بیمه‌شدهٔ اصلیِ شما در این قرارداد مهران کاویانی است/,
  );
});

test('a minor follows her guardian: two houses where one signs in, and nobody is asked for a consent', async () => {
  const father = await person({ firstName: 'سهراب', lastName: 'یگانه' });
  await signIn(father);
  const child = await person({ primary: await person({}), relation: 'child', birthDate: '2020-05-05' });
  const caseId = await open(hr, child.membershipId, {
    search: 'یگانه',
    primary: String(father.membershipId),
    since: 'start',
  });
  await step(hr, caseId, paths.correctionConfirm);
  assert.equal(await state(caseId), 'second');
  await step(expert, caseId, paths.correctionAgree);
  assert.equal(await state(caseId), 'approved');
  await apply(caseId);
  const { rows } = await sql`select primary_membership_id as id from membership
    where id = ${child.membershipId}`.execute(owner);
  assert.deepEqual(rows, [{ id: father.membershipId }]);
});

test('whom a member named is found for staff, and proposed by one press', async () => {
  const milad = await person({ firstName: 'علی‌رضا', lastName: 'بهرامی' });
  const roya = await person({ standing: 'dependent', relation: 'spouse' });
  const { caseId } = await buildCase(owner, contract, { member: roya, subject: 'family-link' });
  await sql`insert into correction_named_primary (case_id, id_type, id_value, first_name, last_name)
    values (${caseId}, 'national', ${milad.nationalId}, 'عليرضا', 'بهرامی')`.execute(owner);
  const { body } = await hr.get(to(paths.correctionLink, { caseId }));
  assert.match(body, /در فهرست همین قرارداد هست/);
  const chosen = new RegExp(`value="${milad.membershipId}"[^>]*checked`);
  assert.match(body, chosen);
  await hr.post(to(paths.correctionLink, { caseId }), {
    revision: '0',
    search: milad.nationalId,
    primary: String(milad.membershipId),
    since: 'start',
  });
  await step(hr, caseId, paths.correctionConfirm, 1);
  assert.equal(await state(caseId), 'approved', 'nobody signs in: one house');
  await apply(caseId);
  assert.equal(await state(caseId), 'solved');
});

test('a primary with dependents of her own is told what to do first; a wrong day, nobody and the same again are refused', async () => {
  const head = await person({ lastName: 'سپهری' });
  const child = await person({ primary: head });
  const other = await person({ lastName: 'نیک‌نام' });
  const page = (of: { membershipId: number }) => to(paths.staffMemberLink, { membershipId: of.membershipId });
  assert.match((await hr.get(page(head))).body, /برای هر یک درخواستی جدا/);
  await hr.get(page(child));
  const post = (fields: Record<string, string>) => hr.post(page(child), { search: 'سپهری', ...fields });
  assert.equal((await post({ since: 'start' })).statusCode, 422);
  assert.equal((await post({ since: 'start', primary: String(head.membershipId) })).statusCode, 422);
  assert.equal((await post({ since: 'start', primary: String(other.membershipId) })).statusCode, 422);
  const far = { search: 'نیک‌نام', primary: String(other.membershipId), since: 'day' };
  const late = await post({ ...far, day_day: '1', day_month: '1', day_year: '1450' });
  assert.match(late.body, /این روز هنوز نرسیده است/);
});

test('people of another employer find neither the page nor the members', async () => {
  const roya = await person({});
  const { membershipId } = roya;
  assert.equal((await stranger.get(to(paths.staffMemberLink, { membershipId }))).statusCode, 404);
  await stranger.get(paths.staffHome);
  assert.equal(
    (await stranger.post(to(paths.staffMemberLinkSearch, { membershipId }), { search: 'امینی' })).statusCode,
    404,
  );
  const abroad = await person({ lastName: 'بیگانه' }, elsewhere);
  await hr.get(to(paths.staffMemberLink, { membershipId }));
  const found = await hr.post(to(paths.staffMemberLinkSearch, { membershipId }), { search: 'بیگانه' });
  assert.ok(!found.body.includes(abroad.nationalId));
});
