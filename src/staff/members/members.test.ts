import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { visitor, owner, database } = await testApp();
const ours = await buildContract(owner);
const theirs = await buildContract(owner);
const hr = await buildStaffSession(owner, { organizationId: ours.policyholderId, role: 'employer-hr' });
const keeper = await buildStaffSession(owner, {
  organizationId: ours.administratorId,
  role: 'system-administrator',
});

const milad = await buildMember(owner, ours, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
await buildMember(owner, ours, {
  nationalId: '0013542419',
  firstName: 'رویا',
  lastName: 'محمدی',
  relation: 'spouse',
  primary: milad,
  mobile: null,
});
const mother = await buildMember(owner, ours, {
  nationalId: '0067749828',
  firstName: 'پروین',
  lastName: 'نوری',
  relation: 'mother',
  standing: 'dependent',
  mobile: null,
});
await buildMember(owner, theirs, { nationalId: '0076229645', firstName: 'سمانه', lastName: 'غریب' });
await buildMemberSession(owner, milad);
await owner
  .insertInto('employer_code')
  .values({
    contract_id: ours.contractId,
    membership_id: mother.membershipId,
    code_hash: randomBytes(32),
    issued_at: new Date(),
  })
  .execute();

async function search(words: string, token = hr.token) {
  const someone = visitor(token);
  await someone.get(paths.staffMembers);
  return someone.post(`${paths.staffMembers}?contract=${ours.contractId}`, { search: words });
}

test('the list shows the people of one’s own contract with their family and how they could activate', async () => {
  const { body } = await visitor(hr.token).get(paths.staffMembers);
  assert.match(body, /میلاد کاوسی[\s\S]*?0089999999[\s\S]*?بیمه‌شدهٔ اصلی؛ با ۱ بیمه‌شدهٔ تبعی[\s\S]*?فعال</);
  assert.match(body, /رویا محمدی[\s\S]*?همسر؛ خانوادهٔ میلاد کاوسی[\s\S]*?بدون راه احراز/);
  assert.match(body, /پروین نوری[\s\S]*?بدون پیوند خانوادگی[\s\S]*?آماده، با کد کارفرما/);
  assert.doesNotMatch(body, /غریب/);
});

test('a name is found in any spelling, and a national ID in any digits', async () => {
  for (const words of ['كاوسي', 'میلاد', 'کاووسی میلاد', '۰۰۸۹۹۹۹۹۹۹', '0089 999 999', '00899']) {
    const { body, statusCode } = await search(words);
    assert.equal(statusCode, 200);
    assert.match(body, /میلاد کاوسی<\/bdi><\/a><\/th>/, words);
    assert.match(body, /۱ نفر پیدا شد/, words);
  }
});

test('who is nobody, or somebody else’s, is not found', async () => {
  for (const words of ['سمانه', '0076229645', 'Milad', '%', "'; drop table person; --"]) {
    assert.match((await search(words)).body, /کسی پیدا نشد/, words);
  }
});

test('what was searched for stands in no address', async () => {
  const { body } = await search('کاوسی');
  for (const [, address] of body.matchAll(/(?:href|action)="([^"]*)"/g))
    assert.doesNotMatch(decodeURIComponent(address ?? ''), /کاوسی/);
});

test('another tenant’s contract is not there, also not for the search function itself', async () => {
  const someone = visitor(hr.token);
  assert.equal((await someone.get(`${paths.staffMembers}?contract=${theirs.contractId}`)).statusCode, 404);
  const web = database.pool('web').db;
  await web.transaction().execute(async tx => {
    await sql`select * from enter(${hr.token})`.execute(tx);
    const found = (contractId: number) =>
      sql`select find_members_by_name(${contractId}, '%', '{%}')`.execute(tx).then(({ rows }) => rows.length);
    assert.equal(await found(ours.contractId), 3);
    assert.equal(await found(theirs.contractId), 0);
  });
});

test('every view is in the audit with its contract, and without what was searched for', async () => {
  const entries = await owner
    .selectFrom('audit_entry')
    .select(['actor_id', 'contract_id', 'details'])
    .where('action', '=', 'members.read')
    .execute();
  assert.ok(entries.length > 5);
  for (const { actor_id, contract_id, details } of entries) {
    assert.deepEqual([actor_id, contract_id], [hr.staffId, ours.contractId]);
    assert.deepEqual(Object.keys(Object(details)).sort(), ['page', 'searched', 'shown']);
  }
});

test('pages of a search are turned by forms', async () => {
  const many = await buildContract(owner, { of: ours, year: 1404 });
  for (let at = 0; at < 53; at += 1) {
    const nationalId = String(1_000_000_000 + at);
    await buildMember(owner, many, { nationalId, firstName: 'آرش', lastName: 'یکتا' });
  }
  const someone = visitor(hr.token);
  const address = `${paths.staffMembers}?contract=${many.contractId}`;
  const list = await someone.get(address);
  assert.match(list.body, new RegExp(`rel="next" href="[^"]*contract=${many.contractId}&amp;page=2"`));
  assert.deepEqual(await faultsOf(list.body), []);
  const first = await someone.post(address, { search: 'آرش' });
  assert.match(first.body, /۵۳ نفر پیدا شد/);
  assert.match(first.body, /name="page" value="2"/);
  assert.deepEqual(await faultsOf(first.body), []);
  const second = await someone.post(address, { search: 'آرش', page: '2' });
  assert.equal(second.body.match(/<\/bdi><\/a><\/th>/g)?.length, 3);
});

test('a system administrator has no business here', async () => {
  const someone = visitor(keeper.token);
  await someone.get(paths.staffHome);
  assert.equal((await someone.get(paths.staffMembers)).statusCode, 403);
  assert.equal((await someone.post(paths.staffMembers, { search: 'کاوسی' })).statusCode, 403);
});

test('who has no contract is told so', async () => {
  const { id } = await owner
    .insertInto('organization')
    .values({ kind: 'policyholder', name_fa: 'تازه', name_en: 'New' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { token } = await buildStaffSession(owner, { organizationId: id, role: 'employer-hr' });
  const { body } = await visitor(token).get(paths.staffMembers);
  assert.match(body, /هنوز قراردادی برای سازمان شما نیست/);
  assert.deepEqual(await faultsOf(body), []);
});

test('the pages are valid HTML in English, too', async () => {
  const someone = visitor(hr.token);
  await someone.get('/language/en?back=/staff');
  const { body } = await someone.get(paths.staffMembers);
  assert.match(body, /family of/);
  assert.deepEqual(await faultsOf(body), []);
});
