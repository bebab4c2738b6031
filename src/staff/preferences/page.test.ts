import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { inSession } from '../../../test/in-session.ts';
import { sentLink } from '../../../test/sent-link.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { owner, visitor, database } = await testApp({ env: { DEMO: 'true' } });
const contract = await buildContract(owner);
const hr = await buildStaffSession(owner, { organizationId: contract.policyholderId, role: 'employer-hr' });
const colleague = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});
const email = 'hr@desk.example';

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`delete from outbox_message`.execute(owner);
  await sql`delete from email_confirmation`.execute(owner);
  await sql`delete from staff_preference`.execute(owner);
});

async function save(fields: Record<string, string>) {
  const browser = visitor(hr.token);
  await browser.get(paths.staffPreferences);
  return browser.submit(paths.staffPreferences, { told: 'at-once', language: 'fa', email, ...fields });
}

async function open(link: string | undefined): Promise<void> {
  const reader = visitor();
  await reader.get(link ?? '');
  assert.equal((await reader.post(link ?? '', {})).statusCode, 303);
}

const stored = () => owner.selectFrom('staff_preference').selectAll().execute();

test('an address counts once its link was opened, and the one before it until then', async () => {
  assert.match((await save({})).body, /پیوند تأیید به ایمیل شما فرستاده شد[\s\S]*hr@desk\.example/);
  assert.deepEqual(
    (await stored()).map(row => [row.staff_id, row.email, row.told]),
    [[hr.staffId, null, 'at-once']],
  );
  await open((await sentLink(owner))?.link);
  assert.equal((await stored())[0]?.email, email);
  await save({ email: 'new@desk.example' });
  assert.equal((await stored())[0]?.email, email);
  await open((await sentLink(owner))?.link);
  assert.equal((await stored())[0]?.email, 'new@desk.example');
});

test('another choice with the same address sends no link, and an empty address ends all mail', async () => {
  await save({});
  await open((await sentLink(owner))?.link);
  await sql`delete from outbox_message`.execute(owner);
  assert.match((await save({ told: 'never', language: 'en' })).body, /انتخاب شما ذخیره شد/);
  assert.equal(await sentLink(owner), undefined);
  assert.deepEqual(
    (await stored()).map(row => [row.email, row.told, row.language]),
    [[email, 'never', 'en']],
  );
  await save({ email: '' });
  assert.equal((await stored())[0]?.email, null);
});

test('what is no address, or no choice, comes back with a sentence and changes nothing', async () => {
  const browser = visitor(hr.token);
  for (const fields of [
    { email: 'hr@desk.example\r\nBcc: all@desk.example', told: 'daily', language: 'fa' },
    { email: 'Negar <hr@desk.example>', told: 'daily', language: 'fa' },
    { email, told: 'hourly', language: 'fa' },
    { email, told: 'daily', language: 'de' },
  ]) {
    await browser.get(paths.staffPreferences);
    const reply = await browser.post(paths.staffPreferences, fields);
    assert.equal(reply.statusCode, 422);
    assert.match(reply.body, /نشانی ایمیل کامل نیست|یکی از گزینه‌ها را انتخاب کنید/);
  }
  assert.deepEqual(await stored(), []);
  assert.equal(await sentLink(owner), undefined);
});

test('the menu of the account leads there, and a colleague sees nothing of it', async () => {
  await save({});
  await open((await sentLink(owner))?.link);
  const { body } = await visitor(colleague.token).get(paths.staffPreferences);
  assert.ok(!body.includes(email));
  assert.match(body, new RegExp(`<a href="${paths.staffPreferences}" aria-current="page">خبررسانی</a>`));
  const seen = (token: string) =>
    inSession(
      database,
      token,
      async db => (await db.selectFrom('staff_preference').select('email').execute()).length,
    );
  assert.equal(await seen(hr.token), 1);
  assert.equal(await seen(colleague.token), 0);
});

test('the page is valid in both languages, with an address that is confirmed and one that waits', async () => {
  await save({});
  await open((await sentLink(owner))?.link);
  await save({ email: 'new@desk.example' });
  const browser = visitor(hr.token);
  for (const language of ['fa', 'en']) {
    await browser.get(`/language/${language}?back=/`);
    assert.deepEqual(await faultsOf((await browser.get(paths.staffPreferences)).body), []);
  }
});
