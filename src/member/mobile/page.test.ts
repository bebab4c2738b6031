import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import type { Visitor } from '../../../test/app.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, openTestSession } from '../../../test/builders/sessions.ts';
import { memberAccount, mobile, password } from '../../../test/member-account.ts';
import { paths } from '../../paths.ts';

const app = await memberAccount();
const { owner, visitor, contract, accountId, right, trySignIn, signInWithCode, sentCode } = app;

const newMobile = '09121111111';
const typedMobile = '+۹۸ ۹۱۲ ۱۱۱ ۱۱۱۱';

beforeEach(async () => {
  await owner.updateTable('account').set({ mobile }).where('id', '=', accountId).execute();
  await sql`delete from device`.execute(owner);
  await sql`delete from session`.execute(owner);
});

const signedIn = async () => visitor(await openTestSession(owner, { account_id: accountId }));
const registered = async () =>
  (await owner.selectFrom('account').select('mobile').where('id', '=', accountId).executeTakeFirstOrThrow())
    .mobile;
const messages = () =>
  owner.selectFrom('outbox_message').select(['recipient', 'template']).orderBy('id').execute();
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

async function start(browser: Visitor, fields = {}): Promise<LightMyRequestResponse> {
  await browser.get(paths.profileMobile);
  return browser.post(paths.profileMobile, { mobile: typedMobile, password, ...fields });
}

async function enterCode(browser: Visitor, code: string): Promise<LightMyRequestResponse> {
  await browser.get(paths.profileMobileCode);
  return browser.post(paths.profileMobileCode, { code });
}

test('the password and a code to the new number change the mobile, and the old number hears of it', async () => {
  const browser = await signedIn();
  assert.match((await browser.get(paths.profile)).body, /href="\/member\/profile\/mobile"/);
  assert.equal((await start(browser)).headers.location, paths.profileMobileCode);
  assert.equal(await registered(), mobile, 'nothing changes before the code comes back');
  assert.match((await browser.get(paths.profileMobileCode)).body, new RegExp(newMobile));
  const code = await sentCode();
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`.replace(
    /\d/g,
    digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '',
  );
  const { body } = await browser.submit(paths.profileMobileCode, { code: typed });
  assert.match(body, /تلفن همراه شما تغییر کرد/);
  assert.match(body, new RegExp(newMobile));
  assert.equal(await registered(), newMobile);
  assert.deepEqual(await messages(), [
    { recipient: newMobile, template: 'mobile-code' },
    { recipient: mobile, template: 'mobile-changed' },
  ]);
  const entry = await owner
    .selectFrom('audit_entry')
    .select(['actor_kind', 'actor_id', 'subject_kind', 'subject_id', 'details'])
    .where('action', '=', 'account.mobile-changed')
    .executeTakeFirstOrThrow();
  const own = { actor_kind: 'member', actor_id: accountId, subject_kind: 'account', subject_id: accountId };
  assert.deepEqual(entry, { ...own, details: {} });
  const again = await browser.post(paths.profileMobileCode, { code: typed, form_token: browser.formToken });
  assert.equal(again.headers.location, paths.profileMobile, 'a code works once');
});

test('other browsers are signed out and forgotten, this one is not, and the next code goes to the new number', async () => {
  const browser = visitor();
  await signInWithCode(browser, { ...right, remember: 'yes' });
  const home = visitor();
  await signInWithCode(home, { ...right, remember: 'yes' });
  const halfway = visitor();
  await home.post(paths.signOut, {});
  await trySignIn(halfway);
  const oldPhonesCode = await sentCode();
  const elsewhere = await signedIn();
  await start(elsewhere, { mobile: '09351111111' });
  assert.equal((await start(browser)).headers.location, paths.profileMobileCode);
  assert.equal((await enterCode(browser, await sentCode())).headers.location, paths.profile);

  assert.equal((await browser.get(paths.memberHome)).statusCode, 200);
  assert.ok(String((await elsewhere.get(paths.memberHome)).headers.location).startsWith(paths.signIn));
  await halfway.get(paths.activation);
  const late = await halfway.post(paths.signInCode, { code: oldPhonesCode });
  assert.equal(late.headers.location, paths.signIn, 'a code on the way to the old phone is void');
  assert.equal(
    (await trySignIn(home)).headers.location,
    paths.signInCode,
    'no device but this is remembered',
  );
  assert.deepEqual((await messages()).at(-1), { recipient: newMobile, template: 'sign-in-code' });
  await browser.post(paths.signOut, {});
  assert.equal((await trySignIn(browser)).headers.location, paths.memberHome);
});

test('a wrong password is one error at its field; the number stays as typed, the password does not', async () => {
  const browser = await signedIn();
  const reply = await start(browser, { password: 'یک سیب و سه انار' });
  assert.equal(reply.statusCode, 422);
  assert.match(reply.body, /یک مورد نیاز به اصلاح دارد/);
  assert.match(reply.body, /<a href="#password">رمز عبور درست نیست/);
  assert.ok(reply.body.includes(typedMobile));
  assert.doesNotMatch(reply.body, /یک سیب/);
  assert.deepEqual(await messages(), []);
  assert.equal((await browser.get(paths.profileMobileCode)).headers.location, paths.profileMobile);
});

test('the password may be tried five times in a quarter of an hour, in all browsers of the account together', async () => {
  for (let guess = 0; guess < 5; guess += 1) {
    assert.equal((await start(await signedIn(), { password: `انار ${guess}` })).statusCode, 422);
  }
  const reply = await start(await signedIn());
  assert.equal(reply.statusCode, 429);
  assert.match(reply.body, /یک ربع دیگر دوباره تلاش کنید/);
  assert.ok(reply.body.includes(typedMobile));
  assert.deepEqual(await messages(), []);
});

test('an empty form, no mobile, and the mobile one has already are errors at their fields', async () => {
  const browser = await signedIn();
  const empty = await start(browser, { mobile: '', password: '' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /<a href="#mobile">شمارهٔ تازهٔ تلفن همراه را بنویسید/);
  assert.match(empty.body, /<a href="#password">رمز عبور را بنویسید/);
  assert.match((await start(browser, { mobile: '02188648400' })).body, /یازده رقم دارد/);
  const same = await start(browser, { mobile: '۹۱۹ ۹۹۹ ۹۹۹۹' });
  assert.match(same.body, /<a href="#mobile">این شماره همین اکنون در حساب شما ثبت است/);
  await browser.get(paths.profileMobile);
  assert.equal((await browser.post(paths.profileMobile, {})).statusCode, 422);
  assert.deepEqual(await messages(), []);
});

test('a code stands five tries and ten minutes; a new one begins anew', async () => {
  const browser = await signedIn();
  await start(browser);
  const code = await sentCode();
  assert.match((await enterCode(browser, ' ')).body, /کد پیامک‌شده را بنویسید/);
  for (let guess = 0; guess < 5; guess += 1) {
    const reply = await enterCode(browser, wrongFor(code));
    assert.equal(reply.statusCode, 422);
    assert.match(reply.body, /<a href="#code">این کد درست نیست/);
  }
  assert.equal((await enterCode(browser, code)).headers.location, paths.profileMobile);
  await browser.get(paths.profileMobileCode);
  const sent = await browser.post(paths.profileMobileCodeAgain, {});
  assert.equal(sent.headers.location, paths.profileMobileCode);
  const second = await sentCode();
  await sql`update mobile_change set code_until = now() - interval '1 second'`.execute(owner);
  assert.equal((await enterCode(browser, second)).statusCode, 422);
  await sql`update mobile_change set ends_at = now() - interval '1 second'`.execute(owner);
  assert.equal((await browser.get(paths.profileMobileCode)).headers.location, paths.profileMobile);
  await browser.get(paths.profile);
  const late = await browser.post(paths.profileMobileCodeAgain, {});
  assert.equal(late.headers.location, paths.profileMobile);
  assert.equal(await registered(), mobile);
});

test('a code is good for its session and its number only', async () => {
  const browser = await signedIn();
  await start(browser);
  const code = await sentCode();
  const sister = await buildMember(owner, contract, {
    nationalId: '0012345679',
    firstName: 'سارا',
    lastName: 'کاوسی',
  });
  const { accountId: otherId, token } = await buildMemberSession(owner, sister);
  const other = visitor(token);
  await other.get(paths.profile);
  const stolen = await other.post(paths.profileMobileCode, { code });
  assert.equal(stolen.headers.location, paths.profileMobile);
  // Even where a change of her own, to the same number, waits for the very same hash.
  await sql`insert into mobile_change
    select s.id, m.new_mobile, m.code_hash, m.code_until, 0, m.ends_at
    from session s, mobile_change m where s.account_id = ${otherId}`.execute(owner);
  assert.equal((await enterCode(other, code)).statusCode, 422, 'the hash itself is bound to the session');
  const elsewhere = await signedIn();
  await elsewhere.get(paths.profile);
  const own = await elsewhere.post(paths.profileMobileCode, { code });
  assert.equal(own.headers.location, paths.profileMobile, 'nor in another session of his own');

  await start(browser, { mobile: '09361111111' });
  assert.equal((await enterCode(browser, code)).statusCode, 422, 'another number, another code');
  assert.equal(await registered(), mobile);
  const { mobile: hers } = await owner
    .selectFrom('account')
    .select('mobile')
    .where('id', '=', otherId)
    .executeTakeFirstOrThrow();
  assert.equal(hers, '09121112233');
});

test('who asks for code after code is told that no more are sent, and the last one still works', async () => {
  const browser = await signedIn();
  await start(browser);
  for (let more = 0; more < 4; more += 1) {
    await browser.get(paths.profileMobileCode);
    await browser.post(paths.profileMobileCodeAgain, { more: String(more) });
  }
  await browser.get(paths.profileMobileCode);
  const { body } = await browser.submit(paths.profileMobileCodeAgain, { more: 'one too many' });
  assert.match(body, /کد تازه‌ای فرستاده نشد/);
  assert.equal((await messages()).length, 5);
  const anew = await start(browser);
  assert.equal(anew.statusCode, 429);
  assert.match(anew.body, /چند کد پشت سر هم فرستاده‌ایم/);
  assert.equal((await enterCode(browser, await sentCode())).headers.location, paths.profile);
});

test('a double tap changes the mobile once and gives both taps the same answer', async () => {
  const browser = await signedIn();
  await browser.get(paths.profileMobile);
  const taps = [1, 2].map(() => browser.post(paths.profileMobile, { mobile: newMobile, password }));
  for (const reply of await Promise.all(taps)) assert.equal(reply.headers.location, paths.profileMobileCode);
  assert.equal((await messages()).length, 1);
  await browser.get(paths.profileMobileCode);
  const fields = { code: await sentCode() };
  const sent = [1, 2, 3].map(() => browser.post(paths.profileMobileCode, fields));
  for (const reply of await Promise.all(sent)) assert.equal(reply.headers.location, paths.profile);
  assert.deepEqual(
    (await messages()).map(({ template }) => template),
    ['mobile-code', 'mobile-changed'],
  );
});

test('nobody comes here without signing in, and the pages speak English, too', async () => {
  const stranger = visitor();
  for (const path of [paths.profileMobile, paths.profileMobileCode]) {
    assert.ok(String((await stranger.get(path)).headers.location).startsWith(paths.signIn));
  }
  const browser = await signedIn();
  browser.cookies.set('daricheh-language', 'en');
  assert.match((await browser.get(paths.profileMobile)).body, /New mobile number/);
  await start(browser);
  assert.match((await browser.get(paths.profileMobileCode)).body, /Confirm the new number/);
});
