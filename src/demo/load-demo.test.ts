import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, testSecret } from '../../test/database.ts';
import { judgePassword } from '../domain/account/judge-password.ts';
import { personalWords } from '../domain/account/personal-words.ts';
import { claimStates } from '../domain/claim/claim-state.ts';
import { systemChance } from '../platform/chance.ts';
import { fixedClock } from '../platform/clock.ts';
import { demoMembers, demoStaff } from './demo-people.ts';
import { holdsDemo, loadDemo } from './load-demo.ts';

const database = await testDatabase();
const { db } = database.pool('owner');
const load = (moment = '2026-11-23T08:00:00Z', jobUrl = database.url('job')) =>
  loadDemo({
    ownerUrl: database.url('owner'),
    jobUrl,
    world: {
      clock: fixedClock(moment),
      chance: systemChance,
      secret: testSecret,
    },
  });

// A start that breaks off in the middle: the first roster is uploaded and nobody can read it.
await assert.rejects(load('2026-11-23T08:00:00Z', 'postgres://nobody@127.0.0.1:1/nothing'));
await Promise.all([load(), load()]);

const memberOf = (nationalId: string) =>
  db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .innerJoin('contract as c', 'c.id', 'm.contract_id')
    .select(['m.id', 'm.primary_membership_id', 'm.standing', 'm.relation', 'm.first_name', 'c.jalali_year'])
    .where('p.id_value', '=', nationalId)
    .orderBy('c.jalali_year')
    .execute();

test('after a start that broke off two at once load the demo once, and a later one adds nothing', async () => {
  const count = async () =>
    (
      await db
        .selectFrom('claim')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  const before = await count();
  await load('2027-05-01T08:00:00Z');
  assert.equal(await count(), before);
  assert.equal((await db.selectFrom('contract').select('id').execute()).length, 3);
});

test('a database with the demo in it is known as one, so that nobody serves real people from it', async () => {
  assert.equal(await holdsDemo(database.url('owner')), true);
  assert.equal(await holdsDemo((await testDatabase()).url('owner')), false);
});

test('the guide’s Milad is a primary of both years with spouse, daughter and mother, not yet activated', async () => {
  const milad = await memberOf('0089999999');
  assert.deepEqual(
    milad.map(member => [member.jalali_year, member.standing]),
    [
      [1404, 'primary'],
      [1405, 'primary'],
    ],
  );
  const family = await db
    .selectFrom('membership')
    .select(['first_name', 'relation', 'gender'])
    .where('primary_membership_id', '=', milad[1]?.id ?? 0)
    .orderBy('birth_date')
    .execute();
  assert.deepEqual(family, [
    { first_name: 'پروین', relation: 'mother', gender: 'female' },
    { first_name: 'سارا', relation: 'spouse', gender: 'female' },
    { first_name: 'آوا', relation: 'child', gender: 'female' },
  ]);
  const account = await db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('a.id')
    .where('p.id_value', '=', '0089999999')
    .execute();
  assert.equal(account.length, 0);
});

test('the employer vouched for Milad’s ID, and the audit chain says who did', async () => {
  const entries = await db
    .selectFrom('audit_entry')
    .innerJoin('staff', 'staff.id', 'audit_entry.actor_id')
    .select(['staff.user_name', 'actor_kind'])
    .where('action', '=', 'roster-row.accepted')
    .execute();
  assert.deepEqual(entries, [
    { user_name: 'hr', actor_kind: 'staff' },
    { user_name: 'hr', actor_kind: 'staff' },
    { user_name: 'hr', actor_kind: 'staff' },
  ]);
});

test('one roster waits for its maker with a dozen kinds of faults in it, and most of its rows go on all the same', async () => {
  const { id, good_count, held_count } = await db
    .selectFrom('roster')
    .select(['id', 'good_count', 'held_count'])
    .where('state', '=', 'checked')
    .executeTakeFirstOrThrow();
  const kinds = await db
    .selectFrom('roster_finding')
    .select('code')
    .distinct()
    .where('roster_id', '=', id)
    .execute();
  assert.ok(kinds.length >= 12, String(kinds.length));
  assert.ok(held_count > 0 && good_count > 5 * held_count, `${good_count} good, ${held_count} held`);
});

test('the mother whose row names a wrong primary is a member without one', async () => {
  const mahin = await memberOf('0990871096');
  assert.ok(mahin.length > 0);
  assert.ok(mahin.every(member => member.standing === 'dependent' && member.primary_membership_id === null));
});

test('there are some hundred claims, in every state, of nobody’s unborn child, and none in the future', async () => {
  const claims = await db
    .selectFrom('claim as c')
    .innerJoin('membership as m', 'm.id', 'c.membership_id')
    .select(['c.state', 'c.served_on', 'm.birth_date'])
    .execute();
  assert.ok(claims.length >= 200 && claims.length <= 600, String(claims.length));
  for (const state of claimStates)
    assert.ok(
      claims.some(claim => claim.state === state),
      state,
    );
  assert.ok(
    claims.every(claim => claim.served_on <= '2026-11-23' && claim.served_on >= (claim.birth_date ?? '')),
  );
});

test('everybody on the demo’s page can sign in: passwords pass our own rules', async () => {
  for (const { password, userName } of demoStaff) {
    assert.deepEqual(judgePassword(password, { minLength: 15, personal: [userName] }), { ok: true });
  }
  for (const { password, nationalId, mobile, birthDate } of demoMembers) {
    if (!password) continue;
    const personal = personalWords({ nationalId, mobile, birthDate });
    assert.deepEqual(judgePassword(password, { minLength: 8, personal }), { ok: true });
    const [member] = await memberOf(nationalId);
    assert.ok(member);
  }
});

test('the running contracts have a history that ends with what is true today', async () => {
  const days = await db.selectFrom('readiness_snapshot').selectAll().orderBy('day').execute();
  const running = Map.groupBy(days, ({ contract_id }) => contract_id);
  assert.equal(running.size, 2);
  for (const lines of running.values()) {
    assert.equal(lines.length, 151);
    const [first, last] = [lines[0], lines.at(-1)];
    assert.ok(first && last && last.day === '2026-11-23');
    assert.ok(first.active <= last.active && first.members <= last.members);
    for (const { members, ready, spelling, needs_proof } of lines)
      assert.equal(ready + spelling + needs_proof, members);
  }
});

test('there is a case in every state, and something to do for everybody who works on them', async () => {
  const cases = await db
    .selectFrom('correction_case')
    .select(['state', 'turn', 'contract_id', 'due_at', 'opened_at'])
    .execute();
  const states = new Set<string>(cases.map(({ state }) => state));
  for (const state of [
    'review',
    'question',
    'letter',
    'consent',
    'second',
    'approved',
    'solved',
    'rejected',
    'withdrawn',
  ])
    assert.ok(states.has(state), state);
  for (const turn of ['employer', 'agency', 'administrator'])
    assert.ok(
      cases.some(one => one.turn === turn),
      turn,
    );
  assert.equal(new Set(cases.map(one => one.contract_id)).size, 3, 'both employers’, and one of no contract');
  const now = new Date('2026-11-23T08:00:00Z');
  assert.ok(cases.some(({ due_at }) => due_at && due_at < now));
  assert.ok(cases.every(({ opened_at }) => opened_at < now));
});

test('every reason that a demo case was sorted by is one that its words show', async () => {
  const rows = await db.selectFrom('correction_diagnosis').select('reason').distinct().execute();
  const reasons = rows.map(({ reason }) => reason).toSorted();
  assert.deepEqual(reasons, [
    'already-active',
    'id-near',
    'mobile-differs',
    'name-different',
    'name-near',
    'not-on-roster',
    'told',
  ]);
});
