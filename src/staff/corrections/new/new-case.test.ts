import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { caseIdOf } from '../../../../test/builders/correction-visits.ts';
import { buildMember, type TestMember } from '../../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../../test/builders/sessions.ts';
import { paths, withQuery } from '../../../paths.ts';

const { owner, visitor } = await testApp();
const contract = await buildContract(owner);
const elsewhere = await buildContract(owner);
const { policyholderId, agencyId, administratorId } = contract;
const staff = async (
  organizationId: number,
  role: 'employer-hr' | 'agency-expert' | 'administrator-support',
) => (await buildStaffSession(owner, { organizationId, role })).token;
const hr = await staff(policyholderId, 'employer-hr');
const expert = await staff(agencyId, 'agency-expert');
const support = await staff(administratorId, 'administrator-support');
const otherHr = await staff(elsewhere.policyholderId, 'employer-hr');

let drawn = 0;
const ids = [
  '0012345679',
  '0011111129',
  '0022222227',
  '0033333336',
  '0044444445',
  '0055555554',
  '0013542419',
];
function member(): Promise<TestMember> {
  const nationalId = ids[drawn] ?? '';
  drawn += 1;
  return buildMember(owner, contract, { nationalId, firstName: 'سارا', lastName: 'احمدی' });
}

const of = (membershipId: number, subject: string) =>
  withQuery(paths.correctionNew, { membership: membershipId, subject });
const found = (caseId: number) =>
  owner.selectFrom('correction_case').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow();
const changesOf = async (caseId: number) =>
  (await owner.selectFrom('correction_change').selectAll().where('case_id', '=', caseId).execute()).map(
    ({ field, before, after }) => [field, before, after],
  );

async function open(token: string, address: string, fields: Record<string, string>) {
  const browser = visitor(token);
  const shown = await browser.get(address);
  return shown.statusCode === 200 ? browser.post(address, fields) : shown;
}

test('the employer opens a case from a member’s page; that is no approval, and the member finds it in her portal', async () => {
  const sara = await member();
  const { accountId, token } = await buildMemberSession(owner, sara);
  const browser = visitor(hr);
  const page = await browser.get(`/staff/members/${sara.membershipId}`);
  assert.ok(page.body.includes(withQuery(paths.correctionNew, { membership: sara.membershipId })));
  const choice = await browser.get(withQuery(paths.correctionNew, { membership: sara.membershipId }));
  assert.ok(choice.body.includes(of(sara.membershipId, 'birth-date').replace('&', '&amp;')));
  const reply = await open(hr, of(sara.membershipId, 'name'), {
    first_name: 'سارا',
    last_name: 'احمدیان',
    told: 'کارت را آورد.',
    reach_mobile: '۰۹۳۵ ۱۱۱ ۲۲ ۳۳',
  });
  assert.equal(reply.statusCode, 303);
  const caseId = caseIdOf(reply);
  const made = await found(caseId);
  assert.deepEqual(
    [made.origin, made.state, made.opened_by_account, made.mobile, made.mobile_proven],
    ['employer', 'sorting', accountId, '09351112233', false],
  );
  assert.deepEqual(await changesOf(caseId), [['lastName', 'احمدی', 'احمدیان']]);
  const approvals = await owner
    .selectFrom('correction_approval')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  assert.deepEqual(approvals, []);
  const hers = await visitor(token).get(`/member/corrections/${caseId}`);
  assert.equal(hers.statusCode, 200);
  assert.match(hers.body, /احمدیان/);
});

test('one subject has one case, whoever opens it and at whatever moment', async () => {
  const sara = await member();
  const address = of(sara.membershipId, 'certificate');
  const browsers = [hr, expert, support].map(token => visitor(token));
  for (const browser of browsers) await browser.get(address);
  const replies = await Promise.all(
    [...browsers, ...browsers].map((browser, at) =>
      browser.post(address, { certificate_number: String(1234 + (at % 3)) }),
    ),
  );
  assert.equal(new Set(replies.map(caseIdOf)).size, 1);
  const { token } = await buildMemberSession(owner, sara);
  const browser = visitor(token);
  await browser.get('/member/corrections/new/certificate');
  const hers = await browser.upload('/member/corrections/new/certificate', { certificate_number: '77' });
  assert.match(hers.body, /دربارهٔ همین موضوع برای این شخص درخواستی در جریان است/);
});

test('who opens another case about somebody is shown what is under way, and says that it is about something else', async () => {
  const sara = await member();
  const first = caseIdOf(await open(hr, of(sara.membershipId, 'certificate'), { certificate_number: '12' }));
  const browser = visitor(expert);
  const address = of(sara.membershipId, 'mobile');
  const shown = await browser.get(address);
  assert.ok(shown.body.includes(`/staff/corrections/${first}`));
  const warned = await browser.post(address, { mobile: '09351112244' });
  assert.equal(warned.statusCode, 422);
  assert.ok(warned.body.includes('value="09351112244"'));
  const opened = await browser.post(address, { mobile: '09351112244', known: 'yes' });
  const second = caseIdOf(opened);
  assert.notEqual(second, first);
  assert.equal((await found(second)).mobile, null);
});

test('an agency opens for its employers; nobody opens for people of others', async () => {
  const sara = await member();
  const address = of(sara.membershipId, 'name');
  assert.equal((await visitor(otherHr).get(address)).statusCode, 404);
  const browser = visitor(otherHr);
  await browser.get('/staff');
  const sent = await browser.post(address, { first_name: 'سارا', last_name: 'دیگر' });
  assert.equal(sent.statusCode, 404);
  const reply = await open(expert, address, { first_name: 'سارا', last_name: 'احمدزاده' });
  assert.equal((await found(caseIdOf(reply))).contract_id, contract.contractId);
});

const call = {
  caller: 'مادر او',
  about_first: 'پروانه',
  about_last: 'صالحی',
  membership_type: String(contract.membershipTypeId),
  told: 'می‌گوید پیامک نمی‌رسد.',
  reach_mobile: '09121110000',
};

test('support writes a call down: laid to the member whose ID was told, or to nobody yet; the code is there to read out', async () => {
  const sara = await member();
  const address = withQuery(paths.correctionNew, { subject: 'activation' });
  const placed = caseIdOf(await open(support, address, { ...call, about_id: sara.nationalId }));
  const made = await found(placed);
  assert.deepEqual(
    [made.origin, made.subject, made.membership_id, made.mobile, made.mobile_proven, made.told],
    [
      'support',
      'activation',
      sara.membershipId,
      '09121110000',
      false,
      'تماس‌گیرنده: مادر او.\nمی‌گوید پیامک نمی‌رسد.',
    ],
  );
  const nobody = caseIdOf(await open(support, address, { ...call, about_id: '0684159414' }));
  const unplaced = await found(nobody);
  assert.deepEqual(
    [unplaced.contract_id, unplaced.membership_id, unplaced.first_name, unplaced.id_value],
    [null, null, 'پروانه', '0684159414'],
  );
  const again = await open(support, address, { ...call, about_id: '0684159414', told: 'دوباره زنگ زد.' });
  assert.equal(caseIdOf(again), nobody);
});

test('a call with half of it missing comes back with all that is missing, and opens nothing', async () => {
  const before = await owner.selectFrom('correction_case').select('id').execute();
  const reply = await open(support, withQuery(paths.correctionNew, { subject: 'activation' }), {
    ...call,
    about_id: '12',
    about_last: '',
    membership_type: '999999',
    told: '',
    reach_mobile: '021',
  });
  assert.equal(reply.statusCode, 422);
  for (const field of ['about_id', 'about_last', 'membership_type', 'told', 'reach_mobile'])
    assert.ok(reply.body.includes(`id="${field}-error"`), field);
  assert.equal((await owner.selectFrom('correction_case').select('id').execute()).length, before.length);
});

test('employers and agencies begin at a member or a row, never with somebody of no contract', async () => {
  for (const token of [hr, expert]) {
    const { body } = await visitor(token).get(paths.correctionNew);
    assert.match(body, /درخواست از پروندهٔ یک عضو آغاز می‌شود/);
    const reply = await open(token, withQuery(paths.correctionNew, { subject: 'activation' }), call);
    assert.equal(reply.statusCode, 404);
  }
});
