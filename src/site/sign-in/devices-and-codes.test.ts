import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { memberAccount } from '../../../test/member-account.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { paths } from '../../paths.ts';

const { owner, visitor, world, right, trySignIn, signInWithCode, sentCode } = await memberAccount();

const sessions = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from session`.execute(owner)).rows[0]?.n;

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

test('a double tap gives both taps the same answer, so whichever the browser keeps, Milad is signed in', async () => {
  const browser = visitor();
  await trySignIn(browser);
  await browser.get(paths.signInCode);
  const fields = { code: await sentCode() };
  const before = (await sessions()) ?? 0;
  const taps = await Promise.all([1, 2, 3].map(() => browser.post(paths.signInCode, fields)));
  const tokens = taps.map(reply => reply.cookies.find(cookie => cookie.name === 'daricheh-session')?.value);
  assert.ok(tokens[0] && tokens.every(token => token === tokens[0]));
  assert.equal(await sessions(), before + 1);
  await sql`update form_submission set at = at - interval '2 minutes'`.execute(owner);
  const later = await browser.post(paths.signInCode, fields);
  assert.equal(later.headers.location, paths.memberHome);
  assert.deepEqual(later.cookies, [], 'a page restored later signs nobody in');
});
