import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase } from '../test/clone-database.ts';
import { describeDatabase } from './describe-database.ts';

/** After a new migration: writes the types of its columns and the dump of its schema. */
const database = await cloneDatabase();
const { types, schema } = await describeDatabase(database);
writeFileSync(join(import.meta.dirname, '../src/platform/database-types.ts'), types);
writeFileSync(join(import.meta.dirname, '../migrations/schema.txt'), schema);
