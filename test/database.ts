import { after } from 'node:test';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

export { type TestDatabase, testSecret } from './clone-database.ts';

/**
 * A database of one's own: migrated, empty, on a real PostgreSQL. Call it at the top of a test file, once for all its
 * tests, or in a test that needs a fresh one. Its pools are closed after the tests; it is dropped when the process ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  after(() => database.closePools());
  return database;
}
