import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import {
  ask,
  askPatiently,
  endElsewhere,
  makeFolder,
  startElsewhere,
} from '../../../test/embedded-server.ts';
import { findPostmaster } from './postmaster-file.ts';
import { type EmbeddedServer, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const folder = makeFolder();
const dataFolder = join(folder, 'postgres');
const outsideFolder = join(folder, 'outside');
const said: string[] = [];

async function start(where = dataFolder): Promise<EmbeddedServer> {
  const started = await startEmbeddedPostgres({
    dataFolder: where,
    outsideFolder,
    log: line => said.push(line),
  });
  assert.ok(started.ok, started.ok ? '' : started.sentence);
  return started.server;
}

const data = (where = dataFolder) => join(realpathSync(join(where, 'cluster')), 'data');
const postmaster = () => findPostmaster(data())?.pid ?? assert.fail('no server is running');
const names = (url: string) => askPatiently<{ name: string }>(url, 'select name from kept order by name');

test('a fresh start gives the owner a durable database that sorts and searches Persian, on no network port', async () => {
  const server = await start();
  assert.equal(server.attached, false);
  await ask(server.ownerUrl, 'create extension pg_trgm');
  await ask(
    server.ownerUrl,
    `create table kept (name text); insert into kept values ('پری'), ('بابک'), ('گلی'), ('کیان')`,
  );
  assert.deepEqual(
    (await names(server.ownerUrl)).map(row => row.name),
    ['بابک', 'پری', 'کیان', 'گلی'],
  );
  const [facts] = await ask<Record<string, unknown>>(
    server.superuserUrl,
    `select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
      (select array_agg(rolsuper or rolbypassrls) from pg_roles where rolname = 'daricheh_owner') as powerful`,
  );
  assert.deepEqual(facts, { listen: '', fsync: 'on', commit: 'on', checksums: 'on', powerful: [false] });
  const [trigrams] = await ask<{ n: number }>(server.ownerUrl, `select cardinality(show_trgm('علی')) as n`);
  assert.equal(trigrams?.n, 4);
  assert.notEqual(statSync(data()).uid, 0);
  await server.stop();
  assert.equal(findPostmaster(data()), undefined);
  assert.match(readFileSync(join(data(), '..', 'server.log'), 'utf8'), /database system is shut down/);
});

test('nobody signs in without the password, not even through the private socket', async () => {
  const server = await start();
  const wrong = server.ownerUrl.replace(/:[0-9a-f]{48}@/, ':wrong@');
  await assert.rejects(ask(wrong, 'select 1'), /password authentication failed/);
  await server.stop();
});

test('a second copy attaches, and the server stays until the last one leaves', async () => {
  const first = await start();
  const { child, told } = await startElsewhere({ dataFolder, outsideFolder });
  assert.deepEqual(told.ok && told.attached, true);
  await first.stop();
  assert.ok(postmaster());
  await endElsewhere(child, 'SIGTERM');
  assert.equal(findPostmaster(data()), undefined);
});

test('two copies that start an empty folder at once share one server', async () => {
  const fresh = join(folder, 'race');
  const [one, other] = await Promise.all([
    startElsewhere({ dataFolder: fresh }),
    startElsewhere({ dataFolder: fresh }),
  ]);
  assert.ok(one.told.ok && other.told.ok);
  assert.equal(one.told.ownerUrl, other.told.ownerUrl);
  await Promise.all([endElsewhere(one.child, 'SIGTERM'), endElsewhere(other.child, 'SIGTERM')]);
  assert.equal(findPostmaster(data(fresh)), undefined);
});

test('after a kill -9 of Node the server lives on, and the next start attaches to it and can stop it', async () => {
  const { child, told } = await startElsewhere({ dataFolder, outsideFolder });
  assert.ok(told.ok && !told.attached);
  await ask(told.ownerUrl, `insert into kept values ('مریم')`);
  await endElsewhere(child, 'SIGKILL');
  const pid = postmaster();
  const server = await start();
  assert.equal(server.attached, true);
  assert.equal(postmaster(), pid);
  assert.equal((await names(server.ownerUrl)).length, 5);
  await server.stop();
  assert.equal(findPostmaster(data()), undefined);
});

test('a server that is killed comes back by itself at the same address with all that was committed', async () => {
  const server = await start();
  await ask(server.ownerUrl, `insert into kept values ('نرگس')`);
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  assert.equal((await names(server.ownerUrl)).length, 6);
  assert.notEqual(postmaster(), killed);
  assert.ok(said.some(sentence => sentence.includes('went away')));
  await server.stop();
  assert.equal(findPostmaster(data()), undefined);
});

test('a start right after Node and the server were both killed recovers', async () => {
  const { child, told } = await startElsewhere({ dataFolder, outsideFolder });
  assert.ok(told.ok);
  await ask(told.ownerUrl, `insert into kept values ('شیرین')`);
  const killed = postmaster();
  child.kill('SIGKILL');
  process.kill(killed, 'SIGKILL');
  const server = await start();
  assert.equal(server.attached, false);
  assert.equal((await names(server.ownerUrl)).length, 7);
  await server.stop();
});

test('a stale lock whose process number belongs to another program now does not keep the server from starting', async () => {
  const owner = statSync(data());
  const identity = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {};
  const stranger = spawn('sleep', ['60'], { ...identity, cwd: '/' });
  const lines = [
    stranger.pid,
    data(),
    1_700_000_000,
    5432,
    join(data(), '..', 'socket'),
    '',
    '  5432001         1',
    'ready   ',
  ];
  writeFileSync(join(data(), 'postmaster.pid'), `${lines.join('\n')}\n`);
  writeFileSync(join(data(), '..', 'socket', '.s.PGSQL.5432.lock'), `${lines.join('\n')}\n`);
  const server = await start();
  assert.equal(server.attached, false);
  assert.equal((await names(server.ownerUrl)).length, 7);
  await server.stop();
  stranger.kill();
});

test('a long path has its socket elsewhere, in a private folder that is found again', async () => {
  const long = join(folder, 'x'.repeat(90), 'y'.repeat(60));
  const first = await start(long);
  assert.match(first.owner.host, /^\/tmp\/daricheh-/);
  assert.equal(statSync(first.owner.host).mode & 0o777, 0o700);
  await first.stop();
  const second = await start(long);
  assert.equal(second.owner.host, first.owner.host);
  await second.stop();
  rmSync(first.owner.host, { recursive: true });
});

test('a data folder of another major version is refused with both versions in the sentence', async () => {
  const version = join(data(), 'PG_VERSION');
  const own = readFileSync(version, 'utf8');
  writeFileSync(version, '13\n');
  const started = await startEmbeddedPostgres({ dataFolder, outsideFolder, log: () => undefined });
  writeFileSync(version, own);
  assert.ok(!started.ok && started.why === 'other-version');
  assert.match(started.sentence, new RegExp(`PostgreSQL 13, and this is ${own.trim()}`));
  assert.ok(existsSync(version));
});
