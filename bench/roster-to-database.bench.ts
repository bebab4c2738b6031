import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContract } from '../test/builders/contracts.ts';
import { cloneDatabase } from '../test/clone-database.ts';
import { writeLargeRoster } from './read-roster/write-large-roster.ts';
import type { BenchOptions, BenchResult } from './result.ts';
import { copyLimit } from './roster-to-database/copy-limit.ts';
import { familyRows } from './roster-to-database/family-rows.ts';
import { openDesk, type Taken, takeIn } from './roster-to-database/take-in.ts';

/** One row in six carries a fault, one in thirty-three says something else a month later. */
const faultEvery = 6;
const changeEvery = 33;

/**
 * Rows a second from the file to applied members, findings, suggestions and counts included: the first roster of a
 * contract, and the next month's. The limit is COPY of the same rows, as the roster keeps them, into an unindexed table.
 */
export async function bench({ full, say }: BenchOptions): Promise<BenchResult[]> {
  const results = await measure(50_000, say);
  return full ? [...results, ...(await measure(1_000_000, say))] : results;
}

async function measure(rows: number, say: BenchOptions['say']): Promise<BenchResult[]> {
  const name = `roster to database, ${rows.toLocaleString('en')} rows`;
  say(name);
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-bench-'));
  const database = await cloneDatabase();
  try {
    const owner = database.pool('owner').db;
    const desk = await openDesk(database, await buildContract(owner));
    const file = join(folder, 'roster.xlsx');
    await writeLargeRoster(file, { rows, style: 'shared', source: familyRows({ faultEvery }) });
    const first = await takeIn(desk, folder, file);
    const limit = rows / (await copyLimit(database, first.rosterId, folder));
    await writeLargeRoster(file, { rows, style: 'shared', source: familyRows({ faultEvery, changeEvery }) });
    const next = await takeIn(desk, folder, file);
    const result = (of: string, { read, approve, apply }: Taken): BenchResult => {
      const ours = rows / (read + approve + apply);
      return { name: `${name}, ${of}`, ours, limit, unit: 'rows/s', ratio: ours / limit };
    };
    return [result('the first', first), result('3 % changed', next)];
  } finally {
    await database.closePools();
    await rm(folder, { recursive: true });
  }
}
