import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testApp, type Visitor } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { authenticatorCode } from '../../domain/organization/authenticator.ts';
import { createStaff } from '../../domain/organization/create-staff.ts';
import { paths } from '../../paths.ts';
import { systemChance } from '../../platform/chance.ts';
import { fixedClock } from '../../platform/clock.ts';

const clock = fixedClock('2026-11-23T08:00:15Z');
const { owner, visitor, world } = await testApp({ clock });
const { policyholderId } = await buildContract(owner);
const password = 'panjere roo be bagh';
const created = await createStaff(
  { db: owner, chance: systemChance, secret: world.secret },
  {
    organizationId: policyholderId,
    role: 'employer-hr',
    userName: 'Narges',
    name: { fa: 'نرگس', en: 'Narges' },
    password,
  },
);
assert.ok(created.ok);
const { authenticatorSecret } = created;

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`update staff set disabled_at = null`.execute(owner);
  clock.move({ minutes: 2 });
});

const right = () => ({ user_name: 'narges', password, code: authenticatorCode(authenticatorSecret, clock) });

async function trySignIn(browser: Visitor, fields: Record<string, string>) {
  const page = await browser.get(paths.staffSignIn);
  return browser.post(paths.staffSignIn, { ...fields, ...readSecurityCode(world, page.body) });
}

test('a member of staff signs in with user name, password and the code of the app', async () => {
  const browser = visitor();
  const reply = await trySignIn(browser, { ...right(), user_name: ' NARGES ', next: '/staff/rosters' });
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, '/staff/rosters');
  const { rows } =
    await sql`select staff_id, account_id, idle_minutes, extract(epoch from ends_at - opened_at)::int / 3600 as hours
    from session order by id desc limit 1`.execute(owner);
  assert.deepEqual(rows, [
    { staff_id: created.ok ? created.staffId : 0, account_id: null, idle_minutes: 15, hours: 10 },
  ]);
  assert.equal((await browser.get(paths.staffSignIn)).headers.location, paths.staffHome);
  const out = await browser.post(paths.signOut, {});
  assert.equal(out.headers.location, paths.staffSignIn);
});

test('a code is good once, also for two at the same time', async () => {
  const fields = right();
  const both = await Promise.all([trySignIn(visitor(), fields), trySignIn(visitor(), fields)]);
  assert.deepEqual(both.map(reply => reply.statusCode).toSorted(), [303, 422]);
  assert.equal((await trySignIn(visitor(), fields)).statusCode, 422);
});

test('a phone that is half a minute wrong still works, one that is more does not', async () => {
  const fields = right();
  clock.move({ seconds: 30 });
  assert.equal((await trySignIn(visitor(), fields)).statusCode, 303);
  clock.move({ minutes: 2 });
  const late = right();
  clock.move({ minutes: 1 });
  assert.equal((await trySignIn(visitor(), late)).statusCode, 422);
});

test('whatever is wrong, the answer and the statements are the same', async t => {
  const attempts = [
    { ...right(), password: 'panjere roo be kooche' },
    { ...right(), user_name: 'nobody' },
    { ...right(), code: '000000' },
  ];
  const query = t.mock.method(pg.Client.prototype, 'query');
  const answers: unknown[] = [];
  for (const fields of attempts) {
    const browser = visitor();
    const answer = readSecurityCode(world, (await browser.get(paths.staffSignIn)).body);
    const before = query.mock.callCount();
    const reply = await browser.post(paths.staffSignIn, { ...fields, ...answer });
    assert.equal(reply.statusCode, 422);
    assert.ok(!reply.body.includes(password) && reply.body.includes('با این اطلاعات نمی‌توان وارد شد'));
    answers.push(query.mock.callCount() - before);
  }
  assert.deepEqual(new Set(answers).size, 1);
});

test('whose account was disabled cannot sign in', async () => {
  await sql`update staff set disabled_at = now()`.execute(owner);
  assert.equal((await trySignIn(visitor(), right())).statusCode, 422);
});

test('ten tries, then strangers wait; the desk that signed in before does not', async () => {
  const desk = visitor();
  assert.equal((await trySignIn(desk, right())).statusCode, 303);
  await sql`delete from throttle`.execute(owner);
  for (let guess = 0; guess < 10; guess += 1) {
    assert.equal(
      (await trySignIn(visitor(), { ...right(), password: 'a guess of fifteen' })).statusCode,
      422,
    );
  }
  clock.move({ minutes: 2 });
  assert.equal((await trySignIn(visitor(), right())).statusCode, 429);
  await desk.post(paths.signOut, {});
  assert.equal((await trySignIn(desk, right())).statusCode, 303);
});

test('the secret of the app is not in the database as it is', async () => {
  const { rows } = await sql<{ text: string }>`select staff::text as text from staff`.execute(owner);
  assert.ok(rows[0] && !rows[0].text.includes(authenticatorSecret));
});
