import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type Visitor } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { findCase } from '../../domain/correction/find-case.ts';
import { moveCase } from '../../domain/correction/move-case.ts';
import { newTrackingCode, showTrackingCode } from '../../domain/correction/tracking-code.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';
import { systemChance } from '../../platform/chance.ts';
import { systemClock } from '../../platform/clock.ts';

const app = await testApp();
const { owner, visitor } = app;
const { codeTo, visitCase } = correctionWalker(app);
const contract = await buildContract(owner);
const mobile = '09368880001';
const secrets = ['0684159414', 'میلاد', 'کاووسی', mobile, 'name-near', 'کاوسی', 'یادداشت همکار'];
const changes = [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' } as const];
const { staffId } = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});
const employer = {
  kind: 'staff',
  staffId,
  organizationId: contract.policyholderId,
  side: 'employer',
} as const;
const deps = { db: owner, clock: systemClock };

async function asked(): Promise<{ caseId: number; trackingCode: string }> {
  const made = await buildCase(owner, contract, { mobile, changes: [...changes] });
  await moveCase(deps, {
    caseId: made.caseId,
    action: 'ask',
    actor: employer,
    note: 'نام روی کارت ملی چیست؟',
    decide: () => ({ state: 'question', turn: 'member' }),
    patch: { asked_by: 'employer' },
  });
  return made;
}

async function track(someone: Visitor, typed: string) {
  await someone.get(paths.corrections);
  return someone.post(paths.corrections, { tracking_code: typed });
}

test('a code read aloud shows the stage, whose turn it is and until when, and nothing of the person', async () => {
  const { trackingCode } = await asked();
  const someone = visitor();
  const sent = await track(someone, ` ${showTrackingCode(trackingCode).toLowerCase()} `);
  assert.equal(sent.headers.location, paths.correctionStage);
  const { body } = await someone.get(paths.correctionStage);
  for (const word of ['در انتظار پاسخ شما', 'نوبت شما', 'مهلت تا پایان'])
    assert.ok(body.includes(word), word);
  for (const secret of secrets) assert.ok(!body.includes(secret), secret);
  assert.ok(!body.includes(trackingCode) && !body.includes(showTrackingCode(trackingCode)));
  assert.deepEqual(await faultsOf(body), []);
});

test('a mistyped code, an unknown one and too many tries are told apart in sentences', async () => {
  await sql`delete from throttle`.execute(owner);
  const someone = visitor();
  const unknown = newTrackingCode(systemChance);
  const wrong = unknown.slice(0, 9) + (unknown.endsWith('F') ? 'H' : 'F');
  const said = [
    ['', 'کد پیگیری را بنویسید'],
    ['F4K', 'ده حرف و رقم دارد'],
    [wrong, 'درست نیست'],
    [unknown, 'درخواستی با این کد نیست'],
  ] as const;
  for (const [typed, sentence] of said) {
    const refused = await track(someone, typed);
    assert.equal(refused.statusCode, 422);
    assert.ok(refused.body.includes(sentence), sentence);
  }
  await sql`update throttle set count = 60 where count = 1`.execute(owner);
  const { trackingCode } = await buildCase(owner, contract);
  assert.match((await track(someone, trackingCode)).body, /یک ربع دیگر/);
  await sql`delete from throttle`.execute(owner);
});

test('the case itself opens with the code of its mobile: question and answer, never a reason, a note or the roster', async () => {
  const { caseId, trackingCode } = await asked();
  await sql`insert into correction_event values (${caseId}, 99, now(), 'staff', ${staffId}, null, 'note', 'question',
    'question', 'member', 'member', 'یادداشت همکار', false)`.execute(owner);
  const someone = visitor();
  await track(someone, trackingCode);
  for (const address of [paths.correctionVisit, paths.correctionProofCode])
    assert.equal((await someone.get(address)).headers.location, paths.correctionProof);
  const before = await someone.get(paths.correctionProof);
  for (const secret of [...secrets, '01']) assert.ok(!before.body.includes(`>${secret}<`), secret);
  const code = await someone.submit(paths.correctionProof, {});
  assert.match(code.body, /۰۱ پایان می‌یابد/);
  const wrong = await someone.post(paths.correctionProofCode, { code: 'x' });
  assert.equal(wrong.statusCode, 422);
  const shown = await someone.submit(paths.correctionProofCode, { code: await codeTo(mobile) });
  assert.match(shown.body, /نام روی کارت ملی چیست؟/);
  assert.match(shown.body, /کاووسی/);
  for (const hidden of ['name-near', 'یادداشت همکار', '>کاوسی<'])
    assert.ok(!shown.body.includes(hidden), hidden);
  assert.deepEqual(await faultsOf(shown.body), []);
  const empty = await someone.post(paths.correctionVisitAnswer, { answer: ' ' });
  assert.equal(empty.statusCode, 422);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => someone.post(paths.correctionVisitAnswer, { answer: 'کاووسی است' })),
  );
  for (const one of answers) assert.equal(one.headers.location, paths.correctionVisit);
  const found = await findCase(owner, caseId);
  assert.deepEqual([found?.state, found?.turn], ['review', 'employer']);
  const chain = await owner
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('subject_kind', '=', 'correction-case')
    .where('subject_id', '=', caseId)
    .orderBy('at')
    .execute();
  assert.deepEqual(
    chain.map(({ action }) => action),
    ['correction-case.visited', 'correction-case.read', 'correction-case.answered'],
  );
  assert.ok(!JSON.stringify(chain).includes('کاووسی'));
});

test('a rejection says why, is objected to once, and what was withdrawn is over', async () => {
  const { caseId, trackingCode } = await buildCase(owner, contract, { mobile });
  await moveCase(deps, {
    caseId,
    action: 'reject',
    actor: employer,
    note: 'در فهرست ما نیستید',
    decide: () => ({ state: 'rejected', rejection: 'not-ours' }),
  });
  const someone = visitor();
  const body = await visitCase(someone, trackingCode, mobile);
  assert.match(body, /نمی‌داند/);
  assert.match(body, /در فهرست ما نیستید/);
  const objected = await someone.submit(paths.correctionVisitObject, { objection: 'نامه دارم' });
  assert.match(objected.body, /اعتراض شما ثبت شد/);
  const found = await findCase(owner, caseId);
  assert.deepEqual([found?.state, found?.turn], ['review', 'administrator']);
  const gone = await someone.submit(paths.correctionVisitWithdraw, {});
  assert.match(gone.body, /پس گرفته شد/);
  assert.equal((await findCase(owner, caseId))?.state, 'withdrawn');
  const late = await someone.submit(paths.correctionVisitAnswer, { answer: 'دیر' });
  assert.match(late.body, /در این فاصله تغییر کرده است/);
});

test('five wrong codes end the guessing, and another browser with the tracking code alone sees nothing', async () => {
  const { trackingCode } = await asked();
  const guesser = visitor();
  await track(guesser, trackingCode);
  await guesser.get(paths.correctionProof);
  await guesser.submit(paths.correctionProof, {});
  for (let guess = 0; guess < 5; guess += 1)
    assert.equal((await guesser.post(paths.correctionProofCode, { code: `x${guess}` })).statusCode, 422);
  const right = await guesser.post(paths.correctionProofCode, { code: await codeTo(mobile) });
  assert.equal(right.statusCode, 422);
  assert.match(right.body, /تعداد تلاش‌ها/);
  const owning = visitor();
  await visitCase(owning, trackingCode, mobile);
  const other = visitor();
  await track(other, trackingCode);
  assert.equal((await other.get(paths.correctionVisit)).headers.location, paths.correctionProof);
});

test('a case without a mobile looks the same, and no code is ever right', async () => {
  const { caseId, trackingCode } = await buildCase(owner, contract);
  await owner
    .updateTable('correction_case')
    .set({ mobile: null, mobile_proven: false })
    .where('id', '=', caseId)
    .execute();
  const someone = visitor();
  await track(someone, trackingCode);
  await someone.get(paths.correctionProof);
  const { body } = await someone.submit(paths.correctionProof, {});
  assert.match(body, /[۰-۹]{2} پایان می‌یابد/);
  assert.equal((await someone.post(paths.correctionProofCode, { code: '000000' })).statusCode, 422);
});
