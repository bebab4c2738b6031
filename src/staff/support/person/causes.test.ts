import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildBenefit, buildClaim } from '../../../../test/builders/claims.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildMember, type TestMember } from '../../../../test/builders/members.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { fileOf, openSupportDesk } from '../../../../test/builders/support-desk.ts';
import { testSecret } from '../../../../test/database.ts';
import { mobileCodeLimits } from '../../../domain/activation/activation-limits.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { countTry } from '../../../platform/throttle.ts';

const app = await testApp();
const { owner, database } = app;
const { contract, supporter, support, agency, join, open } = await openSupportDesk(app);

async function fail(
  member: TestMember,
  words: { reason: 'name' | 'weak-proof'; firstName?: string; mobile?: string },
) {
  await owner
    .insertInto('activation_failure')
    .values({
      at: new Date(),
      membership_type_id: contract.membershipTypeId,
      id_type: 'national',
      id_value: member.nationalId,
      first_name: words.firstName ?? 'مهتاب',
      last_name: 'دریایی',
      mobile: words.mobile ?? null,
      reason: words.reason,
      rung: words.reason === 'name' ? 'near' : 'same',
      contract_id: member.contractId,
      membership_id: member.membershipId,
    })
    .execute();
}

test('an account is told by its age and the end of its number, with the way to a new password', async () => {
  const member = await join();
  await buildMemberSession(owner, member);
  const shown = wordsOf(await open(member));
  assert.match(shown, /حساب دارد/);
  assert.match(shown, /با ۳۳ تمام می‌شود/);
  assert.match(shown, /رمز عبورتان را فراموش کرده‌اید/);
});

test('a name that was typed otherwise is shown beside the roster’s, its letters marked', async () => {
  const member = await join();
  await fail(member, { reason: 'name', firstName: 'مهتابی' });
  const reply = await open(member);
  assert.match(reply.body, /مهتاب<mark>ی<\/mark> دریایی/);
  assert.deepEqual(await faultsOf(reply.body), []);
  const form = withQuery(paths.correctionNew, { membership: member.membershipId, subject: 'name' });
  assert.ok(reply.body.includes(form.replaceAll('&', '&amp;')));
});

test('another number than the roster’s is told by the ends of both', async () => {
  const member = await join();
  await fail(member, { reason: 'weak-proof', mobile: '09351112255' });
  assert.match(wordsOf(await open(member)), /نوشته: با پایان ۵۵؛ در فهرست: با پایان ۷۷/);
});

test('without a number in the roster the agency is led to employer’s codes, support hands on to the employer', async () => {
  const member = await join({ mobile: null });
  const codes = `href="${to(paths.employerCodes, { contractId: contract.contractId })}"`;
  const [asAgency, asSupport] = [await open(member, { who: agency }), await open(member)];
  for (const reply of [asAgency, asSupport]) assert.match(wordsOf(reply), /در فهرست تلفن همراه ندارد/);
  assert.ok(asAgency.body.includes(codes));
  assert.ok(!asSupport.body.includes(codes));
  assert.match(wordsOf(asSupport), /سپردن به کارفرما/);
});

test('a dependent who is linked to nobody is told so where the plan asks for a primary', async () => {
  const member = await join({ standing: 'dependent', relation: 'spouse' });
  assert.doesNotMatch(wordsOf(await open(member)), /به بیمه‌شدهٔ اصلی پیوند نخورده است/);
  await owner.updateTable('plan').set({ needs_primary: true }).where('id', '=', contract.planId).execute();
  assert.match(wordsOf(await support.get(fileOf(member))), /به بیمه‌شدهٔ اصلی پیوند نخورده است/);
  await owner.updateTable('plan').set({ needs_primary: false }).where('id', '=', contract.planId).execute();
});

test('cover that is over, and cover elsewhere, are told by their days and their contract', async () => {
  const member = await join();
  await owner
    .updateTable('membership')
    .set({ covered_until: '2026-04-10' })
    .where('id', '=', member.membershipId)
    .execute();
  assert.match(wordsOf(await open(member)), /پوشش او در ۲۱ فروردین ۱۴۰۵ پایان یافته است/);
  const second = await buildContract(owner, { of: contract });
  const elsewhere = await buildMember(owner, second, {
    nationalId: member.nationalId,
    firstName: 'مهتاب',
    lastName: 'دریایی',
  });
  const reply = await support.get(fileOf(member));
  assert.match(wordsOf(reply), /امروز در درمان تکمیلی \d+ زیر پوشش است/);
  assert.ok(reply.body.includes(`href="${fileOf(elsewhere)}"`));
});

test('a limit that holds her is told with its end, and is gone with it', async () => {
  const member = await join({ mobile: '09124447788' });
  const [limit] = mobileCodeLimits('09124447788');
  assert.ok(limit);
  for (let at = 0; at < limit.most; at += 1) {
    assert.doesNotMatch(wordsOf(await open(member)), /فعلاً کدی فرستاده نمی‌شود/);
    await countTry(database.pool('gate').db, testSecret, limit);
  }
  assert.match(wordsOf(await open(member)), /فعلاً کدی فرستاده نمی‌شود .* تا .* صبر کنید/);
});

test('messages that failed or wait are told by what the provider said; neither text nor code nor number is', async () => {
  const member = await join({ mobile: '09129998866' });
  await sql`select post_message('09129998866', 'activation-code', '{"code":"482913"}', 'fa', 600)`.execute(
    database.pool('gate').db,
  );
  await sql`update outbox_message set state = 'failed', last_error = 'status-411' where recipient = '09129998866'`.execute(
    owner,
  );
  const reply = await open(member);
  assert.match(wordsOf(reply), /۱ نرسیده، ۰ در صف/);
  assert.match(reply.body, /status-411/);
  assert.doesNotMatch(reply.body, /482913|09129998866/);
});

test('a case that is open is followed instead of opening another', async () => {
  const member = await join({ mobile: null });
  const { caseId } = await buildCase(owner, contract, { member });
  const reply = await open(member);
  assert.match(wordsOf(reply), /درخواستی باز است؛ نوبت کارفرما/);
  assert.ok(reply.body.includes(to(paths.correctionCase, { caseId })));
  assert.ok(!reply.body.includes(`${paths.correctionNew}?`));
});

test('no page of support shows a claim, a password, a code, a birth date, or a whole mobile', async () => {
  const benefit = await buildBenefit(owner, contract);
  const member = await join({ mobile: '09127654321', birthDate: '1986-11-17', certificateNumber: '55443' });
  await buildClaim(owner, member, benefit);
  await buildMemberSession(owner, member);
  await owner
    .insertInto('employer_code')
    .values({
      contract_id: contract.contractId,
      membership_id: member.membershipId,
      code_hash: Buffer.alloc(32, 7),
      issued_at: new Date(),
      issued_by: supporter.staffId,
    })
    .execute();
  const claims = await owner.selectFrom('claim').select(['number', 'asked_rials']).execute();
  const kept = await owner.selectFrom('account').select(['password_hash', 'mobile']).execute();
  const canaries = [
    ...claims.flatMap(({ number, asked_rials }) => [number, String(asked_rials)]),
    ...kept.flatMap(({ password_hash, mobile }) => [password_hash, mobile]),
    ...['09127654321', '55443', '1986-11-17', '۱۳۶۵/۰۸/۲۶', '۲۶ آبان ۱۳۶۵'],
  ];
  await support.get(paths.support);
  const bodies = [
    (await open(member)).body,
    (await support.post(paths.support, { search: member.nationalId, reason: 'caller', words: '' })).body,
    (await support.get(paths.support)).body,
  ];
  for (const body of bodies) {
    for (const canary of canaries) assert.ok(!body.includes(canary), canary);
    assert.doesNotMatch(body, /type="password"/);
  }
});
