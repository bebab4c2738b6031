import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from '../config.ts';
import { checkDatabaseLocale } from '../platform/check-database-locale.ts';
import { type DatabasePool, type DatabaseRole, openPool } from '../platform/database.ts';
import { ensureRoles, rolePassword } from '../platform/database-roles.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import { prepareJobs } from '../platform/job-runner.ts';
import { migrate } from '../platform/migrate.ts';

export type OpenDatabase = {
  /** For migrations and for the demo; no request runs with it. */
  ownerUrl: string;
  url(role: DatabaseRole): string;
  pool(role: DatabaseRole, size: number): DatabasePool;
  stop(): Promise<void>;
};

type Opened = { ok: true; database: OpenDatabase } | { ok: false; sentence: string };

type Asked = { config: Config; secret: string; migrationsFolder: string; tell: (sentence: string) => void };

/** Reaches the database, embedded or given, makes the roles, and brings the schema up to date. */
export async function openDatabase({ config, secret, migrationsFolder, tell }: Asked): Promise<Opened> {
  const server = await findServer(config, tell);
  if (!server.ok) return server;
  const prepared = await prepare(server.ownerUrl, secret, migrationsFolder).catch((error: unknown) => ({
    ok: false as const,
    sentence: `The database could not be prepared: ${error instanceof Error ? error.message : String(error)}`,
  }));
  if (!prepared.ok) {
    await server.stop();
    return prepared;
  }
  const url = (role: DatabaseRole) =>
    as(server.ownerUrl, `daricheh_${role}`, rolePassword(secret, `daricheh_${role}`));
  return {
    ok: true,
    database: {
      ownerUrl: server.ownerUrl,
      url,
      pool: (role, size) => openPool({ connectionString: url(role) }, size),
      stop: server.stop,
    },
  };
}

type Found = { ok: true; ownerUrl: string; stop(): Promise<void> } | { ok: false; sentence: string };

async function findServer(config: Config, tell: (sentence: string) => void): Promise<Found> {
  if (config.databaseUrl) return { ok: true, ownerUrl: config.databaseUrl, stop: async () => undefined };
  const started = await startEmbeddedPostgres({ dataFolder: join(config.dataFolder, 'postgres'), log: tell });
  if (!started.ok) return started;
  return { ok: true, ownerUrl: started.server.ownerUrl, stop: () => started.server.stop() };
}

async function prepare(
  ownerUrl: string,
  secret: string,
  folder: string,
): Promise<{ ok: true } | { ok: false; sentence: string }> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    const locale = await checkDatabaseLocale(owner);
    if (!locale.ok) return locale;
    const roles = await ensureRoles(owner, secret);
    if (!roles.ok) return roles;
    await prepareJobs(ownerUrl);
    return await migrate(owner, folder);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

function as(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}
