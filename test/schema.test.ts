import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { describeDatabase } from '../tools/describe-database.ts';
import { testDatabase } from './database.ts';
import { projectFolder } from './test-server.ts';

const { types, schema } = await describeDatabase(await testDatabase());
const committed = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

test('the migrations give the schema that was reviewed; after a new one, "npm run database" writes it', () => {
  assert.equal(schema, committed('migrations/schema.txt'));
});

test('the types of the columns are those of the migrated schema', () => {
  assert.equal(types, committed('src/platform/database-types.ts'));
});
