import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, caseNow, takeStep } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { paths, to } from '../../paths.ts';

const app = await testApp();
const { owner } = app;
const desk = await buildDesk(app);
const milad = await buildMember(owner, desk.contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const kavoosi = [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' }] as const;
const misspelt = (turn: 'employer' | 'agency' | 'administrator' = 'employer') =>
  buildCase(owner, desk.contract, { member: milad, changes: [...kavoosi], turn });
const pageOf = (caseId: number) => to(paths.correctionCase, { caseId });

test('an IBAN needs a second organization, and the one that proposed it is not two', async () => {
  const { caseId } = await buildCase(owner, desk.contract, {
    member: milad,
    subject: 'iban',
    reason: 'told',
    changes: [{ field: 'iban', before: undefined, after: 'IR820540102680020817909002' }],
  });
  await takeStep(desk.employer, caseId, paths.correctionConfirm);
  assert.deepEqual(await caseNow(owner, caseId), {
    state: 'second',
    turn: 'agency',
    revision: 0,
    assignee: null,
  });
  assert.equal((await takeStep(desk.employer, caseId, paths.correctionAgree)).statusCode, 422);
  const { body } = await desk.agency.visitor.get(pageOf(caseId));
  assert.match(body, /تأیید یک سازمان دیگر/);
  assert.equal((await takeStep(desk.agency, caseId, paths.correctionAgree)).statusCode, 303);
  assert.equal((await caseNow(owner, caseId)).state, 'approved');
});

test('a new mobile waits a day after the second approval, and can be stopped until then; all voices are void then', async () => {
  const { caseId } = await buildCase(owner, desk.contract, {
    member: milad,
    subject: 'mobile',
    reason: 'mobile-differs',
    changes: [{ field: 'mobile', before: '09121112233', after: '09351234567' }],
  });
  const shown = await desk.employer.visitor.get(pageOf(caseId));
  assert.match(shown.body, /به شمارهٔ پیشین پیامک می‌رود/);
  await takeStep(desk.employer, caseId, paths.correctionConfirm);
  await takeStep(desk.agency, caseId, paths.correctionAgree);
  const { apply_after, turn_since } = await owner
    .selectFrom('correction_case')
    .select(['apply_after', 'turn_since'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.equal((apply_after?.getTime() ?? 0) - turn_since.getTime(), 86_400_000);
  assert.equal((await takeStep(desk.administrator, caseId, paths.correctionStop)).statusCode, 422);
  const stopped = await takeStep(desk.administrator, caseId, paths.correctionStop, {
    doubt: 'شماره از آنِ او نیست',
  });
  assert.equal(stopped.statusCode, 303);
  assert.deepEqual(await caseNow(owner, caseId), {
    state: 'review',
    turn: 'administrator',
    revision: 1,
    assignee: null,
  });
  await takeStep(desk.administrator, caseId, paths.correctionConfirm);
  assert.equal((await caseNow(owner, caseId)).state, 'second');
});

test('a second house that does not agree sends the case back, and what was said before counts no more', async () => {
  const { caseId } = await buildCase(owner, desk.contract, {
    member: milad,
    changes: [{ field: 'iban', before: undefined, after: 'IR820540102680020817909002' }],
  });
  await takeStep(desk.employer, caseId, paths.correctionConfirm);
  assert.equal((await takeStep(desk.agency, caseId, paths.correctionDisagree)).statusCode, 422);
  await takeStep(desk.agency, caseId, paths.correctionDisagree, { doubt: 'شبا به نام دیگری است' });
  assert.deepEqual(await caseNow(owner, caseId), {
    state: 'review',
    turn: 'employer',
    revision: 1,
    assignee: null,
  });
  const { body } = await desk.employer.visitor.get(pageOf(caseId));
  assert.match(body, /شبا به نام دیگری است/);
  assert.match(body, /تأیید سازمانی که نوبت آن است/);
});

test('a question goes to the member, and the administrator may take the case out of its hands', async () => {
  const { caseId } = await misspelt();
  assert.equal((await takeStep(desk.employer, caseId, paths.correctionAsk)).statusCode, 422);
  await takeStep(desk.employer, caseId, paths.correctionAsk, { question: 'نام روی کارت چیست؟' });
  assert.equal((await caseNow(owner, caseId)).turn, 'member');
  const { body } = await desk.agency.visitor.get(pageOf(caseId));
  assert.match(body, /نام روی کارت چیست؟/);
  assert.equal((await takeStep(desk.agency, caseId, paths.correctionTake)).statusCode, 422);
  await takeStep(desk.administrator, caseId, paths.correctionTake);
  assert.deepEqual((await caseNow(owner, caseId)).turn, 'administrator');
});

test('a case is handed on, assigned to a colleague and to nobody, and noted; the member reads none of it', async () => {
  const { caseId } = await misspelt();
  await takeStep(desk.employer, caseId, paths.correctionAssign, { to: String(desk.employer.staffId) });
  assert.equal((await caseNow(owner, caseId)).assignee, desk.employer.staffId);
  const stranger = await takeStep(desk.employer, caseId, paths.correctionAssign, {
    to: String(desk.agency.staffId),
  });
  assert.equal(stranger.statusCode, 422);
  await takeStep(desk.employer, caseId, paths.correctionAssign, { to: '' });
  assert.equal((await caseNow(owner, caseId)).assignee, null);
  await takeStep(desk.agency, caseId, paths.correctionNote, { note: 'کارت را دیده‌ام' });
  await takeStep(desk.employer, caseId, paths.correctionHandOn, {
    side: 'agency',
    'handing-note': 'شما بگویید',
  });
  assert.equal((await caseNow(owner, caseId)).turn, 'agency');
  const shown = await owner
    .selectFrom('correction_event')
    .select('shown')
    .where('case_id', '=', caseId)
    .where('note', 'is not', null)
    .execute();
  assert.deepEqual(shown, [{ shown: false }, { shown: false }]);
});

test('a case ends without a correction, or is not accepted for a reason that is said', async () => {
  const settled = await misspelt();
  assert.equal((await takeStep(desk.employer, settled.caseId, paths.correctionSettle)).statusCode, 422);
  await takeStep(desk.employer, settled.caseId, paths.correctionSettle, { outcome: 'code-handed' });
  assert.equal((await caseNow(owner, settled.caseId)).state, 'solved');
  const rejected = await misspelt();
  const wordless = await takeStep(desk.employer, rejected.caseId, paths.correctionReject, {
    reason: 'other',
  });
  assert.equal(wordless.statusCode, 422);
  assert.match(wordless.body, /<details open class="case-step">/);
  await takeStep(desk.employer, rejected.caseId, paths.correctionReject, {
    reason: 'other',
    'rejection-note': 'تصویر کارت خوانا نیست.',
  });
  const { body } = await desk.employer.visitor.get(pageOf(rejected.caseId));
  assert.match(body, /تصویر کارت خوانا نیست/);
  assert.equal((await caseNow(owner, rejected.caseId)).state, 'rejected');
});
