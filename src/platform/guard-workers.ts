import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './log.ts';

/** Namespace of our advisory locks (first key). */
const lockSpace = 4_209_106;
const everyMilliseconds = 10_000;

/**
 * The runner gives a job that a killed process held back after four hours. A family waiting for its code cannot wait so
 * long: each living pool of workers' name is locked by a connection of its process, so a job whose pool's name is free belongs
 * to nobody, and is freed at the next look.
 */
export async function guardWorkers(
  url: string,
  events: WorkerEvents,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const living = new Set<string>();
  let client: pg.Client | undefined;
  let turn: Promise<void> = Promise.resolve();
  const drop = () => {
    client?.end().catch(() => undefined);
    client = undefined;
  };
  const look = () => {
    turn = turn
      .then(async () => {
        client ??= await connect(url, drop);
        await keepGuard(client, living);
      })
      .catch((error: unknown) => {
        // The next look connects anew and locks the name again.
        drop();
        log.warn({ err: error }, 'the guard of the workers lost its connection');
      });
    return turn;
  };
  // A pool of workers takes jobs under its own name. One that was begun again leaves the name of the old one to be freed.
  events.on('pool:create', ({ workerPool }) => {
    living.clear();
    living.add(workerPool.id);
    drop();
    void look();
  });
  await look();
  const timer = setInterval(look, everyMilliseconds);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await turn;
      drop();
    },
  };
}

async function connect(url: string, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    application_name: 'daricheh worker guard',
  });
  client.on('error', lost);
  await client.connect();
  return client;
}

async function keepGuard(client: pg.Client, living: ReadonlySet<string>): Promise<void> {
  // Locks of one session are counted, so a name that is held already must not be locked again.
  await client.query(
    `select pg_advisory_lock_shared($1, hashtext(name)) from unnest($2::text[]) as name
     where not exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
       and classid = $1 and objid = (hashtext(name)::bigint & 4294967295)::oid)`,
    [lockSpace, [...living]],
  );
  // A pool takes its first job a moment before its name is locked; hence the five seconds.
  const { rows } = await client.query<{ name: string }>(
    `select distinct locked_by as name from graphile_worker._private_jobs where locked_by is not null
     and locked_by <> all ($1) and locked_at < now() - interval '5 seconds'`,
    [[...living]],
  );
  for (const { name } of rows) {
    await client.query(
      `select graphile_worker.force_unlock_workers(array[$2]) where pg_try_advisory_xact_lock($1, hashtext($2))`,
      [lockSpace, name],
    );
  }
}
