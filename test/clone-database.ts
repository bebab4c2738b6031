import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { type DatabasePool, openPool } from '../src/platform/database.ts';
import {
  type DatabaseRoleName,
  databaseRoles,
  ensureRoles,
  rolePassword,
} from '../src/platform/database-roles.ts';
import { type Address, addressUrl } from '../src/platform/embedded-postgres/hold-server.ts';
import { jobGrants, prepareJobs } from '../src/platform/job-runner.ts';
import { migrate, readMigrations } from '../src/platform/migrate.ts';
import { projectFolder, startTestServer, type TestServer } from './test-server.ts';

/** The secret of every test; the database roles' passwords come from it. */
export const testSecret = 'a secret that is only good for tests, 32+ long';

export type TestRole = 'owner' | 'web' | 'gate' | 'job';

export type TestDatabase = {
  name: string;
  /** For pg's own clients and for `openPool`. */
  address(role: TestRole): Address;
  url(role: TestRole): string;
  /** Of the server that all tests share. */
  superuser: Address;
  /** A pool of the role, opened at the first call and closed when the tests are over. */
  pool(role: TestRole): DatabasePool;
  closePools(): Promise<void>;
};

const migrationsFolder = join(projectFolder, 'migrations');

/** A copy of a migrated template on a real PostgreSQL; it is dropped when the process has nothing left to do. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const server = await ourServer();
  const name = `test_${process.pid}_${counter++}`;
  await withClient(server.superuser, async client => {
    const template = await prepareTemplate(client, server.superuser);
    await dropForsaken(client);
    await client.query(`create database ${name} owner daricheh_owner template ${template}`);
    made.push(name);
  });
  const pools = new Map<TestRole, DatabasePool>();
  const address = (role: TestRole): Address => ({ ...server.superuser, ...signIn(role), database: name });
  return {
    name,
    superuser: server.superuser,
    address,
    url: role => addressUrl(address(role)),
    pool: role => pools.getOrInsertComputed(role, () => openPool(address(role), 5)),
    async closePools() {
      for (const pool of pools.values()) await pool.close();
      pools.clear();
    },
  };
}

let counter = 0;
let running: Promise<TestServer> | undefined;
const made: string[] = [];

function ourServer(): Promise<TestServer> {
  running ??= startTestServer().then(server => {
    process.once('beforeExit', () => void leave(server));
    return server;
  });
  return running;
}

/** Once nothing is left to do, the hooks included: whatever used the databases has let go of them. */
async function leave(server: TestServer): Promise<void> {
  await withClient(server.superuser, async client => {
    for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
  });
  await server.stop();
}

function signIn(role: TestRole): { user: string; password: string } {
  if (role === 'owner') return { user: 'daricheh_owner', password: ownerPassword };
  const user: DatabaseRoleName = `daricheh_${role}`;
  return { user, password: rolePassword(testSecret, user) };
}

const ownerPassword = 'owner of the tests';
const templateLock = 4_209_105;

async function prepareTemplate(superuser: Client, address: Address): Promise<string> {
  const template = `template_${schemaHash()}`;
  await superuser.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await superuser.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await buildTemplate(superuser, address, template);
  } finally {
    await superuser.query('select pg_advisory_unlock($1)', [templateLock]);
  }
  return template;
}

/** Under another name until it is whole, so that a test that is killed meanwhile leaves no half template. */
async function buildTemplate(superuser: Client, address: Address, template: string): Promise<void> {
  await superuser.query(`alter role daricheh_owner password '${ownerPassword}'`);
  const { rows } = await superuser.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(template|building)_'`,
  );
  for (const { datname } of rows) await superuser.query(`drop database if exists ${datname} with (force)`);
  const building = `building_${process.pid}`;
  await superuser.query(`create database ${building} owner daricheh_owner template template0`);
  await withClient({ ...address, ...signIn('owner'), database: building }, async owner => {
    const ensured = await ensureRoles(owner, testSecret);
    if (ensured.ok) await prepareJobs(addressUrl({ ...address, ...signIn('owner'), database: building }));
    const migrated = ensured.ok ? await migrate(owner, migrationsFolder) : ensured;
    if (!migrated.ok) throw new Error(migrated.sentence);
  });
  await superuser.query(`alter database ${building} rename to ${template}`);
}

function schemaHash(): string {
  const files = readMigrations(migrationsFolder);
  if (!Array.isArray(files)) throw new Error(files.sentence);
  const parts = [testSecret, ownerPassword, jobGrants, ...databaseRoles, ...files.map(file => file.sha256)];
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}

/** Copies whose process was killed before it could drop them. */
async function dropForsaken(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1])))
      await superuser.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function withClient(address: Address, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(address);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
