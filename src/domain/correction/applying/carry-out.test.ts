import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCaseDesk } from '../../../../test/builders/case-desk.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildMember, type TestMember } from '../../../../test/builders/members.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { CaseChange } from '../case.ts';
import { findCase } from '../find-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const { apply, approved, contract, expert, givenBack, hr, member, membership, roster, versions } =
  await openCaseDesk(database);
const { contractId } = contract;

test('the right ID takes the membership along, and the account of whoever has no other', async () => {
  const who = await member();
  const { accountId } = await buildMemberSession(owner, who);
  await owner
    .insertInto('employer_code')
    .values({
      contract_id: contractId,
      membership_id: who.membershipId,
      code_hash: Buffer.alloc(32, 1),
      issued_at: new Date(),
    })
    .execute();
  const right = nationalIdOf(8_000);
  const changes = [{ field: 'nationalId', before: who.nationalId, after: right } as const];
  assert.ok((await apply(await approved(who, changes, { voices: [hr, expert] }))).ok);
  const { person_id } = await membership(who.membershipId);
  assert.notEqual(person_id, who.personId);
  const person = await owner
    .selectFrom('person')
    .select('id_value')
    .where('id', '=', person_id)
    .executeTakeFirst();
  assert.equal(person?.id_value, right);
  const account = await owner
    .selectFrom('account')
    .select('person_id')
    .where('id', '=', accountId)
    .executeTakeFirst();
  assert.equal(account?.person_id, person_id);
  const codes = await owner
    .selectFrom('employer_code')
    .select('code_hash')
    .where('membership_id', '=', who.membershipId)
    .execute();
  assert.deepEqual(codes, []);
});

test('an account does not come by a corrected ID to what another employer insures under it, unless its row has her mobile', async () => {
  for (const [seed, mobile, comesAlong] of [
    [8_100, '09350000077', false],
    [8_200, undefined, true],
  ] as const) {
    const [who, right] = [await member(), nationalIdOf(seed)];
    const { accountId } = await buildMemberSession(owner, who);
    const account = () =>
      owner
        .selectFrom('account')
        .select(['person_id', 'mobile'])
        .where('id', '=', accountId)
        .executeTakeFirstOrThrow();
    const elsewhere = await buildMember(owner, await buildContract(owner), {
      nationalId: right,
      firstName: 'میلاد',
      lastName: 'کاوسی',
      mobile: mobile ?? (await account()).mobile,
    });
    const changes = [{ field: 'nationalId', before: who.nationalId, after: right } as const];
    assert.ok((await apply(await approved(who, changes, { voices: [hr, expert] }))).ok);
    assert.equal((await account()).person_id, comesAlong ? elsewhere.personId : who.personId);
  }
});

test('where both sign in, or the old one has a membership elsewhere, accounts stay where they are', async () => {
  const other = await buildContract(owner);
  const [wrong, rightful, twice] = [await member(), nationalIdOf(8_001), await member()];
  const right = await buildMember(owner, other, {
    nationalId: rightful,
    firstName: 'میلاد',
    lastName: 'کاوسی',
  });
  await buildMember(owner, other, { nationalId: twice.nationalId, firstName: 'نیما', lastName: 'کاوسی' });
  const accounts: { whose: TestMember; accountId: number }[] = [];
  for (const whose of [wrong, right, twice])
    accounts.push({ whose, accountId: (await buildMemberSession(owner, whose)).accountId });
  const move = (who: TestMember, after: string) =>
    approved(who, [{ field: 'nationalId', before: who.nationalId, after }], { voices: [hr, expert] });
  assert.ok((await apply(await move(wrong, rightful))).ok);
  assert.ok((await apply(await move(twice, nationalIdOf(8_002)))).ok);
  assert.equal((await membership(wrong.membershipId)).person_id, right.personId);
  for (const { whose, accountId } of accounts) {
    const { person_id } = await owner
      .selectFrom('account')
      .select('person_id')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    assert.equal(person_id, whose.personId);
  }
});

test('an ID under which somebody else is covered goes back', async () => {
  const [who, other] = [await member(), await member()];
  const change = { field: 'nationalId', before: who.nationalId, after: other.nationalId } as const;
  assert.equal(await givenBack(await approved(who, [change])), 'id-covered');
});

test('a dependent comes under the right primary, from the day it is said for', async () => {
  const [wrong, right] = [await member(), await member()];
  const sara = await member({ firstName: 'سارا', relation: 'child', primary: wrong });
  const caseId = await approved(sara, [
    { field: 'primary', before: `${wrong.membershipId}`, after: `${right.membershipId}` },
    { field: 'linkedFrom', before: undefined, after: '2026-06-01' },
  ]);
  const applied = await apply(caseId);
  assert.ok(applied.ok);
  const now = await membership(sara.membershipId);
  assert.deepEqual(
    [now.primary_membership_id, now.standing, now.relation],
    [right.membershipId, 'dependent', 'child'],
  );
  const [before] = await versions(sara.membershipId);
  assert.deepEqual([before?.left_primary_id, before?.superseded_on], [wrong.membershipId, '2026-06-01']);
});

test('nobody comes under a dependent, under herself, or under another contract’s primary', async () => {
  const [head, stranger] = [
    await member(),
    await buildMember(owner, await buildContract(owner), {
      nationalId: nationalIdOf(7_000),
      firstName: 'نیما',
      lastName: 'صالحی',
    }),
  ];
  const sara = await member({ firstName: 'سارا', relation: 'child', primary: head });
  const lone = await member({ standing: 'dependent', relation: 'unknown' });
  for (const { membershipId } of [sara, lone, stranger]) {
    const change = { field: 'primary', before: undefined, after: `${membershipId}` } as const;
    assert.equal(await givenBack(await approved(lone, [change])), 'primary-unfit');
  }
});

const joining = (nationalId: string, changes: CaseChange[]): Promise<number> =>
  approved(undefined, changes, { nationalId, voices: [hr, expert] });
const from = (after: string): CaseChange => ({ field: 'coveredFrom', before: undefined, after });

test('somebody on no roster becomes a member, with her family and her plan', async () => {
  const head = await member();
  const nationalId = nationalIdOf(6_000);
  const caseId = await joining(nationalId, [
    from('2026-08-01'),
    { field: 'firstName', before: undefined, after: 'مینا' },
    { field: 'plan', before: undefined, after: `${contract.planId}` },
    { field: 'relation', before: undefined, after: 'spouse' },
    { field: 'primary', before: undefined, after: `${head.membershipId}` },
  ]);
  const applied = await apply(caseId);
  assert.ok(applied.ok);
  const { membershipId } = (await findCase(owner, caseId)) ?? {};
  const made = await membership(membershipId ?? 0);
  const { ends_on } = await owner
    .selectFrom('contract')
    .select('ends_on')
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow();
  assert.deepEqual(
    [made.first_name, made.last_name, made.standing, made.relation, made.primary_membership_id],
    ['مینا', 'کاووسی', 'dependent', 'spouse', head.membershipId],
  );
  assert.deepEqual(
    [made.plan_id, made.covered_from, made.covered_until, made.roster_id, made.mobile],
    [contract.planId, '2026-08-01', ends_on, applied.endorsementId, null],
  );
  assert.equal((await roster(applied.endorsementId)).effective_on, '2026-08-01');
});

test('nobody is covered twice at once, or outside the contract', async () => {
  const who = await member();
  assert.equal(await givenBack(await joining(who.nationalId, [from('2026-08-01')])), 'covered-already');
  assert.equal(await givenBack(await joining(nationalIdOf(6_001), [from('2020-08-01')])), 'outside-contract');
  await owner
    .updateTable('membership')
    .set({ covered_until: '2026-07-31' })
    .where('id', '=', who.membershipId)
    .execute();
  assert.ok((await apply(await joining(who.nationalId, [from('2026-08-01')]))).ok);
});
