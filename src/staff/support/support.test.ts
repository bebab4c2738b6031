import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { wordsOf } from '../../../test/builders/roster-visits.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { showTrackingCode } from '../../domain/correction/tracking-code.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';
import type { Role } from '../../route.ts';

const { owner, visitor } = await testApp();
const contract = await buildContract(owner);
const earlier = await buildContract(owner, { of: contract, year: 1404 });
const theirs = await buildContract(owner);

const words = { firstName: 'پروانه', lastName: 'کاووسی' };
const member = await buildMember(owner, contract, {
  ...words,
  nationalId: '0684159414',
  mobile: '09121114433',
});
await buildMember(owner, earlier, { ...words, nationalId: '0684159414', mobile: '09121114433' });
await buildMember(owner, theirs, {
  nationalId: '0499370899',
  firstName: 'پروانه',
  lastName: 'بیگانه',
  mobile: '09135550011',
});

async function sessionOf(role: Role, organizationId: number) {
  return buildStaffSession(owner, { organizationId, role });
}
const supporter = await sessionOf('administrator-support', contract.administratorId);
const support = visitor(supporter.token);
const agency = visitor((await sessionOf('agency-expert', contract.agencyId)).token);

type Sought = { search: string; reason?: string; words?: string };
async function seek(who: typeof support, { search, reason = 'caller', words = '' }: Sought) {
  await who.get(paths.support);
  return who.post(paths.support, { search, reason, words });
}

const ways: [what: string, typed: string][] = [
  ['national ID', '0684159414'],
  ['national ID in Persian digits', '۰۶۸۴۱۵۹۴۱۴'],
  ['national ID in Arabic digits with spaces', '٠٦٨ ٤١٥ ٩٤١٤'],
  ['name', 'پروانه کاووسی'],
  ['name in another spelling and order', 'كاوسي پروانه'],
  ['mobile', '09121114433'],
  ['mobile with the country’s code', '+98 912 111 4433'],
];

for (const [what, typed] of ways) {
  test(`a member is found by ${what}, once with every year, and by both houses`, async () => {
    for (const who of [support, agency]) {
      const reply = await seek(who, { search: typed });
      assert.equal(reply.statusCode, 200);
      assert.deepEqual(await faultsOf(reply.body), []);
      const shown = wordsOf(reply);
      assert.equal(shown.match(/0684159414/g)?.length, 1);
      assert.equal(reply.body.match(/>باز کردن<\/button>/g)?.length, 2);
      assert.doesNotMatch(shown, /بیگانه/);
    }
  });
}

test('a member is found by the mobile of her account, which no roster says', async () => {
  const { accountId } = await buildMemberSession(
    owner,
    await buildMember(owner, contract, {
      nationalId: '0963695398',
      firstName: 'لیلا',
      lastName: 'سروش',
      mobile: null,
    }),
  );
  await owner.updateTable('account').set({ mobile: '09127770001' }).where('id', '=', accountId).execute();
  const shown = wordsOf(await seek(support, { search: '۰۹۱۲۷۷۷۰۰۰۱' }));
  assert.match(shown, /لیلا سروش/);
  assert.doesNotMatch(wordsOf(await seek(agency, { search: '09135550011' })), /بیگانه/);
});

test('a case is found by its code as it is read out, by ID, by name and by mobile; a misheard code is told', async () => {
  const { caseId, trackingCode } = await buildCase(owner, contract, {
    nationalId: '0790419904',
    firstName: 'رؤیا',
    lastName: 'مهر',
    mobile: '09121230000',
  });
  const address = to(paths.correctionCase, { caseId });
  for (const search of [showTrackingCode(trackingCode).toLowerCase(), '0790419904', 'رویا', '09121230000']) {
    const reply = await seek(support, { search });
    assert.ok(reply.body.includes(`href="${address}"`), search);
    assert.match(wordsOf(reply), /نوبت کارفرما/);
  }
  const wrong = await seek(support, {
    search: trackingCode.slice(0, -1) + (trackingCode.endsWith('H') ? 'K' : 'H'),
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wordsOf(wrong), /درست خوانده نشده است/);
  const kept = await owner.selectFrom('file_lookup').select('id').where('case_id', '=', caseId).execute();
  assert.equal(kept.length, 1);
});

test('a held row is found by its ID and its name, and leads to where it is fixed', async () => {
  const { rows } = await sql<{ id: number }>`
    insert into roster (contract_id, kind, state, effective_on, file_name, file_sha256, file_bytes, file_format,
      uploaded_by, submitted_by, decided_by, applied_at)
    values (${contract.contractId}, 'initial', 'applied', '2026-04-01', 'فهرست.xlsx', sha256(''), 1, 'xlsx',
      ${supporter.staffId}, ${supporter.staffId}, (select id from staff where id <> ${supporter.staffId} limit 1), now())
    returning id`.execute(owner);
  const rosterId = rows[0]?.id ?? 0;
  await sql`insert into roster_row (contract_id, roster_id, row_number, standing, family, named_id, first_name, last_name,
      first_c1, last_c1, first_c2, last_c2, canon_version, cells)
    values (${contract.contractId}, ${rosterId}, 12, 'held', 'primary', '0084575948', 'سهراب', 'آذری', 'سهراب', 'آذری',
      'سهراب', 'اذری', 1, '[]')`.execute(owner);
  for (const search of ['0084575948', 'آذری سهراب']) {
    const reply = await seek(support, { search });
    assert.ok(reply.body.includes(to(paths.rosterRow, { rosterId, row: 12 })), search);
    assert.match(wordsOf(reply), /ردیف ۱۲/);
  }
});

async function failUnknown(idValue: string, firstName: string): Promise<void> {
  await owner
    .insertInto('activation_failure')
    .values({
      at: new Date(),
      membership_type_id: contract.membershipTypeId,
      id_type: 'national',
      id_value: idValue,
      first_name: firstName,
      last_name: 'کاوسی',
      reason: 'unknown-id',
    })
    .execute();
}

test('an ID on no roster is explained, with who might be meant; failed activations with it are the administrator’s to see', async () => {
  // One digit of the member's own ID.
  const unknown = '0684159424';
  await failUnknown(unknown, 'پروانه');
  await failUnknown(unknown, 'پروانه');
  const reply = await seek(support, { search: unknown });
  assert.deepEqual(await faultsOf(reply.body), []);
  const shown = wordsOf(reply);
  assert.match(shown, /این کد ملی در فهرست‌های شما نیست/);
  assert.match(shown, /رقم کنترل این کد ملی درست نیست/);
  assert.match(shown, /شاید یکی از این‌ها .* 0684159414/);
  assert.match(shown, /۲ بار؛ آخرین بار/);
  assert.doesNotMatch(shown, /بیگانه/);
  assert.doesNotMatch(wordsOf(await seek(agency, { search: unknown })), /۲ بار/);
});

test('more than fifty are not shown, and who searches is asked to be more exact', async () => {
  for (let at = 0; at < 51; at += 1) {
    const nationalId = `11${String(at).padStart(8, '0')}`;
    await buildMember(owner, contract, { nationalId, firstName: 'همنام', lastName: 'فراوان' });
  }
  const reply = await seek(support, { search: 'فراوان' });
  assert.match(wordsOf(reply), /بیش از ۵۰ مورد پیدا شد/);
  assert.equal(reply.body.match(/>باز کردن<\/button>/g)?.length, 50);
});

test('without a reason nobody is looked up, and another than those of the list is said in words', async () => {
  for (const asked of [{ reason: '' }, { reason: 'because' }, { reason: 'other' }]) {
    const reply = await seek(support, { search: '0684159414', ...asked });
    assert.equal(reply.statusCode, 422);
    assert.doesNotMatch(wordsOf(reply), /پروانه/);
  }
  assert.equal((await seek(support, { search: 'ما' })).statusCode, 422);
  const said = await seek(support, { search: '0684159414', reason: 'other', words: 'درخواست بازرس' });
  assert.equal(said.statusCode, 200);
});

test('what was searched for is kept neither in the look-ups, nor in the audit, nor in an address', async () => {
  await seek(support, { search: '0684159414', reason: 'complaint', words: 'نامهٔ شکایت' });
  const { rows: looks } = await sql<{ kept: string; kind: string; reason: string; words: string }>`
    select to_jsonb(l)::text as kept, kind, reason, words from file_lookup l order by id desc limit 1`.execute(
    owner,
  );
  assert.equal(looks[0]?.kind, 'national-id');
  assert.equal(looks[0]?.reason, 'complaint');
  const { rows: audit } = await sql<{ details: string }>`
    select details::text from audit_entry where action = 'people.looked-up' order by at desc limit 1`.execute(
    owner,
  );
  assert.deepEqual(JSON.parse(audit[0]?.details ?? ''), { by: 'national-id', reason: 'complaint', shown: 1 });
  const { rows: all } = await sql<{ kept: string }>`
    select to_jsonb(l)::text as kept from file_lookup l union all select details::text from audit_entry`.execute(
    owner,
  );
  for (const { kept } of all) assert.doesNotMatch(kept, /0684159414|پروانه|کاوسی|09121114433/);
});

test('employers, members and the system administrator do not come here; another house finds nobody of ours', async () => {
  const hr = visitor((await sessionOf('employer-hr', contract.policyholderId)).token);
  const keeper = visitor((await sessionOf('system-administrator', contract.administratorId)).token);
  const insured = visitor((await buildMemberSession(owner, member)).token);
  const person = to(paths.supportPerson, { membershipId: member.membershipId });
  for (const who of [hr, keeper, insured]) {
    for (const address of [paths.support, person]) {
      assert.ok([303, 403].includes((await who.get(address)).statusCode), address);
    }
    await who.get(paths.activation);
    assert.ok(
      [303, 403].includes((await who.post(paths.support, { search: 'پروانه', reason: 'caller' })).statusCode),
    );
    assert.ok([303, 403].includes((await who.post(person, { reason: 'caller' })).statusCode));
  }
  const stranger = visitor((await sessionOf('administrator-support', theirs.administratorId)).token);
  assert.doesNotMatch(wordsOf(await seek(stranger, { search: '0684159414' })), /پروانه/);
  assert.equal((await stranger.get(person)).statusCode, 404);
  assert.equal((await stranger.post(person, { reason: 'caller' })).statusCode, 404);
  assert.equal((await stranger.post(person, { reason: '' })).statusCode, 404);
});
