import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Client } from 'pg';
import { testDatabase } from '../../test/database.ts';
import { makeFolder } from '../../test/embedded-server.ts';
import { migrate } from './migrate.ts';

const database = await testDatabase();
const connected: Client[] = [];
after(() => Promise.all(connected.map(client => client.end())));

async function connect(): Promise<Client> {
  const client = new Client(database.address('owner'));
  await client.connect();
  connected.push(client);
  return client;
}

const owner = await connect();
const folder = makeFolder();

/** A folder with these migrations, before an empty database. */
async function begin(files: Record<string, string>): Promise<string> {
  await owner.query('drop schema public cascade; create schema public');
  const made = join(folder, String(counter++));
  mkdirSync(made);
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(made, name), sql);
  return made;
}

let counter = 0;
const boxes = {
  '0001_box__create.sql': 'create table box (n int);',
  '0002_box__fill.sql': 'insert into box values (1);',
};

test('migrations run once, in order, and new ones are added to them', async () => {
  const made = await begin(boxes);
  assert.deepEqual(await migrate(owner, made), { ok: true, applied: Object.keys(boxes) });
  assert.deepEqual(await migrate(owner, made), { ok: true, applied: [] });
  writeFileSync(join(made, '0003_box__grow.sql'), 'insert into box values (2);');
  assert.deepEqual(await migrate(owner, made), { ok: true, applied: ['0003_box__grow.sql'] });
  assert.deepEqual((await owner.query('select n from box order by n')).rows, [{ n: 1 }, { n: 2 }]);
});

test('two programs that start at once migrate once', async () => {
  const made = await begin({ ...boxes, '0003_box__wait.sql': 'select pg_sleep(0.2);' });
  const other = await connect();
  const both = await Promise.all([migrate(owner, made), migrate(other, made)]);
  assert.deepEqual(
    both.map(migrated => (migrated.ok ? migrated.applied.length : migrated.sentence)).sort(),
    [0, 3],
  );
});

test('a migration that fails leaves nothing of itself, keeps those before it, and says where', async () => {
  const made = await begin({
    ...boxes,
    '0003_box__break.sql': 'create table half (n int);\nselect nonsense;',
  });
  await assert.rejects(migrate(owner, made), /0003_box__break\.sql failed: .*nonsense.*\(line 2\)/);
  assert.equal((await owner.query(`select to_regclass('half') as half`)).rows[0].half, null);
  writeFileSync(join(made, '0003_box__break.sql'), 'create table half (n int);');
  assert.deepEqual(await migrate(owner, made), { ok: true, applied: ['0003_box__break.sql'] });
});

test('an applied migration that was changed is refused by name', async () => {
  const made = await begin(boxes);
  await migrate(owner, made);
  writeFileSync(join(made, '0001_box__create.sql'), 'create table box (n bigint);');
  const refused = await migrate(owner, made);
  assert.ok(!refused.ok && refused.why === 'changed');
  assert.match(refused.sentence, /0001_box__create\.sql/);
});

test('a database that a newer program has opened is left alone', async () => {
  const made = await begin(boxes);
  await migrate(owner, made);
  rmSync(join(made, '0002_box__fill.sql'));
  const refused = await migrate(owner, made);
  assert.ok(!refused.ok && refused.why === 'newer-database');
});

test('a double and a strange name are refused before anything runs', async () => {
  for (const name of ['0002_box__again.sql', 'box.sql']) {
    const refused = await migrate(owner, await begin({ ...boxes, [name]: 'select 1;' }));
    assert.ok(!refused.ok && ['double', 'wrong-name'].includes(refused.why), name);
    assert.equal((await owner.query(`select to_regclass('box') as box`)).rows[0].box, null);
  }
});

test('a number may be left out, but nothing comes in before what was applied', async () => {
  const made = await begin({ ...boxes, '0004_box__grow.sql': 'insert into box values (4);' });
  assert.ok((await migrate(owner, made)).ok);
  writeFileSync(join(made, '0003_box__late.sql'), 'insert into box values (3);');
  const refused = await migrate(owner, made);
  assert.ok(!refused.ok && refused.why === 'late');
  assert.match(refused.sentence, /0003_box__late\.sql/);
});
