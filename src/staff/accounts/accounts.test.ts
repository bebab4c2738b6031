import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { authenticatorCode } from '../../domain/organization/authenticator.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';
import { fixedClock } from '../../platform/clock.ts';

const clock = fixedClock('2026-11-23T08:00:15Z');
const { visitor, owner, world, database } = await testApp({ clock });
const { administratorId, policyholderId, insurerId } = await buildContract(owner);
const keeper = await buildStaffSession(owner, {
  organizationId: administratorId,
  role: 'system-administrator',
});
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });

const account = {
  organization: String(policyholderId),
  role: 'employer-hr',
  name_fa: 'نرگس رابط',
  name_en: 'Narges Rabet',
  user_name: 'N.Rabet',
};

async function keeperAt(path: string) {
  const someone = visitor(keeper.token);
  await someone.get(path);
  return someone;
}

function readCredentials(body: string): { password: string; secret: string } {
  const password = /class="id">([a-z2-9]{5}(?:-[a-z2-9]{5}){3})</.exec(body)?.[1] ?? '';
  const secret = (/class="id">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</.exec(body)?.[1] ?? '').replaceAll(' ', '');
  return { password, secret };
}

async function signIn(userName: string, { password, secret }: { password: string; secret: string }) {
  clock.move({ minutes: 2 });
  await sql`delete from throttle`.execute(owner);
  const browser = visitor();
  const page = await browser.get(paths.staffSignIn);
  const code = authenticatorCode(secret, clock);
  const fields = { user_name: userName, password, code, ...readSecurityCode(world, page.body) };
  return { browser, reply: await browser.post(paths.staffSignIn, fields) };
}

let first: { password: string; secret: string };

test('a new account is shown once with its password and key, and its owner signs in with them', async () => {
  const someone = await keeperAt(paths.staffAccountNew);
  const form = { form_token: someone.formToken, ...account };
  const made = await someone.post(paths.staffAccounts, form);
  assert.equal(made.statusCode, 200);
  assert.deepEqual(await faultsOf(made.body), []);
  assert.match(made.body, /<svg class="qr" role="img"/);
  first = readCredentials(made.body);
  const { reply } = await signIn('n.rabet', first);
  assert.equal(reply.headers.location, paths.staffHome);
  const again = await someone.post(paths.staffAccounts, form);
  assert.equal(again.headers.location, paths.staffAccounts);
  assert.match((await someone.get(paths.staffAccounts)).body, /نرگس رابط[\s\S]*n\.rabet/);
});

test('nothing secret is kept in the audit or readable by the web', async () => {
  const entries = await owner
    .selectFrom('audit_entry')
    .select(['actor_id', 'details'])
    .where('action', '=', 'staff.added')
    .execute();
  assert.deepEqual(entries, [
    { actor_id: keeper.staffId, details: { organizationId: policyholderId, role: 'employer-hr' } },
  ]);
  await assert.rejects(
    sql`select password_hash from staff`.execute(database.pool('web').db),
    /permission denied/,
  );
});

test('a user name that is taken and a role that does not fit are refused at their fields', async () => {
  const someone = await keeperAt(paths.staffAccountNew);
  const taken = await someone.post(paths.staffAccounts, account);
  assert.equal(taken.statusCode, 422);
  assert.match(taken.body, /id="user_name-error">این نام کاربری/);
  const misfit = await someone.post(paths.staffAccounts, {
    ...account,
    user_name: 'other',
    role: 'system-administrator',
  });
  assert.match(misfit.body, /id="role-error">این نقش/);
  const wrong = await someone.post(paths.staffAccounts, {
    ...account,
    organization: String(insurerId),
    user_name: '1 نرگس',
  });
  assert.match(wrong.body, /id="user_name-error">نام کاربری باید با حرف/);
  const insurer = await someone.post(paths.staffAccounts, {
    ...account,
    organization: String(insurerId),
    user_name: 'ins',
  });
  assert.match(insurer.body, /id="organization-error">«سازمان» را انتخاب کنید/);
  assert.deepEqual(await faultsOf(wrong.body), []);
});

test('disabling ends the sessions at once; enabling does not bring them back', async () => {
  const { browser } = await signIn('n.rabet', first);
  assert.equal((await browser.get(paths.staffHome)).statusCode, 200);
  const staffId = await staffIdOf('n.rabet');
  const someone = await keeperAt(to(paths.staffAccount, { staffId }));
  const state = to(paths.staffAccountState, { staffId });
  await someone.post(state, { state: 'disabled' });
  assert.match(String((await browser.get(paths.staffHome)).headers.location), /^\/staff\/sign-in/);
  assert.equal((await signIn('n.rabet', first)).reply.statusCode, 422);
  await someone.get(to(paths.staffAccount, { staffId }));
  await someone.post(state, { state: 'enabled' });
  assert.equal((await browser.get(paths.staffHome)).statusCode, 303);
  assert.equal((await signIn('n.rabet', first)).reply.statusCode, 303);
});

test('new credentials put the old ones and their sessions out of use', async () => {
  const { browser } = await signIn('n.rabet', first);
  const staffId = await staffIdOf('n.rabet');
  const someone = await keeperAt(to(paths.staffAccount, { staffId }));
  const renewed = await someone.post(to(paths.staffAccountCredentials, { staffId }), {});
  const second = readCredentials(renewed.body);
  assert.equal((await browser.get(paths.staffHome)).statusCode, 303);
  assert.equal((await signIn('n.rabet', first)).reply.statusCode, 422);
  assert.equal((await signIn('n.rabet', second)).reply.statusCode, 303);
});

test('nobody shuts herself out or renews herself', async () => {
  const own = { staffId: keeper.staffId };
  const someone = await keeperAt(to(paths.staffAccount, own));
  assert.equal((await someone.post(to(paths.staffAccountState, own), { state: 'disabled' })).statusCode, 403);
  assert.equal((await someone.post(to(paths.staffAccountCredentials, own), {})).statusCode, 403);
  const web = database.pool('web').db;
  await web.transaction().execute(async tx => {
    await sql`select * from enter(${keeper.token})`.execute(tx);
    const { numAffectedRows } =
      await sql`update staff set disabled_at = now() where id = ${keeper.staffId}`.execute(tx);
    assert.equal(numAffectedRows, 0n);
  });
});

test('no other role comes here, and even at the gate only an administrator’s session makes staff', async () => {
  const someone = visitor(hr.token);
  await someone.get(paths.staffHome);
  assert.equal((await someone.get(paths.staffAccounts)).statusCode, 403);
  assert.equal((await someone.post(paths.staffAccounts, account)).statusCode, 403);
  const state = to(paths.staffAccountState, { staffId: keeper.staffId });
  assert.equal((await someone.post(state, { state: 'disabled' })).statusCode, 403);
  const gate = database.pool('gate').db;
  for (const token of [hr.token, '']) {
    const attempt = gate.transaction().execute(async tx => {
      await sql`select * from enter(${token})`.execute(tx);
      await sql`insert into staff (organization_id, role, user_name, name_fa, name_en, password_hash, authenticator_secret)
        values (${administratorId}, 'system-administrator', 'intruder', 'ن', 'N', 'x', 'x')`.execute(tx);
    });
    await assert.rejects(attempt, /row-level security/);
  }
  await assert.rejects(
    sql`update staff set authenticator_secret = 'x' where id = ${keeper.staffId}`.execute(gate),
    /only a system administrator/,
  );
});

test('the pages are valid HTML in both languages', async () => {
  const someone = visitor(keeper.token);
  const staffId = await staffIdOf('n.rabet');
  const own = to(paths.staffAccount, { staffId: keeper.staffId });
  const pages = [paths.staffAccounts, paths.staffAccountNew, to(paths.staffAccount, { staffId }), own];
  for (const language of ['fa', 'en']) {
    await someone.get(`/language/${language}?back=/staff`);
    for (const path of [...pages, `${paths.staffAccounts}?organization=${insurerId}`]) {
      const { body, statusCode } = await someone.get(path);
      assert.equal(statusCode, 200, path);
      assert.deepEqual(await faultsOf(body), [], path);
    }
  }
});

async function staffIdOf(userName: string): Promise<number> {
  const row = await owner
    .selectFrom('staff')
    .select('id')
    .where('user_name', '=', userName)
    .executeTakeFirstOrThrow();
  return row.id;
}
