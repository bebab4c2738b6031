import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildDesk, caseNow } from '../../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { readWorkbookBytes } from '../../../../test/builders/read-workbook-bytes.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { showTrackingCode } from '../../../domain/correction/tracking-code.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to, withQuery } from '../../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const desk = await buildDesk(app);
const foreign = await buildDesk(app);
const member = await buildMember(owner, desk.contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const other = await buildMember(owner, desk.contract, {
  nationalId: '0499370899',
  firstName: 'مینا',
  lastName: 'رادمنش',
});
const lastName = (before: string, after: string) => [{ field: 'lastName' as const, before, after }];
const milad = await buildCase(owner, desk.contract, {
  member,
  lastName: 'كاووسي',
  changes: lastName('کاوسی', 'کاووسی'),
});
const mina = await buildCase(owner, desk.contract, {
  member: other,
  firstName: 'مینا',
  lastName: 'رادمنشی',
  changes: lastName('رادمنش', 'رادمنشی'),
});
const withIban = await buildCase(owner, desk.contract, {
  member: other,
  subject: 'iban',
  firstName: '=مریم',
  lastName: 'شباهنگ',
  changes: [{ field: 'iban', before: undefined, after: 'IR820540102680020817909002' }],
});
const atAgency = await buildCase(owner, desk.contract, { member, turn: 'agency', lastName: 'نمایندگی' });
const unplaced = await buildCase(owner, desk.contract, { unplaced: true, lastName: 'بی‌جا' });
await owner
  .updateTable('correction_case')
  .set({ due_at: new Date(Date.now() - 3 * 86_400_000) })
  .where('id', '=', mina.caseId)
  .execute();

const hr = desk.employer.visitor;
const namesIn = (body: string) =>
  ['كاووسي', 'رادمنشی', 'شباهنگ', 'نمایندگی</bdi>', 'بی‌جا'].filter(name => body.includes(name));
const searched = async (search: string) => {
  await hr.get(paths.correctionDesk);
  return (await hr.post(paths.correctionDesk, { search })).body;
};

test('the queue begins with what waits for the viewer’s house, the latest first, with its delay in a word', async () => {
  const { body } = await hr.get(paths.correctionDesk);
  assert.deepEqual(namesIn(body), ['كاووسي', 'رادمنشی', 'شباهنگ']);
  assert.ok(body.indexOf('رادمنشی') < body.indexOf('كاووسي'));
  assert.match(body, /<span class="badge bad">[\s\S]{0,200}روز از مهلت گذشت/);
  assert.match(body, /نوبت ما \(۳\)/);
  assert.match(body, /در دست دیگران \(۱\)/);
  assert.deepEqual(await faultsOf(body), []);
});

test('others’ cases are a tab away, and of no contract yet only the administrator’s', async () => {
  const others = await hr.get(withQuery(paths.correctionDesk, { view: 'others' }));
  assert.deepEqual(namesIn(others.body), ['نمایندگی</bdi>']);
  const { body } = await desk.administrator.visitor.get(paths.correctionDesk);
  assert.deepEqual(namesIn(body), ['بی‌جا']);
  assert.match(body, /هنوز به قراردادی پیوند ندارد/);
  assert.deepEqual(namesIn((await foreign.employer.visitor.get(paths.correctionDesk)).body), []);
});

test('filters by subject and delay, sorting and pages stand in the address', async () => {
  const filtered = async (query: Record<string, string>) =>
    namesIn((await hr.get(withQuery(paths.correctionDesk, query))).body);
  assert.deepEqual(await filtered({ subject: 'iban' }), ['شباهنگ']);
  assert.deepEqual(await filtered({ overdue: 'yes' }), ['رادمنشی']);
  assert.deepEqual(await filtered({ contract: String(desk.contract.contractId), subject: 'name' }), []);
  const byName = await hr.get(withQuery(paths.correctionDesk, { sort: 'name' }));
  assert.match(byName.body, /aria-sort="ascending"/);
});

test('a search finds a name on any keyboard, an ID from its beginning, and a tracking code; never in an address', async () => {
  assert.deepEqual(namesIn(await searched('کاووسی میلاد')), ['كاووسي']);
  assert.deepEqual(namesIn(await searched('۰۰۸۹۹')), ['كاووسي']);
  assert.deepEqual(namesIn(await searched(showTrackingCode(withIban.trackingCode).toLowerCase())), [
    'شباهنگ',
  ]);
  assert.match(await searched('ناشناس'), /چیزی پیدا نشد/);
});

test('cases of one kind are confirmed together: all are shown first, and only those that are ticked', async () => {
  const { body } = await hr.get(paths.correctionDesk);
  assert.match(body, /۲ درخواست: نام خانوادگی/);
  const preview = await hr.get(withQuery(paths.correctionDeskConfirm, { kind: 'lastName' }));
  assert.match(preview.body, /با تأیید شما ۲ درخواست برای اصلاح فهرست می‌رود/);
  assert.deepEqual(await faultsOf(preview.body), []);
  assert.equal((await hr.get(withQuery(paths.correctionDeskConfirm, { kind: 'iban' }))).statusCode, 404);
  const none = await hr.post(paths.correctionDeskConfirm, { kind: 'lastName' });
  assert.equal(none.statusCode, 422);
  const stale = await hr.post(paths.correctionDeskConfirm, { kind: 'lastName', case: `${milad.caseId}:7` });
  assert.equal(stale.statusCode, 303);
  assert.equal((await caseNow(owner, milad.caseId)).state, 'review');
  await hr.get(withQuery(paths.correctionDeskConfirm, { kind: 'lastName' }));
  const replies = await Promise.all(
    Array.from({ length: 4 }, () =>
      hr.post(paths.correctionDeskConfirm, { kind: 'lastName', case: `${milad.caseId}:0` }),
    ),
  );
  for (const reply of replies) assert.equal(reply.statusCode, 303);
  assert.equal((await caseNow(owner, milad.caseId)).state, 'approved');
  assert.equal((await caseNow(owner, mina.caseId)).state, 'review');
  const strangers = await foreign.employer.visitor.get(paths.correctionDesk);
  assert.equal(strangers.statusCode, 200);
  await foreign.employer.visitor.post(paths.correctionDeskConfirm, {
    kind: 'lastName',
    case: `${mina.caseId}:0`,
  });
  assert.equal((await caseNow(owner, mina.caseId)).state, 'review');
});

test('the queue is taken home as a workbook in which nothing is a formula', async () => {
  const reply = await hr.get(paths.correctionDeskFile);
  const cells = JSON.stringify(await readWorkbookBytes(reply.rawPayload));
  assert.match(cells, /رادمنشی/);
  assert.doesNotMatch(cells, /"=مریم/);
  assert.doesNotMatch(cells, /0499370899|IR82/);
});

test('the first page of the console shows what waits for the house, and the system administrator none of it', async () => {
  const { body } = await hr.get(paths.staffHome);
  assert.match(body, /درخواست‌های اصلاح در نوبت شما/);
  assert.match(body, new RegExp(`href="${to(paths.correctionCase, { caseId: mina.caseId })}"`));
  const keeper = await buildStaffSession(owner, {
    organizationId: desk.contract.administratorId,
    role: 'system-administrator',
  });
  assert.doesNotMatch((await visitor(keeper.token).get(paths.staffHome)).body, /رادمنشی|اصلاحات/);
  assert.equal((await visitor(keeper.token).get(paths.correctionDesk)).statusCode, 403);
  assert.ok(unplaced.caseId && atAgency.caseId);
});
