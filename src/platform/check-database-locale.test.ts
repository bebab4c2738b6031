import assert from 'node:assert/strict';
import test from 'node:test';
import { Client } from 'pg';
import { cloneDatabase } from '../../test/clone-database.ts';
import { findPlainPostgres, startPlainPostgres } from '../../test/plain-postgres.ts';
import { checkDatabaseLocale } from './check-database-locale.ts';
import type { Address } from './embedded-postgres/hold-server.ts';

const plain = findPlainPostgres();
const servers: [name: string, superuser: () => Promise<Address>][] = [
  ['the embedded server', async () => (await cloneDatabase()).superuser],
];
if (plain) servers.push([`a plain PostgreSQL ${plain.major}`, () => startPlainPostgres(plain)]);

for (const [name, start] of servers) {
  test(`${name}: a database that sees Persian is taken, one that is blind to it is refused`, async () => {
    const superuser = await start();
    const judge = (options: string) => judgeDatabase(superuser, options);
    assert.deepEqual(await judge(`encoding 'UTF8' locale 'C.UTF-8'`), { ok: true });
    const blind = await judge(`encoding 'UTF8' locale_provider libc locale 'C'`);
    assert.ok(!blind.ok && blind.why === 'blind-locale');
    assert.match(
      blind.sentence,
      /create database daricheh encoding 'UTF8' locale 'C.UTF-8' template template0/,
    );
    const foreign = await judge(`encoding 'LATIN1' locale_provider libc locale 'C'`);
    assert.ok(!foreign.ok && foreign.why === 'wrong-encoding');
  });
}

async function judgeDatabase(superuser: Address, options: string) {
  const name = `locale_${process.pid}`;
  await ask(superuser, client => client.query(`create database ${name} ${options} template template0`));
  try {
    return await ask({ ...superuser, database: name }, async client => {
      const judged = await checkDatabaseLocale(client);
      const left = await client.query(`select from pg_extension where extname = 'pg_trgm'`);
      assert.equal(left.rowCount, 0, 'the check leaves nothing behind');
      return judged;
    });
  } finally {
    await ask(superuser, client => client.query(`drop database ${name}`));
  }
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
