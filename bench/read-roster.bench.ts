import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ReaderName } from './read-roster/readers.ts';
import { type TextStyle, writeLargeRoster } from './read-roster/write-large-roster.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const styles: readonly TextStyle[] = ['shared', 'inline', 'rich'];
const peers: readonly ReaderName[] = ['exceljs', 'SheetJS'];
const peerRows = 100_000;
const rounds = 3;
const memoryLimitMegabytes = 300;

type Measured = { count: number; seconds: number; peakMegabytes: number };

/** Reading a roster of 18 Persian columns; with `full` a million rows too, where the peers no longer come along. */
export async function bench({ full, say }: BenchOptions): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-bench-'));
  try {
    const results: BenchResult[] = [];
    for (const style of styles) {
      results.push(...(await measureStyle({ folder, style, rows: peerRows, say, peers })));
      if (full) results.push(...(await measureStyle({ folder, style, rows: 1_000_000, say, peers: [] })));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Job = {
  folder: string;
  style: TextStyle;
  rows: number;
  say: BenchOptions['say'];
  peers: readonly ReaderName[];
};

async function measureStyle({ folder, style, rows, say, peers }: Job): Promise<BenchResult[]> {
  const path = join(folder, `${style}.xlsx`);
  const name = `read ${rows.toLocaleString('en')} rows, ${style} strings`;
  say(name);
  await writeLargeRoster(path, { rows, style });
  const measured = await bestOfEach(['ours', 'limit', ...peers], path);
  const { ours } = measured;
  if (ours?.count !== rows + 1) throw new Error(`${ours?.count} rows instead of ${rows + 1}`);
  const speedOf = (reader: ReaderName) => rows / (measured[reader]?.seconds ?? Number.NaN);
  const [speed, limit] = [speedOf('ours'), speedOf('limit')];
  const peer = peers.length === 0 ? {} : { peer: Math.max(...peers.map(speedOf)) };
  const megabytes = { name: `${name}: peak memory`, ours: ours.peakMegabytes, limit: memoryLimitMegabytes };
  return [
    { name, ours: speed, limit, ...peer, unit: 'rows/s', ratio: speed / limit },
    { ...megabytes, unit: 'MB', ratio: ours.peakMegabytes / memoryLimitMegabytes },
  ];
}

/**
 * The best of three tries of each: everything that disturbs a measurement makes it slower. In turns, so that a busy
 * minute meets all alike. The memory is the most of the three.
 */
async function bestOfEach(names: readonly ReaderName[], path: string) {
  const best: Partial<Record<ReaderName, Measured>> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const now = await measure(name, path);
      const before = best[name] ?? now;
      best[name] = {
        count: now.count,
        seconds: Math.min(now.seconds, before.seconds),
        peakMegabytes: Math.max(now.peakMegabytes, before.peakMegabytes),
      };
    }
  }
  return best;
}

async function measure(reader: ReaderName, path: string): Promise<Measured> {
  const program = fileURLToPath(new URL('read-roster/measure-reader.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, reader, path]);
  return JSON.parse(stdout) as Measured;
}
