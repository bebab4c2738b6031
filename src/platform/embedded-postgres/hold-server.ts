import { Client } from 'pg';

/** How to reach the server: a folder with its socket, and who we are. Fits `pg`'s own configuration. */
export type Address = { host: string; port: number; user: string; password: string; database: string };

export const addressUrl = ({ host, port, user, password, database }: Address): string =>
  `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/**
 * One program's claim on the server: a connection with a shared advisory lock. It vanishes with the program however
 * that ends, so that the last one out can know that it is the last, and may stop the server.
 */
export type Hold = {
  lost: Promise<void>;
  /** True when nobody else holds the server; then nobody else can take hold any more. */
  isLast(): Promise<boolean>;
  close(): Promise<void>;
};

const holdersLock = 4_209_101;

/** Fails with pg's error while the server is coming up, and with `undefined` when another program is stopping it. */
export async function holdServer(address: Address): Promise<Hold | undefined> {
  const client = new Client({
    ...address,
    application_name: 'daricheh hold',
    connectionTimeoutMillis: 10_000,
  });
  const lost = new Promise<void>(resolve => client.once('end', () => resolve()));
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (!(await ask(client, 'pg_try_advisory_lock_shared'))) throw new Stopping();
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof Stopping) return undefined;
    throw error;
  }
  // The types do not know these two methods of pg's. A claim alone keeps no program running, until it is given up.
  const socket = client as Client & { ref(): void; unref(): void };
  socket.unref();
  return {
    lost,
    async isLast() {
      socket.ref();
      return (await ask(client, 'pg_advisory_unlock_shared')) && ask(client, 'pg_try_advisory_lock');
    },
    close: () => client.end().catch(() => undefined),
  };
}

class Stopping extends Error {}

type LockCall = 'pg_try_advisory_lock_shared' | 'pg_advisory_unlock_shared' | 'pg_try_advisory_lock';

async function ask(client: Client, call: LockCall): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(`select ${call}($1) as answer`, [holdersLock]);
  return rows[0]?.answer === true;
}
