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
  await writeLargeRoster(path, rows, style);
  const ours = await best('ours', path);
  if (ours.count !== rows + 1) throw new Error(`${ours.count} rows instead of ${rows + 1}`);
  const limit = rows / (await best('limit', path)).seconds;
  const speed = rows / ours.seconds;
  const peer = await bestPeer(peers, path, rows);
  const megabytes = { name: `${name}: peak memory`, ours: ours.peakMegabytes, limit: memoryLimitMegabytes };
  return [
    { name, ours: speed, limit, ...(peer && { peer }), unit: 'rows/s', ratio: speed / limit },
    { ...megabytes, unit: 'MB', ratio: ours.peakMegabytes / memoryLimitMegabytes },
  ];
}

async function bestPeer(
  names: readonly ReaderName[],
  path: string,
  rows: number,
): Promise<number | undefined> {
  const speeds: number[] = [];
  for (const name of names) speeds.push(rows / (await measure(name, path)).seconds);
  return speeds.length === 0 ? undefined : Math.max(...speeds);
}

/** The best of three: everything that disturbs a measurement makes it slower. The most memory of three. */
async function best(reader: ReaderName, path: string): Promise<Measured> {
  const tries = [await measure(reader, path), await measure(reader, path), await measure(reader, path)];
  return {
    count: tries[0]?.count ?? 0,
    seconds: Math.min(...tries.map(({ seconds }) => seconds)),
    peakMegabytes: Math.max(...tries.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

async function measure(reader: ReaderName, path: string): Promise<Measured> {
  const program = fileURLToPath(new URL('read-roster/measure-reader.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, reader, path]);
  return JSON.parse(stdout) as Measured;
}
