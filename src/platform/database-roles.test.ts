import assert from 'node:assert/strict';
import test from 'node:test';
import { Client } from 'pg';
import { findPlainPostgres, startPlainPostgres } from '../../test/plain-postgres.ts';
import { type DatabaseRoleName, ensureRoles, rolePassword } from './database-roles.ts';
import type { Address } from './embedded-postgres/hold-server.ts';

// On a server of its own: roles belong to a whole server, and all other tests share theirs.
const plain = findPlainPostgres();
const superuser = plain && (await startPlainPostgres(plain));
const onPlain = { skip: superuser ? false : 'no PostgreSQL of the system is installed' };
const secret = 'one secret of thirty-two characters';
const other = 'another secret of thirty-two letters';

test(
  'an owner who may create roles gets them, each with the password that the secret gives',
  onPlain,
  async () => {
    const owner = await makeOwner('may_create', 'createrole');
    assert.deepEqual(await ask(owner, client => ensureRoles(client, secret)), { ok: true });
    assert.deepEqual(await ask(owner, client => ensureRoles(client, secret)), { ok: true });
    await signIn('daricheh_web', secret);
    await assert.rejects(signIn('daricheh_web', other), /password authentication failed/);
    await ask(owner, client => ensureRoles(client, other));
    await signIn('daricheh_web', other);
    await signIn('daricheh_gate', other);
    await signIn('daricheh_job', other);
  },
);

test(
  'an owner who may not is told what an administrator has to run, and starts once that was run',
  onPlain,
  async () => {
    await asSuperuser('drop role daricheh_web, daricheh_gate, daricheh_job');
    const owner = await makeOwner('may_not', '');
    const refused = await ask(owner, client => ensureRoles(client, secret));
    assert.ok(!refused.ok && refused.why === 'may-not-create');
    assert.ok(
      !refused.sentence.includes(rolePassword(secret, 'daricheh_web')),
      'no password in the sentence',
    );
    await asSuperuser(refused.sentence.split('run: ')[1] ?? '');
    assert.deepEqual(await ask(owner, client => ensureRoles(client, secret)), { ok: true });
    await signIn('daricheh_gate', secret);
  },
);

test('a role that bypasses row-level security is refused', onPlain, async () => {
  await asSuperuser('alter role daricheh_web bypassrls');
  const owner = await makeOwner('careful', 'createrole');
  const refused = await ask(owner, client => ensureRoles(client, secret));
  assert.ok(!refused.ok && refused.why === 'too-powerful');
  assert.match(refused.sentence, /alter role daricheh_web nosuperuser nobypassrls/);
});

function server(): Address {
  return superuser ?? assert.fail('skipped without a server');
}

const asSuperuser = (statement: string) => ask(server(), client => client.query(statement));

async function makeOwner(user: string, attribute: string): Promise<Address> {
  await asSuperuser(`create role ${user} login ${attribute} password 'owner'`);
  return { ...server(), user, password: 'owner' };
}

function signIn(user: DatabaseRoleName, from: string) {
  return ask({ ...server(), user, password: rolePassword(from, user) }, client => client.query('select 1'));
}

async function ask<T>(address: Address, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
