import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, caseNow, takeStep } from '../../../test/builders/correction-desk.ts';
import type { TestMember } from '../../../test/builders/members.ts';
import { openRosterVisits, wordsOf } from '../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { applyCase } from '../../domain/correction/apply-case.ts';
import type { CaseChange } from '../../domain/correction/case.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';
import { systemClock as clock } from '../../platform/clock.ts';

const app = await testApp();
const { owner, database } = app;
const desk = await buildDesk(app);
const { contract, employer, agency } = desk;
const { bring, apply: applyFile, hr } = await openRosterVisits(app, contract);
const { contractId } = contract;
const apply = (caseId: number) => applyCase({ db: database.pool('job').db, clock }, caseId);

const [milad = '', held = ''] = [1, 2].map(nationalIdOf);
const wrongDigits = `${held.slice(0, 9)}${(Number(held[9]) + 1) % 10}`;
const old: TestRosterRow[] = [
  { first: 'میلاد', last: 'کاووسی', nationalId: milad, relation: 'اصلی' },
  { first: 'رویا', last: 'صالحی', nationalId: wrongDigits, relation: 'اصلی' },
];
const first = await bring(old, { month: 'فروردین' });
await applyFile(first);

async function member(nationalId: string): Promise<TestMember> {
  const { id, person_id } = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id'])
    .where('p.id_value', '=', nationalId)
    .where('m.contract_id', '=', contractId)
    .executeTakeFirstOrThrow();
  return { membershipId: id, personId: person_id, contractId, nationalId };
}

const caseOf = async (who: TestMember, changes: CaseChange[]) =>
  (await buildCase(owner, contract, { member: who, changes })).caseId;
const lastNameOf = async (nationalId: string) => {
  const { membershipId } = await member(nationalId);
  const row = await owner
    .selectFrom('membership')
    .select('last_name')
    .where('id', '=', membershipId)
    .executeTakeFirstOrThrow();
  return row.last_name;
};

test('one press puts a name right; the old list sent again is told so, and puts nothing back', async () => {
  const caseId = await caseOf(await member(milad), [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }]);
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  assert.ok((await apply(caseId)).ok);
  const page = await employer.visitor.get(to(paths.correctionCase, { caseId }));
  assert.deepEqual(await faultsOf(page.body), []);
  assert.match(wordsOf(page), /در نسخهٔ ۲ فهرست انجام شد/);

  const rosterId = await bring(old, { month: 'مهر' });
  const href = to(paths.rosterRow, { rosterId, row: 2 });
  const row = await hr.get(href);
  assert.deepEqual(await faultsOf(row.body), []);
  assert.match(wordsOf(row), /این مقدار در \S+ \S+ \S+ اصلاح شده است/);
  assert.match(wordsOf(row), /با یک درخواست اصلاح، همین مقدار درست شناخته شده است/);
  const mark = /name="mark" value="([0-9a-f]+)"/.exec(row.body)?.[1] ?? '';
  const suggestion = to(paths.rosterSuggestionAccept, { rosterId, row: 2 });
  const taken = await hr.post(suggestion, { code: 'corrected-since', mark });
  assert.equal(taken.statusCode, 303);
  assert.doesNotMatch(wordsOf(await hr.get(href)), /این مقدار در/);
  await applyFile(rosterId);
  assert.equal(await lastNameOf(milad), 'کاوسی');
});

test('what changed after it was approved comes back with the reason and the new value, and is approved anew', async () => {
  const caseId = await caseOf(await member(milad), [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' }]);
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  await applyFile(await bring([{ ...old[0], last: 'کاوه‌ای' }], { kind: 'endorsement', month: 'آبان' }));
  assert.deepEqual(await apply(caseId), { ok: false, why: 'given-back' });
  const page = await employer.visitor.get(to(paths.correctionCase, { caseId }));
  assert.deepEqual(await faultsOf(page.body), []);
  assert.match(wordsOf(page), /مشخصات این عضو پس از تأیید تغییر کرده است/);
  assert.match(page.body, /کاوه ?‌?ای/);
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  assert.ok((await apply(caseId)).ok);
  assert.equal(await lastNameOf(milad), 'کاووسی');
});

test('a row that waited for its ID comes in once both houses agree, as the row says', async () => {
  const { caseId } = await buildCase(owner, contract, {
    nationalId: held,
    firstName: 'رویا',
    lastName: 'صالحی',
    reason: 'held-row',
    changes: [{ field: 'nationalId', before: undefined, after: held }],
  });
  await owner
    .updateTable('correction_case')
    .set({ roster_id: first, roster_row: 3 })
    .where('id', '=', caseId)
    .execute();
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  assert.equal((await takeStep(agency, caseId, paths.correctionAgree)).statusCode, 303);
  assert.ok((await apply(caseId)).ok);
  const { membershipId } = await member(held);
  const made = await owner
    .selectFrom('membership')
    .select(['standing', 'first_name', 'covered_from'])
    .where('id', '=', membershipId)
    .executeTakeFirstOrThrow();
  const { effective_on } = await owner
    .selectFrom('roster')
    .select('effective_on')
    .where('id', '=', first)
    .executeTakeFirstOrThrow();
  assert.deepEqual(made, { standing: 'primary', first_name: 'رویا', covered_from: effective_on });
});

test('an ID that by now is an account’s goes back to be agreed to by a second house, and is applied then', async () => {
  const who = await member(milad);
  const right = nationalIdOf(9);
  const caseId = await caseOf(who, [{ field: 'nationalId', before: milad, after: right }]);
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  await owner
    .insertInto('account')
    .values({ person_id: who.personId, password_hash: 'none', mobile: '09121112233' })
    .execute();
  assert.deepEqual(await apply(caseId), { ok: false, why: 'given-back' });
  assert.match(
    wordsOf(await employer.visitor.get(to(paths.correctionCase, { caseId }))),
    /اکنون تأیید یا رضایت کسان بیشتری لازم است/,
  );
  assert.equal((await takeStep(employer, caseId, paths.correctionConfirm)).statusCode, 303);
  assert.equal((await caseNow(owner, caseId)).state, 'second');
  assert.equal((await takeStep(agency, caseId, paths.correctionAgree)).statusCode, 303);
  assert.ok((await apply(caseId)).ok);
  assert.equal((await member(right)).membershipId, who.membershipId);
});
