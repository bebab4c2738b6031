import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { firstSheet, textsOf } from '../../../test/builders/read-workbook-bytes.ts';
import { wordsOf } from '../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';

const { owner, visitor } = await testApp();
const ours = await buildContract(owner);
const theirs = await buildContract(owner);
const hr = visitor(
  (await buildStaffSession(owner, { organizationId: ours.policyholderId, role: 'employer-hr' })).token,
);

let number = 0;
function member(contract: typeof ours, firstName: string, mobile: string | null) {
  number += 1;
  return buildMember(owner, contract, {
    nationalId: nationalIdOf(number),
    firstName,
    lastName: 'نوری',
    mobile,
  });
}
await member(ours, 'سارا', '09121112233');
const ali = await member(ours, 'علی', null);
const mina = await member(ours, 'مینا', null);
const active = await member(ours, 'پروانه', null);
await buildMemberSession(owner, active);
const stranger = await member(theirs, 'رضا', null);

const address = to(paths.employerCodes, { contractId: ours.contractId });
const codesIn = (body: string) => body.match(/(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/g) ?? [];
const issued = () => owner.selectFrom('employer_code').selectAll().orderBy('membership_id').execute();

test('only those are offered a code who could not activate now', async () => {
  const words = wordsOf(await hr.get(address));
  for (const name of ['علی نوری', 'مینا نوری']) assert.ok(words.includes(name), name);
  for (const name of ['سارا نوری', 'پروانه نوری', 'رضا نوری']) assert.ok(!words.includes(name), name);
  assert.match(words, /۲ نفر راه احراز ندارند/);
  assert.match(words, /هشت برگه در هر صفحهٔ A4، با خط برش؛ ۱ صفحه/);
  const everybody = wordsOf(await hr.get(`${address}?who=all`));
  assert.match(everybody, /سارا نوری/);
  assert.match(wordsOf(await hr.get(`${address}?who=all&search=${encodeURIComponent('مينا')}`)), /مینا نوری/);
});

test('a chosen member gets a slip with a code, the name and only the end of the ID; the printing is audited', async () => {
  await hr.get(address);
  const reply = await hr.post(address, { member: String(ali.membershipId) });
  assert.equal(reply.statusCode, 200);
  assert.equal(reply.body.match(/<article class="slip">/g)?.length, 1);
  assert.equal(codesIn(reply.body).length, 1);
  assert.ok(reply.body.includes(ali.nationalId.slice(-4)));
  assert.ok(!reply.body.includes(ali.nationalId));
  assert.deepEqual(await faultsOf(reply.body), []);
  const entry = await owner
    .selectFrom('audit_entry')
    .select(['details', 'contract_id'])
    .where('action', '=', 'employer-codes.printed')
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry, { details: { codes: 1, as: 'slips' }, contract_id: ours.contractId });
});

test('codes are shown once: sent twice, the form makes no second set and leads back to the list', async () => {
  await hr.get(address);
  const [first] = await Promise.all([hr.post(address, { all: 'yes' })]);
  assert.equal(codesIn(first.body).length, 1);
  const before = await issued();
  const form = { form_token: formTokenOf(first.body), all: 'yes' };
  const second = await hr.post(address, form);
  assert.equal(codesIn(second.body).length, 0);
  assert.deepEqual(await issued(), before);
});

function formTokenOf(body: string): string {
  return /name="form_token" value="([^"]+)"/.exec(body)?.[1] ?? '';
}

test('nobody of another contract, nobody with an account and nobody at all gets no code', async () => {
  const before = await issued();
  for (const who of [stranger.membershipId, active.membershipId, 999_999_999]) {
    await hr.get(`${address}?who=all`);
    const reply = await hr.post(address, { member: String(who) });
    assert.equal(reply.statusCode, 422);
    assert.match(wordsOf(reply), /دست‌کم یک نفر را انتخاب کنید/);
  }
  await hr.get(address);
  assert.equal((await hr.post(address, {})).statusCode, 422);
  assert.deepEqual(await issued(), before);
  assert.ok(before.some(({ membership_id }) => membership_id === mina.membershipId));
});

test('for letters of an employer’s own, the same codes are a file, and it runs nothing', async () => {
  const contract = await buildContract(owner, { of: ours });
  const many = Array.from({ length: 9 }, (_, at) => member(contract, 'آذر', at === 0 ? '09121112234' : null));
  const everybody = await Promise.all(many);
  const files = to(paths.employerCodes, { contractId: contract.contractId });
  await hr.get(files);
  const csv = await hr.post(files, { all: 'yes', as: 'csv' });
  assert.equal(csv.statusCode, 200);
  assert.match(String(csv.headers['content-type']), /^text\/csv/);
  assert.equal(csv.headers['cache-control'], 'no-store');
  const lines = csv.body.trim().split('\r\n');
  assert.equal(lines.length, 9);
  assert.ok(csv.body.startsWith('\ufeff'));
  assert.match(lines[0] ?? '', /^نام,نام خانوادگی,پایان کد ملی/);
  assert.equal(new Set(codesIn(csv.body)).size, 8);
  for (const { nationalId } of everybody) assert.ok(!csv.body.includes(nationalId));
  // They have a code now: nobody is left, until somebody asks for new ones by name.
  assert.match(wordsOf(await hr.get(files)), /کسی نیست که کد بخواهد/);
  await owner.deleteFrom('employer_code').where('contract_id', '=', contract.contractId).execute();
  await hr.get(files);
  const xlsx = await hr.post(files, { all: 'yes', as: 'xlsx' });
  const [header, ...rows] = textsOf(await firstSheet(xlsx.rawPayload));
  assert.deepEqual(header?.slice(0, 3), ['نام', 'نام خانوادگی', 'پایان کد ملی']);
  assert.equal(rows.length, 8);
  const audited = await owner
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'employer-codes.printed')
    .where('contract_id', '=', contract.contractId)
    .orderBy('chain')
    .orderBy('position')
    .execute();
  assert.deepEqual(
    audited.map(({ details }) => details),
    [
      { codes: 8, as: 'csv' },
      { codes: 8, as: 'xlsx' },
    ],
  );
});

test('where the contract admits no employer’s code, none is issued', async () => {
  const strict = await buildContract(owner, { of: ours, proofs: ['roster-mobile'] });
  const someone = await member(strict, 'بهرام', null);
  const closed = to(paths.employerCodes, { contractId: strict.contractId });
  assert.match(wordsOf(await hr.get(closed)), /این قرارداد کد کارفرما را برای فعال‌سازی نمی‌پذیرد/);
  assert.equal((await hr.post(closed, { member: String(someone.membershipId) })).statusCode, 422);
});

test('support may not print codes, and another employer does not find the page', async () => {
  const support = await buildStaffSession(owner, {
    organizationId: ours.administratorId,
    role: 'administrator-support',
  });
  assert.equal((await visitor(support.token).get(address)).statusCode, 403);
  const other = await buildStaffSession(owner, {
    organizationId: theirs.policyholderId,
    role: 'employer-hr',
  });
  assert.equal((await visitor(other.token).get(address)).statusCode, 404);
});
