import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testApp, type Visitor } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { openAccount } from '../../domain/account/open-account.ts';
import { paths } from '../../paths.ts';
import { hashPassword } from '../../platform/password.ts';

const { owner, visitor, world } = await testApp();
const contract = await buildContract(owner);
const password = 'سه سیب و یک انار';
const other = await owner
  .insertInto('membership_type')
  .values({ key: 'other', name_fa: 'اعضای انفرادی', name_en: 'Individuals', position: 2 })
  .returning('id')
  .executeTakeFirstOrThrow();
const mobile = '09199999999';
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile,
});
await buildMember(owner, contract, { nationalId: '0499370899', firstName: 'سارا', lastName: 'احمدی' });
const opened = await openAccount(owner, {
  personId: milad.personId,
  passwordHash: await hashPassword(password),
  mobile,
});
assert.ok(opened.ok);

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`delete from outbox_message`.execute(owner);
});

const right = { national_id: '0089999999', password, membership_type: String(contract.membershipTypeId) };

async function trySignIn(
  browser: Visitor,
  fields: Record<string, string> = right,
  url: string = paths.signIn,
) {
  const page = await browser.get(url);
  return browser.post(paths.signIn, { ...fields, ...readSecurityCode(world, page.body) });
}

async function sentCode(): Promise<string> {
  const { rows } = await sql<{
    code: string;
  }>`select parameters ->> 'code' as code from outbox_message order by id desc limit 1`.execute(owner);
  return rows[0]?.code ?? '';
}

async function signInWithCode(browser: Visitor, fields: Record<string, string> = right): Promise<void> {
  const reply = await trySignIn(browser, fields);
  assert.equal(reply.headers.location, paths.signInCode);
  await browser.get(paths.signInCode);
  const confirmed = await browser.post(paths.signInCode, { code: await sentCode() });
  assert.equal(confirmed.headers.location, paths.memberHome);
}

const sessions = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from session`.execute(owner)).rows[0]?.n;

test('the page carries what the guide says: activation, forgotten password, remember me, security code', async () => {
  const { body } = await visitor().get(paths.signIn);
  for (const words of [
    'کد ملی',
    'رمز عبور',
    'نوع عضویت',
    'مرا به خاطر بسپار',
    'کد امنیتی',
    'فعالسازی',
    'رمز عبورتان را فراموش کرده‌اید؟',
  ]) {
    assert.ok(body.includes(words), words);
  }
});

test('Milad signs in on a new device with the code sent to his mobile', async () => {
  const browser = visitor();
  const reply = await trySignIn(browser);
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, paths.signInCode);
  assert.ok(!browser.cookies.has('daricheh-session'));
  const { rows } = await sql`select recipient, template from outbox_message`.execute(owner);
  assert.deepEqual(rows, [{ recipient: mobile, template: 'sign-in-code' }]);
  const page = await browser.get(paths.signInCode);
  assert.ok(!page.body.includes(mobile) && !page.body.includes('9999'), 'nothing of the mobile is shown');
  const confirmed = await browser.post(paths.signInCode, { code: await sentCode() });
  assert.equal(confirmed.statusCode, 303);
  assert.equal(confirmed.headers.location, paths.memberHome);
  const session = confirmed.cookies.find(cookie => cookie.name === 'daricheh-session');
  assert.ok(session?.httpOnly && session.sameSite === 'Lax' && session.maxAge === undefined);
  const audit = await sql`select action, subject_id from audit_entry order by at desc limit 1`.execute(owner);
  assert.deepEqual(audit.rows, [{ action: 'session.opened', subject_id: opened.ok ? opened.accountId : 0 }]);
});

test('any digits, spaces, and letters composed otherwise are the same words', async () => {
  const fields = { ...right, national_id: '۰۰۸ ۹۹۹-٩٩٩۹', password: password.normalize('NFD') };
  assert.equal((await trySignIn(visitor(), fields)).headers.location, paths.signInCode);
});

test('a remembered device needs no code the next time, and gets new tokens', async () => {
  const browser = visitor();
  await signInWithCode(browser, { ...right, remember: 'yes' });
  const before = [browser.cookies.get('daricheh-session'), browser.cookies.get('daricheh-device')];
  await browser.post(paths.signOut, {});
  const reply = await trySignIn(browser);
  assert.equal(reply.headers.location, paths.memberHome);
  const now = [browser.cookies.get('daricheh-session'), browser.cookies.get('daricheh-device')];
  assert.ok(now[0] && now[1] && now[0] !== before[0] && now[1] !== before[1]);
  const thief = visitor();
  thief.cookies.set('daricheh-device', before[1] ?? '');
  assert.equal(
    (await trySignIn(thief)).headers.location,
    paths.signInCode,
    'the old device token is worth nothing',
  );
});

test('a device that is not remembered needs a code every time', async () => {
  const browser = visitor();
  await signInWithCode(browser);
  await browser.post(paths.signOut, {});
  assert.equal((await trySignIn(browser)).headers.location, paths.signInCode);
});

test('whatever is wrong, the answer is the same, and so are the statements', async t => {
  const attempts = {
    'wrong password': { ...right, password: 'چهار سیب و یک انار' },
    'nobody of this ID': { ...right, national_id: '0012345679' },
    'a member without an account': { ...right, national_id: '0499370899' },
    'another membership type': { ...right, membership_type: String(other.id) },
  };
  const query = t.mock.method(pg.Client.prototype, 'query');
  const answers: { status: number; body: string; statements: number }[] = [];
  for (const fields of Object.values(attempts)) {
    const browser = visitor();
    const page = await browser.get(paths.signIn);
    const answer = readSecurityCode(world, page.body);
    const before = query.mock.callCount();
    const { statusCode, body } = await browser.post(paths.signIn, { ...fields, ...answer });
    answers.push({ status: statusCode, body: mask(body), statements: query.mock.callCount() - before });
  }
  const [first, ...others] = answers;
  assert.equal(first?.status, 422);
  assert.ok((first?.statements ?? 0) > 5);
  assert.ok(first?.body.includes('با این اطلاعات نمی‌توان وارد شد'));
  for (const one of others) assert.deepEqual(one, first);
});

/** What differs from page to page whatever was typed, and what was typed. */
function mask(body: string): string {
  return body
    .replace(/name="form_token" value="[^"]*"/g, 'FORM')
    .replace(/name="security_picture" value="[^"]*"/g, 'PICTURE')
    .replace(/\/challenge\/[^/"]+\//g, 'CHALLENGE')
    .replace(/name="national_id"[^>]*value="[^"]*"|value="[^"]*"[^>]*name="national_id"/g, 'ID')
    .replaceAll(' selected', '');
}

test('strangers slow strangers down, and never the owner', async () => {
  const home = visitor();
  await signInWithCode(home, { ...right, remember: 'yes' });
  await sql`delete from throttle`.execute(owner);
  const wrong = { ...right, password: 'nothing like it' };
  const browsers = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const browser = visitor();
      return { browser, code: readSecurityCode(world, (await browser.get(paths.signIn)).body) };
    }),
  );
  const replies = await Promise.all(
    browsers.map(({ browser, code }) => browser.post(paths.signIn, { ...wrong, ...code })),
  );
  const statuses = replies.map(reply => reply.statusCode);
  assert.equal(statuses.filter(status => status === 422).length, 10, 'sixteen at once, ten were looked at');
  assert.equal(statuses.filter(status => status === 429).length, 6);
  assert.equal((await trySignIn(visitor())).statusCode, 429, 'not even with the right password');
  assert.equal(
    (await trySignIn(visitor(), { ...right, national_id: '0012345679' })).statusCode,
    422,
    'others are not concerned',
  );
  await home.post(paths.signOut, {});
  assert.equal((await trySignIn(home)).headers.location, paths.memberHome);
});

test('a code stands five tries, ten minutes, and works once', async () => {
  const guesser = visitor();
  await trySignIn(guesser);
  const code = await sentCode();
  const wrong = code === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 5; guess += 1) {
    await guesser.get(paths.signInCode);
    assert.equal((await guesser.post(paths.signInCode, { code: wrong })).statusCode, 422);
  }
  assert.equal((await guesser.post(paths.signInCode, { code })).headers.location, paths.signIn);

  const slow = visitor();
  await trySignIn(slow);
  await slow.get(paths.signInCode);
  await sql`update account_flow set code_until = now() - interval '1 second'`.execute(owner);
  assert.equal((await slow.post(paths.signInCode, { code: await sentCode() })).statusCode, 422);

  const twice = visitor();
  await trySignIn(twice);
  const { body } = await twice.get(paths.signInCode);
  const before = await sessions();
  const token = /name="form_token" value="([^"]+)"/.exec((await twice.get(paths.signInCode)).body)?.[1] ?? '';
  const other = /name="form_token" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const fields = { code: await sentCode() };
  const both = await Promise.all([
    twice.post(paths.signInCode, { ...fields, form_token: token }),
    twice.post(paths.signInCode, { ...fields, form_token: other }),
  ]);
  assert.deepEqual(
    both.map(reply => reply.headers.location).toSorted(),
    [paths.memberHome, paths.signIn].toSorted(),
  );
  assert.equal(await sessions(), (before ?? 0) + 1);
});

test('a code of one browser is no good in another', async () => {
  const first = visitor();
  await trySignIn(first);
  const code = await sentCode();
  const second = visitor();
  await trySignIn(second);
  await second.get(paths.signInCode);
  assert.equal((await second.post(paths.signInCode, { code })).statusCode, 422);
});

test('who asks for code after code gets the same screen and no more messages', async () => {
  const browser = visitor();
  await trySignIn(browser);
  for (let more = 0; more < 6; more += 1) {
    await browser.get(paths.signInCode);
    const reply = await browser.post(paths.signInCodeAgain, {});
    assert.equal(reply.headers.location, paths.signInCode);
  }
  const { rows } = await sql`select from outbox_message`.execute(owner);
  assert.equal(rows.length, 5);
  await browser.get(paths.signInCode);
  assert.equal(
    (await browser.post(paths.signInCode, { code: await sentCode() })).headers.location,
    paths.memberHome,
    'the last one still works',
  );
});

test('signing in ends the old session of the browser, signing out the new one', async () => {
  const browser = visitor();
  await signInWithCode(browser, { ...right, remember: 'yes' });
  const old = browser.cookies.get('daricheh-session') ?? '';
  const page = await visitor().get(paths.signIn);
  await browser.get(paths.signInCode);
  await browser.post(paths.signIn, { ...right, ...readSecurityCode(world, page.body) });
  assert.notEqual(browser.cookies.get('daricheh-session'), old);
  const stale = await visitor(old).get(paths.memberHome);
  assert.ok(String(stale.headers.location).startsWith(paths.signIn));
  const current = browser.cookies.get('daricheh-session') ?? '';
  assert.equal(
    (await browser.get(paths.signIn)).headers.location,
    paths.memberHome,
    'who is signed in goes on',
  );
  const out = await browser.post(paths.signOut, {});
  assert.equal(out.headers.location, paths.signIn);
  assert.ok(!browser.cookies.has('daricheh-session'));
  assert.ok(String((await visitor(current).get(paths.memberHome)).headers.location).startsWith(paths.signIn));
});

test('sign-in leads on to our own pages only', async () => {
  const browser = visitor();
  await signInWithCode(browser, { ...right, remember: 'yes' });
  const wishes = {
    '/member/claims?year=1404': '/member/claims?year=1404',
    'https://evil.example/': '/member',
    '//evil.example': '/member',
    '/memberx': '/member',
    '/member/\\evil': '/member',
  };
  for (const [next, location] of Object.entries(wishes)) {
    await browser.post(paths.signOut, {});
    const reply = await trySignIn(browser, { ...right, next });
    assert.equal(reply.headers.location, location);
  }
});

test('without the security code nobody is looked up, and what was typed is kept except the password', async () => {
  const browser = visitor();
  const page = await browser.get(paths.signIn);
  const { security_picture = '' } = readSecurityCode(world, page.body);
  const reply = await browser.post(paths.signIn, {
    ...right,
    remember: 'yes',
    security_picture,
    security_code: '00',
  });
  assert.equal(reply.statusCode, 422);
  assert.ok(reply.body.includes('value="0089999999"') && !reply.body.includes(password));
  const { rows } = await sql`select from throttle`.execute(owner);
  assert.equal(rows.length, 0);
});

test('a session left alone for half an hour has ended', async () => {
  const browser = visitor();
  await signInWithCode(browser);
  const { rows } =
    await sql`select idle_minutes, extract(epoch from ends_at - opened_at)::int / 3600 as hours from session order by id desc limit 1`.execute(
      owner,
    );
  assert.deepEqual(rows, [{ idle_minutes: 30, hours: 12 }]);
  await sql`update session set seen_at = now() - interval '31 minutes'`.execute(owner);
  assert.ok(String((await browser.get(paths.memberHome)).headers.location).startsWith(paths.signIn));
});
