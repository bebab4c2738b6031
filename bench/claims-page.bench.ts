import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase } from '../test/clone-database.ts';
import { askForPages } from './claims-page/ask-for-pages.ts';
import { buildBusyMember } from './claims-page/build-busy-member.ts';
import { startServer } from './claims-page/start-server.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const rounds = 3;

/**
 * Pages a second of the claims page of a member with 200 claims. The limit is node:http, which sends the same bytes after
 * the same statements on as many connections. The two take turns, and the best round of each counts.
 */
export async function bench({ full, say }: BenchOptions): Promise<BenchResult[]> {
  const name = 'claims page of a member with 200 claims';
  say(name);
  const seconds = full ? 10 : 3;
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-bench-'));
  const database = await cloneDatabase();
  try {
    const session = await buildBusyMember(database.pool('owner').db, { claims: 200, neighbours: 2_000 });
    const urls = { web: database.url('web'), gate: database.url('gate') };
    const recording = join(folder, 'recording.json');
    const ours = await startServer('ours', { urls, session, recording });
    const limit = await startServer('limit', { urls, session, recording });
    const best = { ours: 0, limit: 0 };
    for (let round = 0; round < rounds; round += 1) {
      best.ours = Math.max(best.ours, await askForPages(ours.url, { session, seconds }));
      best.limit = Math.max(best.limit, await askForPages(limit.url, { session, seconds }));
    }
    await Promise.all([ours.stop(), limit.stop()]);
    return [{ name, ours: best.ours, limit: best.limit, unit: 'pages/s', ratio: best.ours / best.limit }];
  } finally {
    await database.closePools();
    await rm(folder, { recursive: true });
  }
}
