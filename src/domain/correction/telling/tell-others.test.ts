import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildMemberPreference } from '../../../../test/builders/preferences.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { tellingPeople } from '../../../../test/builders/telling-people.ts';
import { testDatabase } from '../../../../test/database.ts';

const people = await tellingPeople(await testDatabase());
const { owner, contract, desk, hr, somebody, approve } = people;
const { caseMobile, accountMobile, rosterMobile } = people;
const by = (actor: typeof hr) => ({ actor });
const corrected = { state: 'solved', outcome: 'corrected' } as const;

test('the number that is to be replaced is told at once, wherever it stands, whatever is preferred', async () => {
  const member = await somebody();
  const { accountId } = await buildMemberSession(owner, member);
  await buildMemberPreference(owner, accountId, { email: 'milad@mail.example', toldBy: 'email' });
  const { caseId } = await buildCase(owner, contract, {
    member,
    mobile: '09125550009',
    changes: [{ field: 'mobile', before: '09125550003', after: '09125550009' }],
  });
  await approve(caseId);
  const told = await desk.tellStep(caseId, 'confirm', { state: 'approved', holdHours: 24 }, by(hr));
  assert.deepEqual(told.toSorted(), [
    'email milad@mail.example mobile-changing',
    'sms 09121112233 mobile-changing',
    'sms 09125550002 mobile-changing',
    'sms 09125550003 mobile-changing',
    'sms 09125550009 case-approved',
  ]);
  const [message] = (await desk.posted()).filter(({ template }) => template === 'mobile-changing');
  assert.equal(message?.parameters['phone'], '02188648400');
  assert.ok(message && !JSON.stringify(message.parameters).includes('09125550009'));
});

test('the dependent is asked herself: at her account, or at the number of the roster', async () => {
  const primary = await somebody();
  for (const active of [false, true]) {
    const dependent = await somebody({ primary });
    if (active) await buildMemberSession(owner, dependent);
    const { caseId } = await buildCase(owner, contract, { member: dependent, mobile: caseMobile });
    await approve(caseId);
    await sql`insert into correction_consent (case_id, revision, person_id, asked_at)
      values (${caseId}, 0, ${dependent.personId}, now())`.execute(owner);
    assert.deepEqual(await desk.tellStep(caseId, 'confirm', { state: 'consent', turn: 'member' }, by(hr)), [
      `sms ${active ? accountMobile : rosterMobile} case-consent`,
    ]);
    const [message] = await desk.posted();
    const link = active ? `/member/corrections/${caseId}/consent` : '/corrections/consent';
    assert.equal(message?.parameters['link'], link);
  }
});

test('former and new primary hear that a family changed, and not whose', async () => {
  const former = await somebody();
  const next = await somebody();
  await buildMemberSession(owner, next);
  const dependent = await somebody({ primary: former });
  const { caseId } = await buildCase(owner, contract, {
    member: dependent,
    mobile: caseMobile,
    changes: [{ field: 'primary', before: String(former.membershipId), after: String(next.membershipId) }],
  });
  await approve(caseId);
  await desk.move(caseId, 'confirm', { state: 'approved' }, by(hr));
  assert.deepEqual(await desk.tellStep(caseId, 'apply', corrected), [
    `sms ${rosterMobile} family-changed`,
    `sms ${accountMobile} family-changed`,
    `sms ${caseMobile} case-resume`,
  ]);
  for (const { template, parameters } of await desk.posted())
    if (template === 'family-changed') assert.deepEqual(Object.keys(parameters), ['day']);
});
