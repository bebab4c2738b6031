import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { TestDatabase } from '../../test/clone-database.ts';

/** Seconds that COPY alone needs for the rows of one roster, into a table without any index. */
export async function copyLimit(database: TestDatabase, rosterId: number, folder: string): Promise<number> {
  const client = new pg.Client(database.address('owner'));
  await client.connect();
  try {
    const lines = join(folder, 'rows.copy');
    const rows = client.query(
      copyTo(`copy (select * from roster_row where roster_id = ${Number(rosterId)}) to stdout`),
    );
    await pipeline(rows, createWriteStream(lines));
    await client.query('create table plain_row (like roster_row)');
    const started = performance.now();
    await pipeline(
      createReadStream(lines, { highWaterMark: 1 << 20 }),
      client.query(copyFrom('copy plain_row from stdin')),
    );
    const seconds = (performance.now() - started) / 1000;
    await client.query('drop table plain_row');
    return seconds;
  } finally {
    await client.end();
  }
}
