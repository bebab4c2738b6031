import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildMemberPreference } from '../../../../test/builders/preferences.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { tellingPeople } from '../../../../test/builders/telling-people.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Actor } from '../case-steps.ts';
import { tellCorrection } from './tell-correction.ts';

const people = await tellingPeople(await testDatabase());
const { owner, contract, desk, hr, somebody, approve } = people;
const { caseMobile, accountMobile } = people;
const opener: Actor = { kind: 'member', as: 'opener', accountId: undefined };
const asking = { state: 'question', turn: 'member' } as const;
const by = (actor: Actor) => ({ actor });

/** Of somebody without an account, in front of the employer. */
async function openedCase() {
  const member = await somebody();
  const { caseId } = await buildCase(owner, contract, { member, mobile: caseMobile });
  return { caseId, member };
}

async function backToSorting(caseId: number): Promise<void> {
  await sql`update correction_case set state = 'sorting', turn = null, due_at = null where id = ${caseId}`.execute(
    owner,
  );
}

test('who opened a case is told its code at the phone she proved, and it stands in no address', async () => {
  const { caseId } = await openedCase();
  await backToSorting(caseId);
  assert.deepEqual(await desk.tellStep(caseId, 'sort', { state: 'review', turn: 'employer' }), [
    `sms ${caseMobile} case-received`,
  ]);
  const [message] = await desk.posted();
  assert.match(message?.parameters['trackingCode'] ?? '', /^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}$/);
  assert.equal(message?.parameters['link'], '/corrections');
});

test('a question is told to the member, an answer is not', async () => {
  const { caseId } = await openedCase();
  assert.deepEqual(await desk.tellStep(caseId, 'ask', asking, by(hr)), [`sms ${caseMobile} case-question`]);
  assert.deepEqual(
    await desk.tellStep(caseId, 'answer', { state: 'review', turn: 'employer' }, by(opener)),
    [],
  );
});

test('a question that was answered before the job came is not told any more', async () => {
  const { caseId } = await openedCase();
  const asked = await desk.move(caseId, 'ask', asking, by(hr));
  await desk.move(caseId, 'answer', { state: 'review', turn: 'employer' }, by(opener));
  const again = await desk.move(caseId, 'ask', asking, by(hr));
  assert.deepEqual(await desk.tell(caseId, asked), []);
  assert.deepEqual(await desk.tell(caseId, again), [`sms ${caseMobile} case-question`]);
});

test('the job run twice, and ten times at once, tells once', async () => {
  const { caseId } = await openedCase();
  const position = await desk.move(caseId, 'ask', asking, by(hr));
  await desk.clear();
  await Promise.all(Array.from({ length: 10 }, () => tellCorrection(desk.telling, { caseId, position })));
  await tellCorrection(desk.telling, { caseId, position });
  assert.equal((await desk.posted()).length, 1);
});

test('what was decided is told: approved with a hold, stopped after that, rejected, withdrawn', async () => {
  const { caseId } = await openedCase();
  await approve(caseId);
  const held = { state: 'approved', holdHours: 24 } as const;
  assert.deepEqual(await desk.tellStep(caseId, 'confirm', held, by(hr)), [`sms ${caseMobile} case-approved`]);
  const back = { state: 'review', turn: 'employer' } as const;
  assert.deepEqual(await desk.tellStep(caseId, 'stop', back, by(hr)), [`sms ${caseMobile} case-stopped`]);
  const rejected = { state: 'rejected', rejection: 'not-shown' } as const;
  assert.deepEqual(await desk.tellStep(caseId, 'reject', rejected, by(hr)), [
    `sms ${caseMobile} case-rejected`,
  ]);
  assert.deepEqual(await desk.tellStep(caseId, 'object', back, by(opener)), []);
  assert.deepEqual(await desk.tellStep(caseId, 'withdraw', { state: 'withdrawn' }, by(opener)), [
    `sms ${caseMobile} case-withdrawn`,
  ]);
});

test('an approval that is applied at once is not told before its end', async () => {
  const { caseId } = await openedCase();
  await approve(caseId);
  assert.deepEqual(await desk.tellStep(caseId, 'confirm', { state: 'approved' }, by(hr)), []);
  const back = { state: 'review', turn: 'employer' } as const;
  assert.deepEqual(await desk.tellStep(caseId, 'give-back', back), []);
});

test('whoever could not activate gets the link that takes it up, once, by SMS alone', async () => {
  const { caseId } = await openedCase();
  const position = await desk.move(caseId, 'overtake', { state: 'solved', outcome: 'roster-applied' });
  assert.deepEqual(await desk.tell(caseId, position), [`sms ${caseMobile} case-resume`]);
  const [message] = await desk.posted();
  const { resume_hash } = await owner
    .selectFrom('correction_case')
    .select('resume_hash')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.match(message?.parameters['link'] ?? '', /^\/activation\/resume\/[\w-]{43}$/);
  assert.deepEqual(await desk.tell(caseId, position), []);
  const after = await owner
    .selectFrom('correction_case')
    .select('resume_hash')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.deepEqual(after.resume_hash, resume_hash);
});

test('a case that staff opened leads to no attempt: nobody typed its names', async () => {
  const { caseId } = await openedCase();
  await sql`update correction_case set origin = 'support', mobile_proven = false, opened_by_staff = ${hr.staffId}
    where id = ${caseId}`.execute(owner);
  assert.deepEqual(
    await desk.tellStep(caseId, 'settle', { state: 'solved', outcome: 'nothing-wrong' }, by(hr)),
    [`sms ${caseMobile} case-solved`],
  );
});

test('whoever has an account by now gets no link to activate, and who has activated hears nothing more', async () => {
  const { caseId, member } = await openedCase();
  await buildMemberSession(owner, member);
  assert.deepEqual(
    await desk.tellStep(caseId, 'settle', { state: 'solved', outcome: 'nothing-wrong' }, by(hr)),
    [`sms ${caseMobile} case-solved`],
  );
  const other = await openedCase();
  assert.deepEqual(
    await desk.tellStep(other.caseId, 'overtake', { state: 'solved', outcome: 'activated' }),
    [],
  );
});

test('a member is told as she wishes: by SMS, by e-mail, by both; by SMS where her address is not confirmed', async () => {
  const member = await somebody();
  const { accountId } = await buildMemberSession(owner, member);
  const email = 'milad@mail.example';
  const sms = `sms ${accountMobile} case-question`;
  const mail = `email ${email} case-question`;
  const wishes = [
    ['sms', true, [sms]],
    ['email', true, [mail]],
    ['both', true, [mail, sms]],
    ['email', false, [sms]],
    ['both', false, [sms]],
  ] as const;
  for (const [toldBy, confirmed, expected] of wishes) {
    await buildMemberPreference(owner, accountId, { email, confirmed, toldBy });
    const { caseId } = await buildCase(owner, contract, {
      member,
      mobile: accountMobile,
      openedByAccount: accountId,
    });
    assert.deepEqual(await desk.tellStep(caseId, 'ask', asking, by(hr)), expected, `${toldBy} ${confirmed}`);
    for (const { parameters } of await desk.posted())
      assert.equal(parameters['link'], `/member/corrections/${caseId}`);
  }
});

test('a stranger’s case about somebody who has an account tells nobody but the stranger’s phone', async () => {
  const member = await somebody();
  const { accountId } = await buildMemberSession(owner, member);
  await buildMemberPreference(owner, accountId, { email: 'milad@mail.example', toldBy: 'both' });
  const { caseId } = await buildCase(owner, contract, { member, mobile: caseMobile });
  assert.deepEqual(await desk.tellStep(caseId, 'ask', asking, by(hr)), [`sms ${caseMobile} case-question`]);
});

test('a number told at the telephone is not told of the case of somebody who has an account: her own number is', async () => {
  const member = await somebody();
  const { accountId } = await buildMemberSession(owner, member);
  const { caseId } = await buildCase(owner, contract, {
    member,
    mobile: caseMobile,
    openedByAccount: accountId,
  });
  await sql`update correction_case set origin = 'support', mobile_proven = false, opened_by_staff = ${hr.staffId}
    where id = ${caseId}`.execute(owner);
  assert.deepEqual(await desk.tellStep(caseId, 'ask', asking, by(hr)), [
    `sms ${accountMobile} case-question`,
  ]);
});

test('a message speaks the language of the case', async () => {
  const { caseId } = await openedCase();
  await sql`update correction_case set language = 'en' where id = ${caseId}`.execute(owner);
  await desk.tellStep(caseId, 'ask', asking, by(hr));
  const [message] = await desk.posted();
  assert.equal(message?.language, 'en');
  assert.match(message?.parameters['day'] ?? '', /^20\d\d-\d\d-\d\d$/);
});
