import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildDesk, caseNow, takeStep } from '../../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const desk = await buildDesk(app);
const { employer, agency, administrator } = desk;
const member = await buildMember(owner, desk.contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const changesOf = async (caseId: number) => {
  const rows = await owner
    .selectFrom('correction_change')
    .select(['field', 'before', 'after'])
    .where('case_id', '=', caseId)
    .orderBy('field')
    .execute();
  return rows.map(({ field, before, after }) => [field, before, after]);
};
const kavoosi = [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' }] as const;

test('what is proposed is read as the roster’s cells are, beside what the roster says', async () => {
  const { caseId } = await buildCase(owner, desk.contract, { member, changes: [...kavoosi] });
  const form = await employer.visitor.get(to(paths.correctionPropose, { caseId }));
  assert.match(form.body, /name="lastName"[^>]* value="کاووسی"/);
  assert.match(form.body, /در فهرست: کاوسی/);
  assert.deepEqual(await faultsOf(form.body), []);
  const reply = await takeStep(employer, caseId, paths.correctionPropose, {
    lastName: 'كاووسي',
    birthDate: '۱۳۶۵/۰۸/۲۵',
    iban: 'IR82 0540 1026 8002 0817 9090 02',
  });
  assert.equal(reply.statusCode, 303);
  assert.deepEqual(await changesOf(caseId), [
    ['birthDate', '1986-11-17', '1986-11-16'],
    ['iban', null, 'IR820540102680020817909002'],
    ['lastName', 'کاوسی', 'کاووسی'],
  ]);
  assert.equal((await caseNow(owner, caseId)).revision, 1);
});

test('what cannot be read is said at its field, and nothing changes', async () => {
  const { caseId } = await buildCase(owner, desk.contract, { member, changes: [...kavoosi] });
  const reply = await takeStep(employer, caseId, paths.correctionPropose, {
    firstName: 'Milad',
    nationalId: '0013542418',
    mobile: '12',
    birthDate: '۱۳۶۵/۱۳/۰۱',
  });
  assert.equal(reply.statusCode, 422);
  for (const field of ['firstName', 'nationalId', 'mobile', 'birthDate'])
    assert.match(reply.body, new RegExp(`id="${field}-error"`));
  assert.deepEqual(await changesOf(caseId), [['lastName', 'کاوسی', 'کاووسی']]);
  const same = await takeStep(employer, caseId, paths.correctionPropose, { lastName: 'کاوسی' });
  assert.equal(same.statusCode, 422);
  assert.match(same.body, /چیزی برای اصلاح ننوشته‌اید/);
  const vouched = await takeStep(employer, caseId, paths.correctionPropose, {
    nationalId: '0013542418',
    vouched: 'yes',
  });
  assert.equal(vouched.statusCode, 303);
});

test('a new proposal makes void what was approved before', async () => {
  const iban = 'IR820540102680020817909002';
  const { caseId } = await buildCase(owner, desk.contract, {
    member,
    changes: [{ field: 'iban', before: undefined, after: iban }],
  });
  await takeStep(employer, caseId, paths.correctionConfirm);
  await takeStep(administrator, caseId, paths.correctionTake);
  await takeStep(administrator, caseId, paths.correctionPropose, { iban, lastName: 'کاووسی' });
  await takeStep(administrator, caseId, paths.correctionConfirm);
  assert.equal((await caseNow(owner, caseId)).state, 'second');
  await takeStep(employer, caseId, paths.correctionAgree);
  assert.equal((await caseNow(owner, caseId)).state, 'approved');
});

test('who saw an older proposal is told that it has changed', async () => {
  const { caseId } = await buildCase(owner, desk.contract, { member, changes: [...kavoosi] });
  await takeStep(employer, caseId, paths.correctionPropose, { lastName: 'کاووسیان' });
  await employer.visitor.get(to(paths.correctionCase, { caseId }));
  const late = await employer.visitor.post(to(paths.correctionConfirm, { caseId }), { revision: '0' });
  assert.equal(late.statusCode, 422);
  assert.match(late.body, /در این فاصله تغییر کرده است/);
});

test('somebody who is on no roster is added by two organizations, under a primary who is found by ID', async () => {
  const { caseId } = await buildCase(owner, desk.contract, {
    reason: 'not-on-roster',
    nationalId: '0684159414',
    firstName: 'پروانه',
    lastName: 'صالحی',
  });
  const form = await employer.visitor.get(to(paths.correctionPropose, { caseId }));
  assert.match(form.body, /name="firstName"[^>]* value="پروانه"/);
  const fields = {
    coveredFrom: '1405/02/01',
    plan: String(desk.contract.planId),
    relation: 'spouse',
    firstName: 'پروانه',
    lastName: 'صالحی',
    nationalId: '0684159414',
  };
  const nobody = await takeStep(employer, caseId, paths.correctionPropose, {
    ...fields,
    primarySearch: '0013542419',
  });
  assert.equal(nobody.statusCode, 422);
  const joined = await takeStep(employer, caseId, paths.correctionPropose, {
    ...fields,
    primarySearch: '۰۰۸۹۹۹۹۹۹۹',
  });
  assert.equal(joined.statusCode, 303);
  const changes = Object.fromEntries((await changesOf(caseId)).map(([field, , after]) => [field, after]));
  assert.equal(changes['primary'], String(member.membershipId));
  assert.equal(changes['coveredFrom'], '2026-04-21');
  await takeStep(employer, caseId, paths.correctionConfirm);
  assert.equal((await caseNow(owner, caseId)).state, 'second');
  await takeStep(agency, caseId, paths.correctionAgree);
  assert.equal((await caseNow(owner, caseId)).state, 'approved');
});

test('an active adult is asked herself before she comes under somebody', async () => {
  const dependent = await buildMember(owner, desk.contract, {
    nationalId: '0499370899',
    firstName: 'مینا',
    lastName: 'راد',
    standing: 'dependent',
  });
  await buildMemberSession(owner, dependent);
  const { caseId } = await buildCase(owner, desk.contract, {
    member: dependent,
    subject: 'family-link',
    changes: [{ field: 'primary', before: undefined, after: String(member.membershipId) }],
  });
  await takeStep(employer, caseId, paths.correctionConfirm);
  await takeStep(agency, caseId, paths.correctionAgree);
  assert.deepEqual(await caseNow(owner, caseId), {
    state: 'consent',
    turn: 'member',
    revision: 0,
    assignee: null,
  });
  const asked = await owner
    .selectFrom('correction_consent')
    .select(['person_id', 'given_at'])
    .where('case_id', '=', caseId)
    .execute();
  assert.deepEqual(asked, [{ person_id: dependent.personId, given_at: null }]);
});

test('the administrator lays a case of no contract to one, and the employer goes on with what was typed', async () => {
  const { caseId } = await buildCase(owner, desk.contract, {
    unplaced: true,
    nationalId: '0089999999',
    firstName: 'میلاد',
    lastName: 'کاووسی',
  });
  assert.equal((await employer.visitor.get(to(paths.correctionCase, { caseId }))).statusCode, 404);
  const place = to(paths.correctionPlace, { caseId });
  const page = await administrator.visitor.get(place);
  assert.match(page.body, /میلاد کاوسی/);
  assert.deepEqual(await faultsOf(page.body), []);
  const search = await administrator.visitor.post(to(paths.correctionPlaceSearch, { caseId }), {
    contract: String(desk.contract.contractId),
    search: 'کاوسی',
  });
  assert.match(search.body, /۱ نفر پیدا شد/);
  const chosen = { contract: String(desk.contract.contractId), turn: 'employer', revision: '0' };
  assert.equal((await administrator.visitor.post(place, chosen)).statusCode, 422);
  await administrator.visitor.get(place);
  const placed = await administrator.visitor.post(place, { ...chosen, who: String(member.membershipId) });
  assert.equal(placed.statusCode, 303);
  assert.deepEqual(await changesOf(caseId), [['lastName', 'کاوسی', 'کاووسی']]);
  assert.equal((await caseNow(owner, caseId)).turn, 'employer');
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
});
