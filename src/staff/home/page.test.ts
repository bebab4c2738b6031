import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract, type TestContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { visitor, owner } = await testApp();
const ours = await buildContract(owner);
const theirs = await buildContract(owner);
const hr = await buildStaffSession(owner, { organizationId: ours.policyholderId, role: 'employer-hr' });
const checker = await buildStaffSession(owner, { organizationId: ours.agencyId, role: 'agency-expert' });
const stranger = await buildStaffSession(owner, {
  organizationId: theirs.policyholderId,
  role: 'employer-hr',
});
const keeper = await buildStaffSession(owner, {
  organizationId: ours.administratorId,
  role: 'system-administrator',
});

type State = 'needs-mapping' | 'checked' | 'submitted' | 'applied';

async function addRoster({ contractId }: TestContract, name: string, state: State): Promise<void> {
  await owner
    .insertInto('roster')
    .values({
      contract_id: contractId,
      kind: 'endorsement',
      state,
      effective_on: '2026-04-01',
      file_name: name,
      file_sha256: randomBytes(32),
      file_bytes: 10,
      file_format: 'xlsx',
      uploaded_by: hr.staffId,
      ...(state === 'submitted' || state === 'applied'
        ? { submitted_by: hr.staffId, submitted_at: new Date() }
        : {}),
      ...(state === 'applied' ? { decided_by: checker.staffId } : {}),
    })
    .execute();
}

test('who is not signed in is led to sign in and back', async () => {
  const reply = await visitor().get(paths.staffHome);
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, `${paths.staffSignIn}?next=%2Fstaff`);
});

test('an empty queue says what to do next', async () => {
  const { body } = await visitor(hr.token).get(paths.staffHome);
  assert.match(body, /کاری در نوبت شما نیست/);
  assert.match(body, new RegExp(`href="${paths.rosterUpload}"`));
});

test('a submitted roster waits for the second person, not for who sent it, and not for another tenant', async () => {
  await addRoster(ours, 'submitted.xlsx', 'submitted');
  await addRoster(ours, 'unmapped.xlsx', 'needs-mapping');
  await addRoster(ours, 'checked.xlsx', 'checked');
  await addRoster(ours, 'done.xlsx', 'applied');
  const mine = (await visitor(hr.token).get(paths.staffHome)).body;
  const others = (await visitor(checker.token).get(paths.staffHome)).body;
  const foreign = (await visitor(stranger.token).get(paths.staffHome)).body;
  assert.match(mine, /submitted\.xlsx[\s\S]*در انتظار تأیید نفر دوم/);
  assert.match(others, /submitted\.xlsx[\s\S]*در انتظار تأیید شماست/);
  assert.match(mine, /unmapped\.xlsx[\s\S]*مشخص کردن ستون‌ها/);
  assert.doesNotMatch(mine, /done\.xlsx/);
  assert.doesNotMatch(foreign, /\.xlsx/);
});

test('the bar shows the sections of the role, the present one marked, with the organization and the way out', async () => {
  const { body } = await visitor(hr.token).get(paths.staffHome);
  assert.match(body, /<a href="\/staff" aria-current="page">صف من<\/a>/);
  assert.match(body, new RegExp(`href="${paths.staffMembers}"`));
  assert.doesNotMatch(body, new RegExp(`href="${paths.organizations}"|href="${paths.audit}"`));
  assert.match(body, /نگار صادقی · سازمان policyholder/);
  assert.match(body, new RegExp(`action="${paths.signOut}"`));
  assert.match(body, /<session-clock data-seconds="\d+"/);
});

test('how many people of a contract sign in is shown as numbers', async () => {
  const first = await buildMember(owner, ours, {
    nationalId: '0499370899',
    firstName: 'مینا',
    lastName: 'راد',
  });
  await buildMember(owner, ours, { nationalId: '0013542419', firstName: 'بهمن', lastName: 'نوری' });
  await buildMemberSession(owner, first);
  const { body } = await visitor(hr.token).get(paths.staffHome);
  assert.match(body, /۱ از ۲ نفر فعال‌اند/);
});

test('the system administrator sees what contracts lack, and no roster', async () => {
  const { body } = await visitor(keeper.token).get(paths.staffHome);
  assert.match(body, /هنوز تعهدی ندارد/);
  assert.doesNotMatch(body, /\.xlsx/);
});

test('the queue is valid HTML for every role, in Persian and in English', async () => {
  for (const { token } of [hr, checker, stranger, keeper]) {
    const someone = visitor(token);
    for (const language of ['fa', 'en']) {
      await someone.get(`/language/${language}?back=/staff`);
      const { body } = await someone.get(paths.staffHome);
      assert.match(body, new RegExp(`<html lang="${language}"`));
      assert.equal(body.match(/<h1/g)?.length, 1);
      assert.deepEqual(await faultsOf(body), []);
    }
  }
});
