import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCaseDesk } from '../../../test/builders/case-desk.ts';
import { approveCase, buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { killAt } from '../../../test/kill-at.ts';
import { fixedClock } from '../../platform/clock.ts';
import { applyCase } from './apply-case.ts';
import { findCase } from './find-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const db = database.pool('job').db;
const { apply, approved, expert, givenBack, hr, member, membership, roster, versions } =
  await openCaseDesk(database);

test('an approved name stands on the membership as one version of the roster, with what was before', async () => {
  const milad = await member();
  const caseId = await approved(milad, [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }]);
  const applied = await apply(caseId);
  assert.ok(applied.ok);
  const now = await membership(milad.membershipId);
  assert.deepEqual(
    [now.first_name, now.last_name, now.last_c1, now.roster_id, now.roster_row],
    ['میلاد', 'کاوسی', 'کاوسی', applied.endorsementId, null],
  );
  const [before] = await versions(milad.membershipId);
  assert.deepEqual(
    [before?.last_name, before?.superseded_by, before?.superseded_on],
    ['کاووسی', applied.endorsementId, '2026-09-01'],
  );
  const made = await roster(applied.endorsementId);
  assert.deepEqual(
    [made.kind, made.state, made.case_id, made.file_name, made.uploaded_by, made.decided_by],
    ['endorsement', 'applied', caseId, null, hr.staffId, hr.staffId],
  );
  const found = await findCase(owner, caseId);
  assert.deepEqual(
    [found?.state, found?.outcome, found?.endorsementId],
    ['solved', 'corrected', applied.endorsementId],
  );
  const corrections = await owner
    .selectFrom('membership_correction')
    .select(['field', 'before', 'after', 'corrected_on'])
    .where('case_id', '=', caseId)
    .execute();
  assert.deepEqual(corrections, [
    { field: 'lastName', before: 'کاووسی', after: 'کاوسی', corrected_on: '2026-09-01' },
  ]);
  const { details } = await owner
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'correction-case.applied')
    .where('subject_id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(details).includes('کاو'));
});

test('applied six times at once it makes one endorsement', async () => {
  const who = await member();
  const caseId = await approved(who, [{ field: 'fatherName', before: undefined, after: 'حسن' }]);
  const all = await Promise.all(Array.from({ length: 6 }, () => apply(caseId)));
  assert.equal(all.filter(({ ok }) => ok).length, 1);
  for (const one of all) assert.ok(one.ok || one.why === 'not-approved');
  assert.equal((await versions(who.membershipId)).length, 1);
  assert.deepEqual(await apply(caseId), { ok: false, why: 'not-approved' });
});

test('everything else a case may put right is put right', async () => {
  const who = await member();
  const iban = 'IR062960000000100324200001';
  const caseId = await approved(
    who,
    [
      { field: 'birthDate', before: '1986-11-17', after: '1986-11-18' },
      { field: 'certificateNumber', before: '99999', after: '1234' },
      { field: 'gender', before: undefined, after: 'male' },
      { field: 'iban', before: undefined, after: iban },
      { field: 'mobile', before: '09121112233', after: '09123334455' },
    ],
    { voices: [hr, expert] },
  );
  const applied = await apply(caseId);
  assert.ok(applied.ok);
  const now = await membership(who.membershipId);
  assert.deepEqual(
    [now.birth_date, now.certificate_number, now.gender, now.iban, now.mobile],
    ['1986-11-18', '1234', 'male', iban, '09123334455'],
  );
  const made = await roster(applied.endorsementId);
  assert.deepEqual([made.uploaded_by, made.decided_by], [hr.staffId, expert.staffId]);
});

test('before its moment nothing happens; once it has come, everything does', async () => {
  const who = await member();
  const caseId = await approved(who, [{ field: 'mobile', before: '09121112233', after: '09123334455' }], {
    voices: [hr, expert],
    applyAfter: '2026-09-02T08:00:00Z',
  });
  assert.deepEqual(await apply(caseId), { ok: false, why: 'not-yet' });
  assert.equal((await membership(who.membershipId)).mobile, '09121112233');
  const later = fixedClock('2026-09-02T08:00:00Z');
  assert.ok((await applyCase({ db, clock: later }, caseId)).ok);
  assert.equal((await membership(who.membershipId)).mobile, '09123334455');
});

test('what the membership says otherwise by now goes back, and the new value stands beside what is proposed', async () => {
  const who = await member();
  const caseId = await approved(who, [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }]);
  await owner
    .updateTable('membership')
    .set({ last_name: 'کاووصی' })
    .where('id', '=', who.membershipId)
    .execute();
  assert.equal(await givenBack(caseId), 'changed-meanwhile');
  const { before } = await owner
    .selectFrom('correction_change')
    .select('before')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  assert.equal(before, 'کاووصی');
});

test('what stands there already by a roster ends without an endorsement', async () => {
  const who = await member({ lastName: 'کاوسی' });
  const caseId = await approved(who, [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }]);
  assert.deepEqual(await apply(caseId), { ok: true, endorsementId: undefined });
  assert.equal((await findCase(owner, caseId))?.outcome, 'roster-applied');
  assert.deepEqual(await versions(who.membershipId), []);
});

test('where more have to agree than have, it goes back', async () => {
  const who = await member();
  const iban = { field: 'iban', before: undefined, after: 'IR062960000000100324200001' } as const;
  assert.equal(await givenBack(await approved(who, [iban])), 'more-voices');
  // She has opened an account since her new ID was approved by one.
  const moved = [{ field: 'nationalId', before: who.nationalId, after: nationalIdOf(9_000) } as const];
  const caseId = await approved(who, [...moved]);
  await buildMemberSession(owner, who);
  assert.equal(await givenBack(caseId), 'more-voices');
});

test('a case of one tenant moves no membership of another, whatever it names', async () => {
  const other = await buildContract(owner);
  const theirs = await buildMember(owner, other, {
    nationalId: nationalIdOf(5_000),
    firstName: 'نیما',
    lastName: 'صالحی',
  });
  const caseId = await approved(undefined, [{ field: 'lastName', before: 'صالحی', after: 'کاوسی' }]);
  await assert.rejects(
    owner
      .updateTable('correction_case')
      .set({ membership_id: theirs.membershipId })
      .where('id', '=', caseId)
      .execute(),
    /foreign key/,
  );
});

test('the next roster’s version follows the case’s, and the readiness of the day moves', async () => {
  const own = await buildContract(owner);
  const desk = await openRosterDesk(database, own);
  const rows = [{ first: 'کاوه', last: 'رضایی', nationalId: nationalIdOf(4_000), relation: 'اصلی' }];
  await desk.apply(await desk.receive(rows));
  const { id: membershipId } = await owner
    .selectFrom('membership')
    .select('id')
    .where('contract_id', '=', own.contractId)
    .executeTakeFirstOrThrow();
  const needsProof = async () =>
    (
      await owner
        .selectFrom('readiness_snapshot')
        .select('needs_proof')
        .where('contract_id', '=', own.contractId)
        .executeTakeFirstOrThrow()
    ).needs_proof;
  assert.equal(await needsProof(), 1);
  const { caseId } = await buildCase(owner, own, {
    changes: [{ field: 'mobile', before: undefined, after: '09121112233' }],
  });
  await owner
    .updateTable('correction_case')
    .set({ membership_id: membershipId })
    .where('id', '=', caseId)
    .execute();
  const voices = [
    { staffId: desk.maker.staffId, organizationId: own.policyholderId },
    { staffId: desk.checker.staffId, organizationId: own.agencyId },
  ];
  await approveCase(owner, caseId, { voices });
  const applied = await applyCase({ db, clock: desk.clock }, caseId);
  assert.ok(applied.ok);
  assert.equal((await roster(applied.endorsementId)).version, 2);
  assert.equal(await needsProof(), 0);
  const next = await desk.receive([{ ...rows[0], mobile: '09351112233' }], { kind: 'endorsement' });
  assert.ok((await desk.apply(next)).ok);
  assert.equal((await desk.roster(next)).version, 3);
});

test('killed before its last statement it has done nothing, and a retry does it once', async () => {
  const who = await member();
  const caseId = await approved(who, [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }]);
  const modules = { applyCase: import.meta.resolve('./apply-case.ts') };
  await killAt(database, { table: 'audit_entry', modules, call: `applyCase({ db, clock }, ${caseId})` });
  assert.equal((await membership(who.membershipId)).last_name, 'کاووسی');
  const endorsements = () => owner.selectFrom('roster').select('id').where('case_id', '=', caseId).execute();
  assert.deepEqual(await endorsements(), []);
  assert.equal((await findCase(owner, caseId))?.state, 'approved');
  assert.ok((await apply(caseId)).ok);
  assert.equal((await endorsements()).length, 1);
});
