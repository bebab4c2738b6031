import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildBenefit, buildClaim } from '../../../../test/builders/claims.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { relinkMember } from '../../../../test/builders/family-links.ts';
import { buildMember, type MemberWords, type TestMember } from '../../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inSession } from '../../../../test/in-session.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const benefit = await buildBenefit(owner, contract);

let counter = 100_000_000;
async function person(words: Partial<MemberWords> = {}): Promise<TestMember & { token: string }> {
  counter += 1;
  const nationalId = String(counter).padStart(10, '0');
  const member = await buildMember(owner, contract, {
    nationalId,
    firstName: 'رویا',
    lastName: 'امینی',
    ...words,
  });
  return { ...member, token: (await buildMemberSession(owner, member)).token };
}

const [spring, summer, autumn] = ['2026-04-10', '2026-07-10', '2026-10-10'] as const;

/** A dependent with a claim of each season, under her first primary; and the primary whom she should be under. */
async function family() {
  const [wrong, right] = [await person(), await person()];
  const spouse = await person({ primary: wrong, relation: 'spouse' });
  for (const servedOn of [spring, summer, autumn]) await buildClaim(owner, spouse, benefit, { servedOn });
  return { wrong, right, spouse };
}

/** The days of her claims that somebody's session sees, by whatever statement. */
async function seen({ token }: { token: string }, spouse: TestMember): Promise<string[]> {
  const { rows } = await inSession(database, token, db =>
    sql<{ day: string }>`select served_on as day from claim where membership_id = ${spouse.membershipId}
      order by served_on`.execute(db),
  );
  return rows.map(({ day }) => day);
}
const relink = relinkMember.bind(undefined, database, contract);
const all = [spring, summer, autumn];

test('a link that was wrong from the start moves entirely: the earlier primary sees nothing, herself everything', async () => {
  const { wrong, right, spouse } = await family();
  assert.deepEqual(await seen(wrong, spouse), all);
  assert.equal(await relink(spouse, { primary: right }), undefined);
  assert.deepEqual(await seen(wrong, spouse), []);
  assert.deepEqual(await seen(right, spouse), all);
  assert.deepEqual(await seen(spouse, spouse), all);
  assert.deepEqual(await seen(await person(), spouse), []);
});

test('from a day on: services before it stay the earlier primary’s to see, those of the day itself are the new one’s', async () => {
  const { wrong, right, spouse } = await family();
  await relink(spouse, { primary: right, linkedFrom: summer });
  assert.deepEqual(await seen(wrong, spouse), [spring]);
  assert.deepEqual(await seen(right, spouse), [summer, autumn]);
  assert.deepEqual(await seen(spouse, spouse), all);
});

test('whoever comes third takes the place of the second, and the first keeps his time', async () => {
  const { wrong: first, right: second, spouse } = await family();
  const third = await person();
  await relink(spouse, { primary: second, linkedFrom: summer });
  await relink(spouse, { primary: third });
  assert.deepEqual(await seen(first, spouse), [spring]);
  assert.deepEqual(await seen(second, spouse), []);
  assert.deepEqual(await seen(third, spouse), [summer, autumn]);
});

test('a day before the second’s time shortens the first’s too', async () => {
  const { wrong: first, right: second, spouse } = await family();
  const third = await person();
  await relink(spouse, { primary: second, linkedFrom: autumn });
  assert.deepEqual(await seen(first, spouse), [spring, summer]);
  await relink(spouse, { primary: third, linkedFrom: summer });
  assert.deepEqual(await seen(first, spouse), [spring]);
  assert.deepEqual(await seen(second, spouse), []);
  assert.deepEqual(await seen(third, spouse), [summer, autumn]);
});

test('she comes back: each sees the services of the own time again', async () => {
  const { wrong: first, right: second, spouse } = await family();
  await relink(spouse, { primary: second, linkedFrom: summer });
  await relink(spouse, { primary: first, linkedFrom: autumn });
  assert.deepEqual(await seen(first, spouse), [spring, autumn]);
  assert.deepEqual(await seen(second, spouse), [summer]);
});

test('an earlier primary learns her name for those claims, and no row of hers; the new one’s stays unknown to him', async () => {
  const { wrong, right, spouse } = await family();
  await relink(spouse, { primary: right, linkedFrom: summer });
  const look = (token: string) =>
    inSession(database, token, async db => ({
      names: (await sql`select first_name, last_name from viewer_former_dependents()`.execute(db)).rows,
      members: (await sql<{ id: number }>`select id from membership order by id`.execute(db)).rows.map(
        ({ id }) => id,
      ),
    }));
  assert.deepEqual(await look(wrong.token), {
    names: [{ first_name: 'رویا', last_name: 'امینی' }],
    members: [wrong.membershipId],
  });
  assert.deepEqual(await look(right.token), {
    names: [],
    members: [right.membershipId, spouse.membershipId].sort((a, b) => a - b),
  });
  const { wrong: idle, right: next, spouse: other } = await family();
  await relink(other, { primary: next, linkedFrom: spring });
  assert.deepEqual((await look(idle.token)).names, [], 'no claim of his time, no name');
});

test('a portal of her own merges: account, claims and session stay, and her relation is told', async () => {
  const husband = await person();
  const wife = await person({ relation: 'self' });
  await buildClaim(owner, wife, benefit, { servedOn: spring });
  assert.equal(await relink(wife, { primary: husband, relation: 'spouse' }), undefined);
  assert.deepEqual(await seen(husband, wife), [spring]);
  assert.deepEqual(await seen(wife, wife), [spring]);
  const { rows } = await sql`select standing, relation, primary_membership_id from membership
    where id = ${wife.membershipId}`.execute(owner);
  assert.deepEqual(rows, [
    { standing: 'dependent', relation: 'spouse', primary_membership_id: husband.membershipId },
  ]);
});

test('neither chains nor circles: herself, a dependent, a stranger to the contract, and a primary with a family of her own', async () => {
  const { wrong, right, spouse } = await family();
  const elsewhere = await buildContract(owner, { of: contract });
  const stranger = await buildMember(owner, elsewhere, {
    nationalId: '0084575948',
    firstName: 'رضا',
    lastName: 'کریمی',
  });
  assert.equal(await relink(right, { primary: right }), 'self');
  assert.equal(await relink(right, { primary: spouse }), 'not-a-primary');
  assert.equal(await relink(spouse, { primary: stranger }), 'no-such-member');
  assert.equal(await relink(wrong, { primary: right }), 'has-dependents');
  assert.equal(await relink(spouse, { primary: right, linkedFrom: '2031-01-01' }), 'outside-cover');
  assert.equal(await relink(right, { primary: undefined, relation: 'spouse' }), 'not-a-dependent');
  assert.deepEqual(await seen(wrong, spouse), all);
});

test('what she has withdrawn is not given back by moving on: the primary who saw none sees none of his time either', async () => {
  const { wrong, right, spouse } = await family();
  const third = await person();
  await relink(spouse, { primary: right, linkedFrom: spring, consentOf: spouse });
  assert.deepEqual(await seen(right, spouse), all);
  await sql`update family_link set withdrawn_at = now() where membership_id = ${spouse.membershipId}
    and seen_until is null`.execute(owner);
  assert.deepEqual(await seen(right, spouse), []);
  await relink(spouse, { primary: third, linkedFrom: autumn });
  assert.deepEqual(await seen(right, spouse), []);
  assert.deepEqual(await seen(third, spouse), [autumn]);
  assert.deepEqual(await seen(wrong, spouse), []);
});

test('no session of a member makes, moves or lifts a link by a statement of its own', async () => {
  const { right, spouse } = await family();
  await relink(spouse, { primary: right, linkedFrom: autumn, consentOf: spouse });
  for (const { token } of [right, spouse])
    for (const statement of [
      `update family_link set seen_from = null`,
      `update family_link set withdrawn_at = null`,
      `delete from family_link`,
      `update membership set primary_membership_id = ${right.membershipId}`,
      `insert into family_link (contract_id, membership_id, primary_membership_id, case_id, linked_at)
        select contract_id, membership_id, primary_membership_id, case_id, now() from family_link`,
    ])
      await assert.rejects(
        inSession(database, token, db => sql.raw(statement).execute(db)),
        /permission denied/,
        statement,
      );
});

test('whose link was moved is seen by staff of the contract’s own houses, and by the two primaries and herself alone', async () => {
  const { wrong, right, spouse } = await family();
  await relink(spouse, { primary: right, linkedFrom: summer });
  const elsewhere = await buildContract(owner);
  const staff = async (organizationId: number) =>
    (await buildStaffSession(owner, { organizationId, role: 'employer-hr' })).token;
  const links = async (token: string) => {
    const { rows } = await inSession(database, token, db =>
      sql<{ n: number }>`select count(*)::int as n from family_link
        where membership_id = ${spouse.membershipId}`.execute(db),
    );
    return rows[0]?.n;
  };
  assert.equal(await links(await staff(contract.policyholderId)), 2);
  assert.equal(await links(spouse.token), 2);
  for (const { token } of [wrong, right]) assert.equal(await links(token), 1);
  for (const token of [await staff(elsewhere.policyholderId), (await person()).token, ''])
    assert.equal(await links(token), 0);
});
