import { Client } from 'pg';
import type { Address } from './hold-server.ts';

const setUpLock = 4_209_102;

/** The role that owns the schema, no superuser, and its database; made once, also when two programs start at once. */
export async function setUpOwner(superuser: Address, owner: Address): Promise<void> {
  const client = new Client(superuser);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [setUpLock]);
    const role = client.escapeIdentifier(owner.user);
    const database = client.escapeIdentifier(owner.database);
    if (!(await exists(client, 'select from pg_roles where rolname = $1', owner.user))) {
      await client.query(
        `create role ${role} login createrole password ${client.escapeLiteral(owner.password)}`,
      );
    }
    if (!(await exists(client, 'select from pg_database where datname = $1', owner.database))) {
      await client.query(`create database ${database} owner ${role} template template0`);
    }
  } finally {
    await client.end();
  }
}

async function exists(client: Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rowCount === 1;
}
