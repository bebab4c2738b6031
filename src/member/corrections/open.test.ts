import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import {
  askCorrection,
  buildMemberVisit,
  caseIdOf,
  testPassword,
} from '../../../test/builders/correction-visits.ts';
import { buildMember, type TestMember } from '../../../test/builders/members.ts';
import { fixedClock } from '../../platform/clock.ts';

const { owner, visitor } = await testApp({ clock: fixedClock('2026-11-20T08:00:00Z') });
const contract = await buildContract(owner);
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاووسی',
});
const ava = await buildMember(owner, contract, {
  nationalId: '0012345679',
  firstName: 'آوا',
  lastName: 'کاوسی',
  primary: milad,
  relation: 'child',
  birthDate: '2020-07-09',
});
const mother = await buildMember(owner, contract, {
  nationalId: '0011111129',
  firstName: 'پروین',
  lastName: 'نوری',
  standing: 'dependent',
  relation: 'mother',
});
const colleague = await buildMember(owner, contract, {
  nationalId: '0684159414',
  firstName: 'پروانه',
  lastName: 'صالحی',
});
const asMilad = await buildMemberVisit(owner, milad);
const asMother = await buildMemberVisit(owner, mother);
const iban = 'IR062960000000100324200001';

type Values = Record<string, string>;
const ask = (subject: string, fields: Values, about?: TestMember) =>
  askCorrection(visitor(asMilad.token), { subject, ...(about ? { about } : {}) }, fields);
const changesOf = async (caseId: number) => {
  const rows = await owner
    .selectFrom('correction_change')
    .select(['field', 'before', 'after'])
    .where('case_id', '=', caseId)
    .orderBy('field')
    .execute();
  return rows.map(({ field, before, after }) => [field, before, after]);
};

const right: [string, TestMember, Values, [string, string | null, string][]][] = [
  ['name', milad, { first_name: 'میلاد', last_name: 'كاوسي' }, [['lastName', 'کاووسی', 'کاوسی']]],
  ['national-id', ava, { national_id: '۰۰۱۲۳۴۵۶۸۷' }, [['nationalId', '0012345679', '0012345687']]],
  ['certificate', milad, { certificate_number: '۱۲۳۴' }, [['certificateNumber', '99999', '1234']]],
  [
    'birth-date',
    ava,
    { birth_date_day: '۲۰', birth_date_month: 'تیر', birth_date_year: '۱۳۹۹' },
    [['birthDate', '2020-07-09', '2020-07-10']],
  ],
  ['iban', milad, { iban, password: testPassword }, [['iban', null, iban]]],
  [
    'mobile',
    ava,
    { mobile: '0935 111 22 44', password: testPassword },
    [['mobile', '09121112233', '09351112244']],
  ],
  ['family-link', ava, { relation: 'grandchild' }, [['relation', 'child', 'grandchild']]],
];

test('every subject becomes a case with what the roster says and what it should, in the form a membership stores', async () => {
  for (const [subject, about, fields, changes] of right) {
    const reply = await ask(subject, fields, about);
    assert.equal(reply.statusCode, 303, `${subject}: ${/class="error"[^<]*>([^<]*)/.exec(reply.body)?.[1]}`);
    const caseId = caseIdOf(reply);
    assert.deepEqual(await changesOf(caseId), changes);
    const found = await owner
      .selectFrom('correction_case')
      .selectAll()
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [found.origin, found.state, found.subject, found.membership_id, found.opened_by_account, found.mobile],
      ['member', 'sorting', subject, about.membershipId, asMilad.accountId, '09121112233'],
    );
    assert.deepEqual([found.mobile_proven, found.contract_id], [true, contract.contractId]);
  }
});

const wrong: [string, TestMember, Values, RegExp][] = [
  ['name', ava, { first_name: 'Ava', last_name: 'کاوسی' }, /حروف فارسی بنویسید، نه انگلیسی/],
  ['name', ava, { first_name: 'آوا', last_name: '' }, /» را بنویسید/],
  ['name', ava, { first_name: 'آوا', last_name: 'كاوسي' }, /در فهرست اسامی نیز همین آمده است/],
  ['national-id', milad, { national_id: '123' }, /کد ملی ده رقم دارد/],
  ['national-id', milad, { national_id: '0089999998' }, /با هم نمی‌خوانند/],
  ['certificate', ava, { certificate_number: 'الف' }, /شمارهٔ شناسنامه را تنها با رقم/],
  ['certificate', ava, { certificate_number: '99999' }, /نیز همین آمده است/],
  [
    'birth-date',
    milad,
    { birth_date_day: '31', birth_date_month: '12', birth_date_year: '1365' },
    /در تقویم نیست/,
  ],
  [
    'birth-date',
    milad,
    { birth_date_day: '1', birth_date_month: '1', birth_date_year: '1410' },
    /هنوز نرسیده است|در تقویم نیست/,
  ],
  [
    'birth-date',
    milad,
    { birth_date_day: '26', birth_date_month: '8', birth_date_year: '1365' },
    /نیز همین آمده است/,
  ],
  ['mobile', milad, { mobile: '021886484', password: testPassword }, /با ۰۹ آغاز می‌شود/],
  ['mobile', milad, { mobile: '09121112233', password: testPassword }, /نیز همین آمده است/],
  ['mobile', milad, { mobile: '09351112255', password: 'نه این' }, /رمز عبور درست نیست/],
  ['family-link', milad, { relation: '' }, /» را بنویسید/],
  [
    'family-link',
    milad,
    { relative_first: 'میلاد', relative_last: 'کاووسی', relative_id: '0089999999', relation: 'child' },
    /از آنِ خود این شخص است/,
  ],
];

test('what is typed wrongly comes back with a sentence at its field, and opens nothing', async () => {
  const before = await owner.selectFrom('correction_case').select('id').execute();
  for (const [subject, about, fields, sentence] of wrong) {
    const reply = await ask(subject, fields, about);
    assert.equal(reply.statusCode, 422, subject);
    assert.match(reply.body, sentence);
    const [typed = ''] = Object.values(fields).filter(value => value !== '' && value !== 'نه این');
    assert.ok(reply.body.includes(typed), `${subject} keeps ${typed}`);
  }
  assert.equal((await owner.selectFrom('correction_case').select('id').execute()).length, before.length);
});

test('an ID whose check digit fails is believed once she says that the card says so', async () => {
  const reply = await ask('national-id', { national_id: '0089999998', id_sure: 'yes' });
  assert.deepEqual(await changesOf(caseIdOf(reply)), [['nationalId', '0089999999', '0089999998']]);
});

test('somebody missing in the family is asked for by the primary, and nothing tells whether she is on a roster', async () => {
  const fields = {
    relative_first: 'پروین',
    relative_last: 'نوری',
    relative_id: '0011111129',
    relation: 'mother',
  };
  const reply = await ask('family-link', fields);
  const found = await owner
    .selectFrom('correction_case')
    .selectAll()
    .where('id', '=', caseIdOf(reply))
    .executeTakeFirstOrThrow();
  assert.deepEqual([found.id_value, found.first_name, found.membership_id], ['0011111129', 'پروین', null]);
  assert.deepEqual(await changesOf(found.id), [
    ['primary', null, String(milad.membershipId)],
    ['relation', null, 'mother'],
  ]);
  const stranger = await ask('family-link', { ...fields, relative_id: '0013542419' });
  assert.equal(stranger.statusCode, reply.statusCode);
});

test('a dependent names the right primary in her own words, and is told nothing about him', async () => {
  const reply = await askCorrection(
    visitor(asMother.token),
    { subject: 'family-link' },
    { relative_id: '۰۰۸۹۹۹۹۹۹۹', relative_first: 'میلاد', relative_last: 'کاووسی' },
  );
  const caseId = caseIdOf(reply);
  const named = await owner
    .selectFrom('correction_named_primary')
    .select(['id_value', 'first_name'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  assert.deepEqual(named, { id_value: '0089999999', first_name: 'میلاد' });
  assert.deepEqual(await changesOf(caseId), []);
});

test('money goes to the primary alone: a dependent has no form for an IBAN', async () => {
  const reply = await visitor(asMother.token).get('/member/corrections/new/iban');
  assert.equal(reply.statusCode, 404);
  assert.equal((await ask('iban', { iban, password: testPassword }, ava)).statusCode, 404);
});

test('a colleague, a former dependent and another tenant’s member are nobody whom she may ask for', async () => {
  const elsewhere = await buildContract(owner);
  const stranger = await buildMember(owner, elsewhere, {
    nationalId: '0022222227',
    firstName: 'ناهید',
    lastName: 'پیشین',
  });
  const former = await buildMember(owner, contract, {
    nationalId: '0013542419',
    firstName: 'کیان',
    lastName: 'کاوسی',
    relation: 'child',
    primary: milad,
  });
  await owner
    .updateTable('membership')
    .set({ primary_membership_id: null })
    .where('id', '=', former.membershipId)
    .execute();
  const browser = visitor(asMilad.token);
  await browser.get('/member/corrections/new/name');
  for (const other of [colleague, stranger, former]) {
    const address = `/member/corrections/new/name?person=${other.membershipId}`;
    assert.equal((await browser.get(address)).statusCode, 404);
    assert.equal((await browser.get(`/member/corrections/new?person=${other.membershipId}`)).statusCode, 404);
    const sent = await browser.upload(address, { first_name: 'پروانه', last_name: 'دیگر' });
    assert.equal(sent.statusCode, 404);
  }
});
