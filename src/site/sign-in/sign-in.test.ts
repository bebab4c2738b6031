import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { buildMember } from '../../../test/builders/members.ts';
import { memberAccount, mobile, password } from '../../../test/member-account.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { paths } from '../../paths.ts';

const { owner, visitor, world, contract, accountId, right, trySignIn, signInWithCode, sentCode } =
  await memberAccount();
const other = await owner
  .insertInto('membership_type')
  .values({ key: 'other', name_fa: 'اعضای انفرادی', name_en: 'Individuals', position: 2 })
  .returning('id')
  .executeTakeFirstOrThrow();
await buildMember(owner, contract, { nationalId: '0499370899', firstName: 'سارا', lastName: 'احمدی' });

test('the page carries what the guide says: activation, forgotten password, remember me, security code', async () => {
  const { body } = await visitor().get(paths.signIn);
  for (const words of [
    'کد ملی',
    'رمز عبور',
    'نوع عضویت',
    'مرا به خاطر بسپار',
    'کد امنیتی',
    'فعال‌سازی',
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
  assert.deepEqual(audit.rows, [{ action: 'session.opened', subject_id: accountId }]);
});

test('any digits, spaces, and letters composed otherwise are the same words', async () => {
  const fields = { ...right, national_id: '۰۰۸ ۹۹۹-٩٩٩۹', password: password.normalize('NFD') };
  assert.equal((await trySignIn(visitor(), fields)).headers.location, paths.signInCode);
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
