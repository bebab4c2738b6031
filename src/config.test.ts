import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';

test('without any setting the program starts by itself, with the demo', () => {
  const read = readConfig({});
  assert.ok(read.ok);
  assert.equal(read.config.port, undefined);
  assert.equal(read.config.demo, true);
  assert.equal(read.config.brand.supportExtension, '101');
});

test("the demo never enters somebody's own database by itself", () => {
  const read = readConfig({
    DATABASE_URL: 'postgres://owner@127.0.0.1/daricheh',
    SECRET_KEY: 'x'.repeat(32),
  });
  assert.equal(read.ok && read.config.demo, false);
});

const refused: [Record<string, string>, string][] = [
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://127.0.0.1/daricheh', SECRET_KEY: 'x'.repeat(32) }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'postgres://owner@127.0.0.1/daricheh' }, 'SECRET_KEY'],
  [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://portal.example/members' }, 'PUBLIC_URL'],
  [{ TRUST_PROXY: 'true' }, 'PUBLIC_URL'],
  [{ SMS_DRIVER: 'kavenegar' }, 'SMS_API_KEY'],
  [{ SMS_DRIVER: 'kavenegar', SMS_API_KEY: '4B6F7A2D39' }, 'PUBLIC_URL'],
  [{ SMTP_URL: 'http://mail.example' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtps://mail.example', PUBLIC_URL: 'https://portal.example' }, 'MAIL_FROM'],
  [{ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'portal@portal.example' }, 'PUBLIC_URL'],
  [{ MAIL_FROM: 'portal@portal.example\nBcc: all@portal.example' }, 'MAIL_FROM'],
  [{ MAIL_REPLY_TO: 'Support <support@portal.example>' }, 'MAIL_REPLY_TO'],
  [{ PROCESS: 'everything' }, 'PROCESS'],
  [{ UPLOAD_LIMIT_MB: '-1' }, 'UPLOAD_LIMIT_MB'],
  [{ SUPPORT_PHONE: '<b>' }, 'SUPPORT_PHONE'],
];

for (const [env, name] of refused) {
  test(`${JSON.stringify(env)} is refused with a sentence that names ${name}`, () => {
    const read = readConfig(env);
    assert.ok(!read.ok);
    assert.match(read.sentences.join('\n'), new RegExp(`\\b${name}\\b.*\\.$`, 'm'));
  });
}
