import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openCaseDesk } from '../../../../test/builders/case-desk.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import type { CaseChange } from '../../../domain/correction/case.ts';
import { findCase } from '../../../domain/correction/find-case.ts';
import { showTrackingCode } from '../../../domain/correction/tracking-code.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const desk = await openCaseDesk(app.database);
const { contractId } = desk.contract;
const { bring, apply, hr } = await openRosterVisits(app, desk.contract);
await owner.updateTable('contract').set({ mass_leave_percent: 100 }).where('id', '=', contractId).execute();
const [ali, sara] = [nationalIdOf(1), nationalIdOf(2)];
const rows = [ali, sara].map(nationalId => ({
  first: 'علی',
  last: 'کاووسی',
  nationalId,
  relation: 'اصلی',
}));
await apply(await bring(rows, { month: 'فروردین' }));

async function member(nationalId: string) {
  const { id, person_id } = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id'])
    .where('p.id_value', '=', nationalId)
    .where('m.contract_id', '=', contractId)
    .executeTakeFirstOrThrow();
  return { membershipId: id, personId: person_id, contractId, nationalId };
}

/** The case's code as people read it, and its endorsement. */
async function correct(nationalId: string, change: CaseChange) {
  const caseId = await desk.approved(await member(nationalId), [change]);
  const applied = await desk.apply(caseId);
  assert.ok(applied.ok);
  const found = await findCase(owner, caseId);
  return { caseId, rosterId: applied.endorsementId ?? 0, code: showTrackingCode(found?.trackingCode ?? '') };
}

const name = await correct(ali, { field: 'lastName', before: 'کاووسی', after: 'کاوسی' });
const moved = nationalIdOf(3);
const id = await correct(ali, { field: 'nationalId', before: ali, after: moved });
const caseHref = to(paths.correctionCase, { caseId: name.caseId });

test('a contract’s versions name what single cases put right, in one line, with the way to each case', async () => {
  const page = await hr.get(to(paths.rosterDay, { contractId }));
  assert.deepEqual(await faultsOf(page.body), []);
  const words = wordsOf(page);
  assert.match(words, /۲ اصلاح موردی \(نسخه‌های ۲ تا ۳\)/);
  assert.ok(words.includes(name.code) && words.includes(id.code));
  assert.ok(page.body.includes(`href="${caseHref}"`));
});

test('what a case changed is seen by comparing its version with the one before, and the case is named', async () => {
  const href = to(paths.rosterComparison, { contractId }, { from: 'v1', to: 'v2', kind: 'change' });
  const page = await hr.get(href);
  assert.deepEqual(await faultsOf(page.body), []);
  const words = wordsOf(page);
  assert.match(words, /درخواست اصلاح پدید آمده است: \S*/);
  assert.ok(words.includes(name.code));
  assert.match(words, /کاووسی\s+کاوسی/);
  assert.match(words, /نسخهٔ ۲: اصلاح موردی/);
});

test('a right ID makes nobody leave or join between two versions', async () => {
  const href = to(paths.rosterComparison, { contractId }, { from: 'v2', to: 'v3' });
  assert.match(wordsOf(await hr.get(href)), /آمده‌اند \(۰\).*رفته‌اند \(۰\).*تغییر کرده‌اند \(۰\)/);
});

test('a member’s history tells the case, the old ID and the new one, and offers no file', async () => {
  const { membershipId } = await member(moved);
  const page = await hr.get(to(paths.staffMember, { membershipId }));
  assert.deepEqual(await faultsOf(page.body), []);
  const words = wordsOf(page);
  assert.match(words, new RegExp(`اصلاح موردی ${name.code}`));
  assert.match(words, new RegExp(`اصلاح موردی ${id.code}`));
  assert.match(words, new RegExp(`کد ملی ${ali}\\s+${moved}`));
  assert.ok(!page.body.includes(`/staff/rosters/${id.rosterId}`));
});

test('it is no file: it stands in no list of rosters, and no page of a roster opens on it', async () => {
  for (const list of [paths.rosters, to(paths.contract, { contractId }), paths.staffHome])
    assert.ok(!(await hr.get(list)).body.includes(`/staff/rosters/${name.rosterId}`), list);
  const { rosterId } = name;
  const pages = [
    paths.roster,
    paths.rosterRows,
    paths.rosterChanges,
    paths.rosterReadiness,
    paths.rosterWorkbook,
    paths.rosterCorrection,
    paths.rosterFixes,
    paths.rosterRest,
  ] as const;
  for (const path of pages) assert.equal((await hr.get(to(path, { rosterId }))).statusCode, 404, path);
});

test('a full roster that leaves out whom a case put right says so where it tells who leaves', async () => {
  const rosterId = await bring(rows.slice(1), { month: 'مهر' });
  const page = await hr.get(to(paths.rosterChanges, { rosterId }, { kind: 'leave' }));
  assert.deepEqual(await faultsOf(page.body), []);
  assert.match(wordsOf(page), new RegExp(`آخرین بار با اصلاح موردی ${id.code}`));
});
