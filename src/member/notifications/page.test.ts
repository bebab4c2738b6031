import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { sentLink } from '../../../test/sent-link.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { owner, visitor } = await testApp({ env: { DEMO: 'true' } });
const silent = await testApp();
const contract = await buildContract(owner);
const words = { nationalId: '0012345679', firstName: 'سارا', lastName: 'احمدی' };
const sara = await buildMemberSession(owner, await buildMember(owner, contract, words));
const email = 'sara@mail.example';

const account = () =>
  owner
    .selectFrom('account')
    .select(['email', 'confirmed_email', 'told_by'])
    .where('id', '=', sara.accountId)
    .executeTakeFirstOrThrow();

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`delete from outbox_message`.execute(owner);
  await sql`delete from email_confirmation`.execute(owner);
  await sql`update account set email = ${email}, confirmed_email = null, told_by = 'sms'`.execute(owner);
});

async function browse() {
  const browser = visitor(sara.token);
  await browser.get(paths.profileNotifications);
  return browser;
}

async function askForLink(): Promise<string> {
  const browser = await browse();
  const { body } = await browser.submit(paths.profileEmail, {});
  assert.match(body, /پیوند تأیید به ایمیل شما فرستاده شد/);
  return (await sentLink(owner))?.link ?? '';
}

test('an address is confirmed by whoever opens its link and presses the button, signed in or not; looking is not enough', async () => {
  const link = await askForLink();
  assert.equal((await sentLink(owner))?.recipient, email);
  const reader = visitor();
  const { body } = await reader.get(link);
  assert.match(body, /این نشانی از آنِ من است/);
  assert.ok(!body.includes(email));
  assert.equal((await account()).confirmed_email, null);
  const done = await reader.submit(link, {});
  assert.match(done.body, /نشانی شما تأیید شد/);
  assert.equal((await account()).confirmed_email, email);
  const entry = await owner
    .selectFrom('audit_entry')
    .select(['subject_id', 'details'])
    .where('action', '=', 'email.confirmed')
    .executeTakeFirstOrThrow();
  assert.equal(entry.subject_id, sara.accountId);
  assert.ok(!JSON.stringify(entry.details).includes('sara'));
});

test('a link is good once, for a day, and only the last one', async () => {
  const reader = visitor();
  const press = async (link: string) => {
    // A page with a form, whatever has become of the link.
    await reader.get(paths.activation);
    return (await reader.post(link, {})).statusCode;
  };
  const first = await askForLink();
  const second = await askForLink();
  assert.match((await reader.get(first)).body, /دیگر معتبر نیست/);
  assert.equal(await press(first), 410);
  assert.equal(await press(second), 303);
  assert.equal(await press(second), 410);
  await sql`update account set confirmed_email = null`.execute(owner);
  const late = await askForLink();
  await sql`update email_confirmation set ends_at = now() - interval '1 second'`.execute(owner);
  assert.equal(await press(late), 410);
  assert.equal((await account()).confirmed_email, null);
});

test('e-mail can be chosen once the address is confirmed, and a changed address has to be confirmed again', async () => {
  const browser = await browse();
  const refused = await browser.post(paths.profileNotifications, { told_by: 'email' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /نخست نشانی خود را تأیید کنید/);
  await sql`update account set confirmed_email = email`.execute(owner);
  await browser.get(paths.profileNotifications);
  assert.match((await browser.submit(paths.profileNotifications, { told_by: 'both' })).body, /ذخیره شد/);
  assert.equal((await account()).told_by, 'both');
  await sql`update account set email = 'other@mail.example'`.execute(owner);
  const { body } = await browser.get(paths.profileNotifications);
  assert.match(body, /تأیید نشده/);
  await browser.get(paths.profileNotifications);
  assert.equal((await browser.post(paths.profileNotifications, { told_by: 'both' })).statusCode, 422);
});

test('a link confirms the address that it was sent to, whatever the profile says by then', async () => {
  const link = await askForLink();
  await sql`update account set email = 'other@mail.example'`.execute(owner);
  const reader = visitor();
  await reader.get(link);
  await reader.post(link, {});
  assert.equal((await account()).confirmed_email, email);
  assert.match((await (await browse()).get(paths.profileNotifications)).body, /تأیید نشده/);
});

test('nobody is pestered in our name: links are counted', async () => {
  for (let sent = 0; sent < 5; sent += 1) await askForLink();
  const browser = await browse();
  assert.match((await browser.submit(paths.profileEmail, {})).body, /پیوند تازه‌ای فرستاده نشد/);
  const { rows } = await sql`select from outbox_message`.execute(owner);
  assert.equal(rows.length, 5);
});

test('no statement of the web confirms an address or posts a mail', async () => {
  const { database } = await testApp();
  const web = database.pool('web').db;
  await assert.rejects(sql`update account set confirmed_email = email`.execute(web), /permission denied/);
  await assert.rejects(
    sql`select post_message('a@b.example', 'staff-turn', '{}', 'fa', null, 'email')`.execute(web),
    /permission denied/,
  );
  await assert.rejects(sql`select token_hash from email_confirmation`.execute(web), /permission denied/);
});

test('the pages are valid, in either language and in each state of the address', async () => {
  const link = await askForLink();
  for (const language of ['fa', 'en']) {
    for (const state of ['email', null]) {
      await sql`update account set confirmed_email = ${state === 'email' ? email : null}`.execute(owner);
      const browser = await browse();
      await browser.get(`/language/${language}?back=/`);
      for (const path of [paths.profileNotifications, link, `${link}x`, paths.emailConfirmed])
        assert.deepEqual(await faultsOf((await browser.get(path)).body), [], path);
    }
  }
});

test('where no e-mail is sent the page says so and offers none', async () => {
  const contract = await buildContract(silent.owner);
  const member = await buildMember(silent.owner, contract, words);
  const { token } = await buildMemberSession(silent.owner, member);
  const { body } = await silent.visitor(token).get(paths.profileNotifications);
  assert.match(body, /این پرتال اکنون ایمیل نمی‌فرستد/);
  assert.doesNotMatch(body, /told_by/);
});
