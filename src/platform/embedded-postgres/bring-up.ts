import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { type Address, type Hold, holdServer } from './hold-server.ts';
import { type Launched, launchPostmaster } from './launch-postmaster.ts';
import { findPostmaster, setAsideStrangersPid } from './postmaster-file.ts';
import { explainFailure, type Refused, refuse } from './refusal.ts';
import { findSocketFolder, socketLock } from './socket-folder.ts';

export type Up = { ok: true; hold: Hold; pid: number; superuser: Address; attached: boolean };

/** Recovery after a crash reads the log since the last checkpoint, which may take a while. */
const patienceMs = 120_000;

/** Said when another start was faster, or when the last server's processes are still going away. */
const passing =
  /lock file .* already exists|pre-existing shared memory block|could not rename|could not bind/i;

/** Attaches to the cluster's server, or starts it; comes back when it answers. */
export async function bringUp(cluster: Cluster, settings: Record<string, string>): Promise<Up | Refused> {
  const deadline = Date.now() + patienceMs;
  let launched: Launched | undefined;
  let lastWords = 'it never answered';
  while (Date.now() < deadline) {
    const running = findPostmaster(cluster.data);
    if (running?.socketFolder) {
      const superuser = superuserAddress(cluster, running.socketFolder);
      const held = await holdServer(superuser).catch(error => String(error?.message ?? error));
      if (typeof held === 'object') {
        return { ok: true, hold: held, pid: running.pid, superuser, attached: launched?.hasEnded() ?? true };
      }
      lastWords = held ?? 'another program is stopping it';
    }
    if (!running && (launched?.hasEnded() ?? true)) {
      lastWords = (await launched?.ended) ?? lastWords;
      if (launched && !passing.test(lastWords)) return explainFailure(lastWords, cluster.folder);
      launched = launch(cluster, settings);
    }
    await sleep(launched ? 50 : 10);
  }
  return refuse(
    'failed',
    `The embedded PostgreSQL in ${cluster.folder} did not become ready in time: ${lastWords}`,
  );
}

function launch(cluster: Cluster, settings: Record<string, string>): Launched {
  const socketFolder = findSocketFolder(cluster);
  setAsideStrangersPid(join(cluster.data, 'postmaster.pid'), cluster.data);
  setAsideStrangersPid(socketLock(socketFolder), cluster.data);
  return launchPostmaster(cluster, socketFolder, settings);
}

const superuserAddress = (cluster: Cluster, socketFolder: string): Address => ({
  host: socketFolder,
  port: 5432,
  user: 'postgres',
  password: cluster.passwords.superuser,
  database: 'postgres',
});
