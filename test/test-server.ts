import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from '../src/platform/embedded-postgres/hold-server.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/start-embedded-postgres.ts';

export const projectFolder = join(import.meta.dirname, '..');

/** How `npm test` tells the test processes about the one server it started for all of them. */
export const serverVariable = 'TEST_DATABASE_SERVER';

export type TestServer = { superuser: Address; stop(): Promise<void> };

const dataFolder = join(projectFolder, 'var', 'test-postgres');

/** Made for speed: what a power cut would lose is only a test's. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
};

/**
 * The server of all tests of this checkout. Whoever comes first starts it, whoever leaves last stops it. One that does
 * not come up is made anew: nothing in it is worth keeping.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env[serverVariable];
  if (given) return { superuser: JSON.parse(given), stop: async () => undefined };
  const first = await start();
  const started = first.ok || !isWorthForgetting(first.why) ? first : await forgetAndStart();
  if (!started.ok) throw new Error(started.sentence);
  return {
    superuser: started.server.superuser,
    async stop() {
      await started.server.stop();
      removeIfOutside();
    },
  };
}

const start = () =>
  startEmbeddedPostgres({
    dataFolder,
    outsideFolder: join(tmpdir(), `daricheh-tests-${process.getuid?.()}`),
    log: sentence => process.stderr.write(`${sentence}\n`),
    settings: careless,
  });

const isWorthForgetting = (why: string): boolean => ['failed', 'cluster-gone', 'other-version'].includes(why);

function forgetAndStart() {
  const entry = join(dataFolder, 'cluster');
  if (existsSync(entry)) rmSync(realpathSync(entry), { recursive: true, force: true });
  rmSync(entry, { recursive: true, force: true });
  return start();
}

/** A checkout that the server's user cannot enter has its test server under the temporary folder; it does not stay there. */
function removeIfOutside(): void {
  const entry = join(dataFolder, 'cluster');
  if (!lstatSync(entry, { throwIfNoEntry: false })?.isSymbolicLink() || !existsSync(entry)) return;
  const folder = realpathSync(entry);
  if (existsSync(join(folder, 'data', 'postmaster.pid'))) return;
  rmSync(entry, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
