import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { photo } from '../../../test/builders/documents.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { addRemark } from '../../domain/correction/add-remark.ts';
import { moveCase } from '../../domain/correction/move-case.ts';
import { systemClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';

const { owner, visitor, database } = await testApp();
const contract = await buildContract(owner);
const sara = await buildMember(owner, contract, {
  nationalId: '0012345679',
  firstName: 'سارا',
  lastName: 'احمدی',
});
const colleague = await buildMember(owner, contract, {
  nationalId: '0684159414',
  firstName: 'پروانه',
  lastName: 'صالحی',
});
const asSara = await buildMemberSession(owner, sara);
const asColleague = await buildMemberSession(owner, colleague);
const hr = await buildStaffSession(owner, { organizationId: contract.policyholderId, role: 'employer-hr' });
const asHr = {
  kind: 'staff',
  side: 'employer',
  staffId: hr.staffId,
  organizationId: contract.policyholderId,
} as const;
const deps = { db: owner, clock: systemClock };

const ofSara = () =>
  buildCase(owner, contract, {
    member: sara,
    subject: 'name',
    reason: 'told',
    firstName: 'سارا',
    lastName: 'احمدی',
    openedByAccount: asSara.accountId,
    changes: [{ field: 'lastName', before: 'احمدی', after: 'احمدیان' }],
  });
const question = 'روی کارت ملی چه نوشته شده است؟';

async function asked(): Promise<number> {
  const { caseId } = await ofSara();
  const moved = await moveCase(deps, {
    caseId,
    action: 'ask',
    actor: asHr,
    note: question,
    decide: () => ({ state: 'question', turn: 'member' }),
    patch: { asked_by: 'employer' },
  });
  assert.ok(moved.ok);
  return caseId;
}

async function rejected(): Promise<number> {
  const { caseId } = await ofSara();
  const moved = await moveCase(deps, {
    caseId,
    action: 'reject',
    actor: asHr,
    note: 'کارت خوانا نبود.',
    decide: () => ({ state: 'rejected', rejection: 'not-shown' }),
  });
  assert.ok(moved.ok);
  return caseId;
}

const stateOf = (caseId: number) =>
  owner
    .selectFrom('correction_case')
    .select(['state', 'turn'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
const linesOf = async (caseId: number, action: string) =>
  (
    await owner
      .selectFrom('correction_event')
      .select(['note', 'account_id'])
      .where('case_id', '=', caseId)
      .where('action', '=', action)
      .execute()
  ).map(({ note, account_id }) => [note, account_id]);

test('a case says where it stands, whose turn it is and what was asked for; nothing that staff keep to themselves', async () => {
  const { caseId } = await ofSara();
  await addRemark(deps, { caseId, remark: 'note', actor: asHr, note: 'فقط میان همکاران' });
  const { body } = await visitor(asSara.token).get(`/member/corrections/${caseId}`);
  assert.match(body, /نوبت کارفرما/);
  assert.match(body, /احمدیان/);
  assert.match(body, /[2-9FHKLMQRTWXY]{3}-[2-9FHKLMQRTWXY]{3}-[2-9FHKLMQRTWXY]{4}/);
  assert.doesNotMatch(body, /فقط میان همکاران|told|نگار صادقی/);
  const list = await visitor(asSara.token).get('/member/corrections');
  assert.match(list.body, /نام یا نام خانوادگی — سارا احمدی/);
});

test('what she was asked stands on her home and on the case, and her answer goes back once however often it is sent', async () => {
  const caseId = await asked();
  const browser = visitor(asSara.token);
  const home = await browser.get('/member');
  assert.match(home.body, /نوبت شماست[\s\S]*?از شما پرسشی شده است/);
  assert.ok((await browser.get(`/member/corrections/${caseId}`)).body.includes(question));
  const empty = await browser.post(`/member/corrections/${caseId}/answer`, { answer: '  ' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /پاسخ خود را بنویسید/);
  const sent = await Promise.all(
    ['احمدیان است', 'احمدیان است', 'با «ان»'].map(answer =>
      browser.post(`/member/corrections/${caseId}/answer`, { answer }),
    ),
  );
  assert.deepEqual(new Set(sent.map(reply => reply.statusCode)), new Set([303]));
  assert.deepEqual(await stateOf(caseId), { state: 'review', turn: 'employer' });
  const answers = await linesOf(caseId, 'answer');
  assert.equal(answers.length, 1);
  assert.equal(answers[0]?.[1], asSara.accountId);
  assert.doesNotMatch((await browser.get('/member')).body, /از شما پرسشی شده است/);
});

test('a rejection is told in plain words and can be objected to once', async () => {
  const caseId = await rejected();
  const browser = visitor(asSara.token);
  const { body } = await browser.get(`/member/corrections/${caseId}`);
  assert.match(body, /مدرکی که درستی درخواست را نشان دهد/);
  assert.match(body, /کارت خوانا نبود/);
  assert.doesNotMatch(body, /پس گرفتن این درخواست/);
  const objected = await browser.submit(`/member/corrections/${caseId}/object`, {
    objection: 'کارت را دارم',
  });
  assert.match(objected.body, /اعتراض شما ثبت شد/);
  assert.deepEqual(await stateOf(caseId), { state: 'review', turn: 'administrator' });
  await owner
    .updateTable('correction_case')
    .set({ state: 'rejected', turn: null, due_at: null, rejection: 'other', closed_at: new Date() })
    .where('id', '=', caseId)
    .execute();
  const again = await browser.get(`/member/corrections/${caseId}`);
  assert.doesNotMatch(again.body, /name="objection"/);
  await browser.submit(`/member/corrections/${caseId}/object`, { objection: 'بار دیگر' });
  assert.equal((await stateOf(caseId)).state, 'rejected');
  assert.equal((await linesOf(caseId, 'object')).length, 1);
});

test('she withdraws what is under way, once, and sees that it is over', async () => {
  const { caseId } = await ofSara();
  const browser = visitor(asSara.token);
  await browser.get(`/member/corrections/${caseId}`);
  await Promise.all([1, 2, 3].map(() => browser.post(`/member/corrections/${caseId}/withdraw`, {})));
  assert.equal((await linesOf(caseId, 'withdraw')).length, 1);
  assert.match((await browser.get(`/member/corrections/${caseId}`)).body, /پس گرفته شد/);
});

test('a photo of the card goes with the request, and a file that is none takes the request back', async () => {
  const browser = visitor(asColleague.token);
  const address = '/member/corrections/new/name';
  await browser.get(address);
  const fields = { first_name: 'پروانه', last_name: 'صالح' };
  const bad = await browser.upload(address, fields, { name: 'card.jpg', bytes: Buffer.from('نه عکس') });
  assert.equal(bad.statusCode, 422);
  assert.match(bad.body, /این فایل عکس یا PDF نیست/);
  assert.ok(bad.body.includes('صالح'));
  const mine = () =>
    owner.selectFrom('correction_case').select('id').where('opened_by_account', '=', asColleague.accountId);
  assert.deepEqual(await mine().execute(), []);
  const good = await browser.upload(address, fields, { name: 'card.jpg', bytes: await photo() });
  const { body } = await browser.get(String(good.headers.location));
  assert.match(body, /کارت ملی یا شناسنامه، مدرک ۱/);
  const { id } = await mine().executeTakeFirstOrThrow();
  const other = visitor(asSara.token);
  assert.equal((await other.get(`/member/corrections/${id}`)).statusCode, 404);
});

test('nobody else’s case is read, answered, withdrawn or objected to', async () => {
  const [question, rejection] = [await asked(), await rejected()];
  const browser = visitor(asColleague.token);
  await browser.get('/member/corrections/new/name');
  assert.equal((await browser.get(`/member/corrections/${question}`)).statusCode, 404);
  for (const [path, fields] of [
    [`${question}/answer`, { answer: 'پاسخ' }],
    [`${question}/withdraw`, {}],
    [`${rejection}/object`, { objection: 'اعتراض' }],
  ] as const)
    assert.equal((await browser.post(`/member/corrections/${path}`, fields)).statusCode, 404);
  assert.deepEqual(await stateOf(question), { state: 'question', turn: 'member' });
  assert.doesNotMatch((await browser.get('/member/corrections')).body, /سارا/);
});

/** Whatever a statement in her session says. */
function asMember<T>(token: string, work: (db: Db) => Promise<T>): Promise<T> {
  return database
    .pool('web')
    .db.transaction()
    .execute(async tx => {
      await sql`select enter(${token})`.execute(tx);
      return work(tx);
    });
}

test('no statement in her session changes what was asked for, hurries it on, or opens a case about others', async () => {
  const { caseId } = await ofSara();
  const refused = async (work: (db: Db) => Promise<unknown>, why: RegExp) =>
    assert.rejects(asMember(asSara.token, work), why);
  const set = (to: string) => (db: Db) =>
    sql`update correction_case set ${sql.raw(to)} where id = ${caseId}`.execute(db);
  await refused(set(`turn = 'administrator'`), /does not move so/);
  await refused(set(`state = 'letter', turn = 'employer'`), /does not move so/);
  await refused(set(`membership_id = ${colleague.membershipId}`), /does not move so/);
  await refused(set(`mobile = '09350000000'`), /does not move so/);
  await refused(
    db =>
      sql`insert into correction_change (case_id, field, after) values (${caseId}, 'mobile', '09350000000')`.execute(
        db,
      ),
    /row-level security/,
  );
  await refused(db => sql`update correction_change set after = 'دیگر'`.execute(db), /permission denied/);
  const taken = await asMember(asSara.token, db =>
    sql`delete from correction_change where case_id = ${caseId}`.execute(db),
  );
  assert.equal(taken.numAffectedRows, 0n);
  const open = (membershipId: number, mobile: string) => (db: Db) =>
    sql`insert into correction_case (tracking_code, origin, subject, state, membership_type_id, contract_id, membership_id,
      id_type, id_value, first_name, last_name, mobile, opened_by_account)
      values ('2222222222', 'member', 'name', 'sorting', ${contract.membershipTypeId}, ${contract.contractId},
      ${membershipId}, 'national', '0684159414', 'پروانه', 'صالحی', ${mobile}, ${asSara.accountId})`.execute(
      db,
    );
  await refused(open(colleague.membershipId, '09121112233'), /her own family/);
  await refused(open(sara.membershipId, '09350000000'), /her own family/);
  await refused(
    db =>
      sql`insert into correction_event (case_id, position, at, actor_kind, account_id, action, to_state)
        values (${caseId}, 90, now(), 'staff', ${asSara.accountId}, 'confirm', 'review')`.execute(db),
    /row-level security/,
  );
});
