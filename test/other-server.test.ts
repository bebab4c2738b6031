import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { Client } from 'pg';
import { checkDatabaseLocale } from '../src/platform/check-database-locale.ts';
import { ensureRoles } from '../src/platform/database-roles.ts';
import { addressUrl } from '../src/platform/embedded-postgres/hold-server.ts';
import { prepareJobs } from '../src/platform/job-runner.ts';
import { migrate } from '../src/platform/migrate.ts';
import { testSecret } from './database.ts';
import { findPlainPostgres, startPlainPostgres } from './plain-postgres.ts';
import { projectFolder } from './test-server.ts';

const plain = findPlainPostgres();

test('a plain PostgreSQL whose database has another locale takes the whole schema, sorts and searches Persian', {
  skip: plain ? false : 'no PostgreSQL of the system is installed',
}, async () => {
  if (!plain) return;
  const superuser = await startPlainPostgres(plain);
  const admin = new Client(superuser);
  await admin.connect();
  await admin.query(`create role keeper login createrole password 'keeper'`);
  await admin.query(
    `create database plain owner keeper encoding 'UTF8' locale_provider libc locale 'C.UTF-8' template template0`,
  );
  await admin.end();
  const address = { ...superuser, user: 'keeper', password: 'keeper', database: 'plain' };
  const owner = new Client(address);
  await owner.connect();
  assert.deepEqual(await checkDatabaseLocale(owner), { ok: true });
  assert.deepEqual(await ensureRoles(owner, testSecret), { ok: true });
  await prepareJobs(addressUrl(address));
  const migrated = await migrate(owner, join(projectFolder, 'migrations'));
  assert.ok(migrated.ok && migrated.applied.length > 0);
  const { rows } = await owner.query<{ name: string }>(
    `select name from (values ('کیان'), ('پری'), ('گلی'), ('بابک'), ('یلدا'), ('چمن')) v (name) order by name collate persian`,
  );
  assert.deepEqual(
    rows.map(row => row.name),
    ['بابک', 'پری', 'چمن', 'کیان', 'گلی', 'یلدا'],
  );
  const found = await owner.query(`select similarity('کاوسی', 'کاووسی') > 0.3 as near`);
  assert.equal(found.rows[0].near, true);
  await owner.end();
});
