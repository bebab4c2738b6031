import { Client } from 'pg';
import { dumpSchema } from '../src/platform/dump-schema.ts';
import type { TestDatabase } from '../test/clone-database.ts';
import { describeTypes } from './describe-types.ts';

/** What is committed about the schema beside its migrations: the types of its columns, and the schema as it came out. */
export async function describeDatabase(database: TestDatabase): Promise<{ types: string; schema: string }> {
  const client = new Client(database.address('owner'));
  await client.connect();
  try {
    return { types: await describeTypes(client), schema: await dumpSchema(client) };
  } finally {
    await client.end();
  }
}
