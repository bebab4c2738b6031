import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bringUp, type Up } from './bring-up.ts';
import type { Cluster } from './cluster.ts';
import { type Address, addressUrl } from './hold-server.ts';
import { servesFolder } from './postmaster-file.ts';
import { prepareCluster } from './prepare-cluster.ts';
import { explainError, type Refused } from './refusal.ts';
import { setUpOwner } from './set-up-owner.ts';

export type EmbeddedOptions = {
  /** Where the database lives from now on; made when missing. */
  dataFolder: string;
  log: (sentence: string) => void;
  /** As root only, when the server's user cannot enter `dataFolder`; a link is left there. */
  outsideFolder?: string;
  /** Further settings of the server; what makes it durable should stay as it is. */
  settings?: Record<string, string>;
};

export type EmbeddedServer = {
  /** For the schema's owner on its database. */
  ownerUrl: string;
  owner: Address;
  superuserUrl: string;
  superuser: Address;
  /** True when the server was already running, be it another copy's or left over by a Node that was killed. */
  attached: boolean;
  /** Stops the server, unless another program still uses it; then that one will. */
  stop(): Promise<void>;
};

type Started = { ok: true; server: EmbeddedServer } | Refused;

/**
 * Brings up the PostgreSQL that npm installed, on a Unix socket alone, and keeps it up until `stop`: when its process
 * is killed it is started again, and everybody's connections find it at the same place.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<Started> {
  const prepared = prepareCluster(resolve(options.dataFolder), options.outsideFolder ?? '/var/lib/daricheh');
  if (!prepared.ok) return prepared;
  const { cluster } = prepared;
  try {
    const up = await bringUp(cluster, options.settings ?? {});
    if (!up.ok) return up;
    const owner = {
      ...up.superuser,
      user: 'daricheh_owner',
      password: cluster.passwords.owner,
      database: 'daricheh',
    };
    await setUpOwner(up.superuser, owner);
    return { ok: true, server: describe(cluster, up, owner, keepUp(cluster, up, options)) };
  } catch (error) {
    return explainError(error, cluster.folder);
  }
}

function describe(cluster: Cluster, up: Up, owner: Address, keeper: Keeper): EmbeddedServer {
  const { superuser, attached } = up;
  const urls = { ownerUrl: addressUrl(owner), superuserUrl: addressUrl(superuser) };
  return { ...urls, owner, superuser, attached, stop: () => keeper.stop(cluster) };
}

type Keeper = { stop(cluster: Cluster): Promise<void> };

function keepUp(cluster: Cluster, first: Up, { log, settings }: EmbeddedOptions): Keeper {
  let current: Promise<Up | undefined> = Promise.resolve(first);
  let isStopping = false;
  const revive = async (): Promise<Up | undefined> => {
    log(`The embedded PostgreSQL in ${cluster.folder} went away; starting it again.`);
    const again = await bringUp(cluster, settings ?? {}).catch(error => explainError(error, cluster.folder));
    log(again.ok ? 'The embedded PostgreSQL is back.' : again.sentence);
    if (again.ok) return again;
    await sleep(2_000, undefined, { ref: false });
    return undefined;
  };
  const watch = async () => {
    while (!isStopping) {
      await (await current)?.hold.lost;
      if (!isStopping) current = revive();
    }
  };
  const watching = watch();
  return {
    async stop() {
      isStopping = true;
      const up = await current;
      if (up) await stopServer(cluster, up, log);
      await watching;
    },
  };
}

const stopPatienceMs = 60_000;

/**
 * A "fast" shutdown: sessions are cut, everything committed is written, the next start needs no recovery. Waits for the
 * process itself, which gives its lock file up a moment before it ends.
 */
async function stopServer(
  cluster: Cluster,
  { hold, pid }: Up,
  log: (sentence: string) => void,
): Promise<void> {
  const isLast = await hold.isLast().catch(() => false);
  if (isLast && servesFolder(pid, cluster.data)) {
    process.kill(pid, 'SIGINT');
    const deadline = Date.now() + stopPatienceMs;
    while (servesFolder(pid, cluster.data) && Date.now() < deadline) await sleep(20);
    if (servesFolder(pid, cluster.data))
      log(`The embedded PostgreSQL (process ${pid}) is still writing; it ends by itself.`);
  }
  await hold.close();
}
