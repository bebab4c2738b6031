import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { demoMembers, demoStaff } from '../../demo/demo-people.ts';
import {
  judgePassword,
  memberPasswordLength,
  staffPasswordLength,
} from '../../domain/account/judge-password.ts';
import { postMessage } from '../../domain/notification/post-message.ts';
import { authenticatorCode } from '../../domain/organization/authenticator.ts';
import { paths } from '../../paths.ts';

const demo = await testApp({ env: { DEMO: 'true' } });
const real = await testApp();

const message = {
  recipient: '09199999999',
  template: 'sign-in-code',
  parameters: { code: '482913' },
  language: 'fa',
} as const;

test('the demo shows its messages, marked as such', async () => {
  await sql`insert into demo_setting default values`.execute(demo.owner);
  await postMessage(demo.owner, message);
  const { statusCode, body } = await demo.visitor().get(paths.demoMessages);
  assert.equal(statusCode, 200);
  assert.ok(body.includes('482913') && body.includes('09199999999'));
  assert.ok(body.includes('این صفحه فقط در نسخهٔ نمایشی هست'));
});

test('the demo shows whom one can sign in as, and the codes of this moment', async () => {
  const { body } = await demo.visitor().get(paths.demoSignIns);
  for (const { userName, password, authenticatorSecret } of demoStaff) {
    for (const shown of [userName, password, authenticatorCode(authenticatorSecret, demo.world.clock)]) {
      assert.ok(body.includes(shown), shown);
    }
  }
  for (const { nationalId } of demoMembers) assert.ok(body.includes(nationalId));
});

test('anywhere else both pages do not exist', async () => {
  for (const path of [paths.demoMessages, paths.demoSignIns]) {
    assert.equal((await real.visitor().get(path)).statusCode, 404);
  }
});

test('in a database that is not the demo’s the web reads no message, whatever it asks', async () => {
  await postMessage(real.owner, message);
  const web = real.database.pool('web').db;
  const { rows } = await sql`select * from demo_messages(10)`.execute(web);
  assert.equal(rows.length, 0);
  await assert.rejects(sql`select * from outbox_message`.execute(web), /permission denied/);
  await assert.rejects(sql`insert into demo_setting default values`.execute(web), /permission denied/);
});

test('the demo’s people have passwords that the portal itself would take', () => {
  for (const { password } of demoStaff) {
    assert.deepEqual(
      judgePassword(password, { minLength: staffPasswordLength, personal: [] }),
      { ok: true },
      password,
    );
  }
  for (const { password, nationalId } of demoMembers) {
    if (!password) continue;
    assert.deepEqual(judgePassword(password, { minLength: memberPasswordLength, personal: [nationalId] }), {
      ok: true,
    });
  }
});
