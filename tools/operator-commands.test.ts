import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, testSecret } from '../test/database.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const environment = {
  DATABASE_URL: database.url('owner'),
  SECRET_KEY: testSecret,
  PATH: process.env['PATH'],
};

function run(tool: string, ...words: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise(resolve => {
    const program = join(import.meta.dirname, tool);
    execFile(process.execPath, [program, ...words], { env: environment }, (failed, out, error) =>
      resolve({ code: failed ? Number(failed.code) : 0, out, error }),
    );
  });
}

const sima = ['--user', 'Sima', '--name-fa', 'سیما راهبر', '--name-en', 'Sima Rahbar'];
const role = [
  '--role',
  'system-administrator',
  '--organization',
  'کمک‌رسان ایران',
  '--organization-en',
  'SOS',
];

test('the first system administrator is made with her organization, and her password is said once', async () => {
  const { code, out } = await run('add-staff.ts', ...sima, ...role);
  assert.equal(code, 0);
  assert.match(
    out,
    /^User name: sima\nPassword: [a-z2-9-]{23}\nAuthenticator: otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}/,
  );
  const { rows } = await sql`select s.user_name, s.role, o.kind, o.name_en from staff s
    join organization o on o.id = s.organization_id`.execute(owner);
  assert.deepEqual(rows, [
    { user_name: 'sima', role: 'system-administrator', kind: 'administrator', name_en: 'SOS' },
  ]);
});

test('a taken name and an unknown employer are refused in a sentence; nothing is half done', async () => {
  const taken = await run('add-staff.ts', ...sima, ...role);
  assert.equal(taken.code, 1);
  assert.match(taken.error, /taken/);
  const unknown = await run(
    'add-staff.ts',
    ...[
      '--user',
      'hr1',
      '--name-fa',
      'ن',
      '--name-en',
      'N',
      '--role',
      'employer-hr',
      '--organization',
      'نیست',
    ],
  );
  assert.equal(unknown.code, 1);
  assert.match(unknown.error, /No organization that fits employer-hr/);
  assert.equal((await run('add-staff.ts', '--nonsense')).code, 1);
  const { rows } = await sql<{ staff: number }>`select count(*) as staff from staff`.execute(owner);
  assert.equal(rows[0]?.staff, 1);
});

test('who lost everything gets new credentials', async () => {
  const before = await secretOf();
  const { code, out } = await run('add-staff.ts', '--user', 'sima', '--renew');
  assert.equal(code, 0);
  assert.match(out, /Password: /);
  assert.notEqual(await secretOf(), before);
  assert.equal((await run('add-staff.ts', '--user', 'nobody', '--renew')).code, 1);
});

test('whole audit chains print their heads; a changed entry is found', async () => {
  const sound = await run('check-audit.ts');
  assert.equal(sound.code, 0);
  assert.equal(sound.out.trim().split('\n').length, 16);
  await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(owner);
  await sql`update audit_entry set action = 'nothing'`.execute(owner);
  const broken = await run('check-audit.ts');
  assert.equal(broken.code, 1);
  assert.match(broken.error, /is not what was written/);
});

async function secretOf(): Promise<string | undefined> {
  const row = await owner.selectFrom('staff').select('authenticator_secret').executeTakeFirst();
  return row?.authenticator_secret;
}
