import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, caseNow, eventsOf, takeStep } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const desk = await buildDesk(app);
const foreign = await buildDesk(app);
const milad = await buildMember(owner, desk.contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const kavoosi = [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' }] as const;
const misspelt = (turn: 'employer' | 'agency' | 'administrator' = 'employer') =>
  buildCase(owner, desk.contract, { member: milad, changes: [...kavoosi], turn });
const pageOf = (caseId: number) => to(paths.correctionCase, { caseId });

test('the page says what the card and the roster say, letter by letter, and puts it right with one press', async () => {
  const { caseId } = await misspelt();
  const { body } = await desk.employer.visitor.get(pageOf(caseId));
  assert.match(body, /روی کارت «<bdi>کاو<mark>و<\/mark>سی<\/bdi>» و در فهرست «<bdi>کاوسی<\/bdi>» است/);
  assert.match(body, /نام کمی تفاوت دارد/);
  assert.match(body, new RegExp(`action="${to(paths.correctionConfirm, { caseId })}"`));
  assert.deepEqual(await faultsOf(body), []);
  const reply = await takeStep(desk.employer, caseId, paths.correctionConfirm);
  assert.equal(reply.statusCode, 303);
  assert.equal((await caseNow(owner, caseId)).state, 'approved');
  const after = await desk.employer.visitor.get(pageOf(caseId));
  assert.match(after.body, /نگار صادقی، سازمان policyholder/);
});

test('a confirmation sent ten times at once is one', async () => {
  const { caseId } = await misspelt();
  const { visitor: hr } = desk.employer;
  await hr.get(pageOf(caseId));
  const path = to(paths.correctionConfirm, { caseId });
  const replies = await Promise.all(Array.from({ length: 10 }, () => hr.post(path, { revision: '0' })));
  for (const reply of replies) assert.equal(reply.statusCode, 303);
  assert.deepEqual(await eventsOf(owner, caseId), ['confirm']);
});

test('two colleagues who decide at once do not both have their way', async () => {
  const second = await buildStaffSession(owner, {
    organizationId: desk.contract.policyholderId,
    role: 'employer-hr',
  });
  const other = { ...desk.employer, staffId: second.staffId, visitor: visitor(second.token) };
  const { caseId } = await misspelt();
  const [confirmed, rejected] = await Promise.all([
    takeStep(desk.employer, caseId, paths.correctionConfirm),
    takeStep(other, caseId, paths.correctionReject, { reason: 'not-ours' }),
  ]);
  assert.deepEqual([confirmed.statusCode, rejected.statusCode].toSorted(), [303, 422]);
  assert.equal((await eventsOf(owner, caseId)).length, 1);
  const refused = confirmed.statusCode === 422 ? confirmed : rejected;
  assert.match(refused.body, /در این فاصله پیش رفته است/);
});

test('the wrong house reads the case, is told whose turn it is, and can decide nothing', async () => {
  const { caseId } = await misspelt();
  const { body } = await desk.agency.visitor.get(pageOf(caseId));
  assert.match(body, /در نوبت کارفرما است/);
  assert.doesNotMatch(body, new RegExp(to(paths.correctionConfirm, { caseId })));
  for (const step of [paths.correctionConfirm, paths.correctionSettle, paths.correctionReject] as const) {
    const reply = await takeStep(desk.agency, caseId, step, { outcome: 'nothing-wrong', reason: 'not-ours' });
    assert.equal(reply.statusCode, 422);
    assert.match(reply.body, /اکنون در نوبت شما نیست/);
  }
  assert.deepEqual(await eventsOf(owner, caseId), []);
});

const steps = [
  [paths.correctionConfirm, {}],
  [paths.correctionAgree, {}],
  [paths.correctionDisagree, { doubt: 'نه' }],
  [paths.correctionAsk, { question: 'نام روی کارت چیست؟' }],
  [paths.correctionHandOn, { side: 'agency' }],
  [paths.correctionTake, {}],
  [paths.correctionSettle, { outcome: 'nothing-wrong' }],
  [paths.correctionReject, { reason: 'not-ours' }],
  [paths.correctionStop, { doubt: 'نه' }],
  [paths.correctionNote, { note: 'یادداشت' }],
  [paths.correctionAssign, { to: '' }],
  [paths.correctionPropose, { lastName: 'کاووسی' }],
  [paths.correctionPlace, { contract: '1', who: 'none', turn: 'employer' }],
] as const;

test('another tenant’s staff find no such case, whatever they send, and the system administrator has no business here', async () => {
  const { caseId } = await misspelt();
  const keeper = await buildStaffSession(owner, {
    organizationId: desk.contract.administratorId,
    role: 'system-administrator',
  });
  for (const stranger of [foreign.employer, foreign.agency, foreign.administrator]) {
    assert.equal((await stranger.visitor.get(pageOf(caseId))).statusCode, 404);
    await stranger.visitor.get(paths.correctionDesk);
    for (const [step, fields] of steps) {
      const reply = await stranger.visitor.post(to(step, { caseId }), { revision: '0', ...fields });
      assert.equal(reply.statusCode, 404, step);
    }
  }
  const house = visitor(keeper.token);
  assert.equal((await house.get(pageOf(caseId))).statusCode, 403);
  await house.get(paths.staffHome);
  for (const [step, fields] of steps)
    assert.equal(
      (await house.post(to(step, { caseId }), { revision: '0', ...fields })).statusCode,
      403,
      step,
    );
  assert.deepEqual(await eventsOf(owner, caseId), []);
});

test('that a case was opened is kept in the audit chain, without a word of what it says', async () => {
  const { caseId } = await misspelt();
  await desk.administrator.visitor.get(pageOf(caseId));
  const { actor_id, details } = await owner
    .selectFrom('audit_entry')
    .select(['actor_id', 'details'])
    .where('action', '=', 'correction.read')
    .where('subject_id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.equal(actor_id, desk.administrator.staffId);
  assert.deepEqual(details, { state: 'review' });
});
