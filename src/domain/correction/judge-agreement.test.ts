import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { approveCase, buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type MemberWords, type TestMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { inSession } from '../../../test/in-session.ts';
import { systemClock } from '../../platform/clock.ts';
import { applyCase } from './apply-case.ts';
import type { CaseChange } from './case.ts';
import { findCase } from './find-case.ts';
import { judgeAgreement } from './judge-agreement.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const elsewhere = await buildContract(owner);
const hr = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});
const today = Temporal.Now.plainDateISO('Asia/Tehran').withCalendar('persian');
const bornYearsAgo = (years: number, days = 0) =>
  today.subtract({ years }).add({ days }).withCalendar('iso8601').toString();

let counter = 100_000_000;
async function member(words: Partial<MemberWords> & { active?: true; of?: typeof contract } = {}) {
  counter += 1;
  const made = await buildMember(owner, words.of ?? contract, {
    nationalId: String(counter).padStart(10, '0'),
    firstName: 'رویا',
    lastName: 'امینی',
    ...words,
  });
  if (words.active) await buildMemberSession(owner, made);
  return made;
}

/** As the page of a member of staff asks. */
async function judge(about: TestMember | undefined, changes: CaseChange[]) {
  const { caseId } = await buildCase(owner, contract, about ? { member: about, changes } : { changes });
  return inSession(database, hr.token, async db => {
    const found = await findCase(db, caseId);
    assert.ok(found);
    return judgeAgreement(db, found, changes);
  });
}
const link = (primary: TestMember): CaseChange[] => [
  { field: 'primary', before: undefined, after: String(primary.membershipId) },
];
const alone = { needsSecond: false, needsConsent: false, consentOf: undefined, holdHours: 0 };

test('a name, a birth date, or a link among people without accounts is put right by one house', async () => {
  const spouse = await member();
  assert.deepEqual(await judge(spouse, [{ field: 'lastName', before: 'امینی', after: 'امینی‌فر' }]), alone);
  assert.deepEqual(await judge(spouse, link(await member())), alone);
  assert.deepEqual(
    await judge(spouse, [{ field: 'nationalId', before: undefined, after: '0684159414' }]),
    alone,
  );
});

test('an adult who comes under an active primary, or signs in herself, is asked; two houses approve', async () => {
  const [spouse, signedUp] = [await member(), await member({ active: true })];
  const asked = { ...alone, needsSecond: true, needsConsent: true };
  assert.deepEqual(await judge(spouse, link(await member({ active: true }))), {
    ...asked,
    consentOf: spouse.personId,
  });
  assert.deepEqual(await judge(signedUp, link(await member())), { ...asked, consentOf: signedUp.personId });
});

test('on the eighteenth birthday she is asked, a day before she follows her guardian; who has no birthday is asked', async () => {
  const primary = await member({ active: true });
  const adult = await member({ birthDate: bornYearsAgo(18) });
  const minor = await member({ birthDate: bornYearsAgo(18, 1) });
  const unknown = await member({ birthDate: null });
  assert.equal((await judge(adult, link(primary))).consentOf, adult.personId);
  assert.deepEqual(await judge(minor, link(primary)), { ...alone, needsSecond: true });
  assert.equal((await judge(unknown, link(primary))).consentOf, unknown.personId);
});

test('whom one house has made a child by a birth date is asked all the same, whatever was known before', async () => {
  const primary = await member({ active: true });
  for (const before of [bornYearsAgo(30), null]) {
    const adult = await member({ birthDate: before });
    const { caseId } = await buildCase(owner, contract, {
      member: adult,
      changes: [{ field: 'birthDate', before: before ?? undefined, after: bornYearsAgo(5) }],
    });
    await approveCase(owner, caseId, {
      voices: [{ staffId: hr.staffId, organizationId: contract.policyholderId }],
    });
    const applied = await applyCase({ db: database.pool('job').db, clock: systemClock }, caseId);
    assert.ok(applied.ok);
    const asked = await judge(adult, link(primary));
    assert.deepEqual([asked.needsConsent, asked.consentOf], [true, adult.personId]);
  }
});

test('an ID that is or was somebody’s who signs in needs two houses, wherever that somebody is covered', async () => {
  const change = (after: string): CaseChange[] => [{ field: 'nationalId', before: undefined, after }];
  const stranger = await member({ active: true, of: elsewhere });
  assert.equal((await judge(await member(), change(stranger.nationalId))).needsSecond, true);
  assert.equal((await judge(await member({ active: true }), change('0684159414'))).needsSecond, true);
});

test('a mobile waits a day and takes two houses; so do an IBAN and a join, without the day', async () => {
  const about = await member();
  assert.deepEqual(await judge(about, [{ field: 'mobile', before: undefined, after: '09121112233' }]), {
    ...alone,
    needsSecond: true,
    holdHours: 24,
  });
  const iban: CaseChange = { field: 'iban', before: undefined, after: 'IR820540102680020817909002' };
  assert.deepEqual(await judge(about, [iban]), { ...alone, needsSecond: true });
  assert.deepEqual(await judge(undefined, [{ field: 'plan', before: undefined, after: '1' }]), {
    ...alone,
    needsSecond: true,
  });
});

test('whether somebody signs in is told inside one’s own cases alone', async () => {
  const about = await member({ active: true });
  const { caseId } = await buildCase(owner, contract, { member: about });
  const ask = (token: string) =>
    inSession(database, token, async db => {
      const { rows } = await sql`select case_member_active(${caseId}, ${about.membershipId}) as "byMember",
        case_id_active(${caseId}, 'national', ${about.nationalId}) as "byId"`.execute(db);
      return rows[0];
    });
  const stranger = await buildStaffSession(owner, {
    organizationId: elsewhere.policyholderId,
    role: 'employer-hr',
  });
  const { token: herself } = await buildMemberSession(owner, await member());
  assert.deepEqual(await ask(hr.token), { byMember: true, byId: true });
  for (const token of [stranger.token, herself, ''])
    assert.deepEqual(await ask(token), { byMember: false, byId: false });
});
