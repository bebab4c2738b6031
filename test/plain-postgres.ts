import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { bringUp } from '../src/platform/embedded-postgres/bring-up.ts';
import { clusterPlaces } from '../src/platform/embedded-postgres/cluster.ts';
import { createCluster } from '../src/platform/embedded-postgres/create-cluster.ts';
import type { Address } from '../src/platform/embedded-postgres/hold-server.ts';
import { servesFolder } from '../src/platform/embedded-postgres/postmaster-file.ts';
import type { ServerProgram } from '../src/platform/embedded-postgres/server-program.ts';
import { chooseServerUser, weAreRoot } from '../src/platform/embedded-postgres/server-user.ts';
import { makeFolder } from './embedded-server.ts';

/** A PostgreSQL that the system has installed beside ours, as an operator's own would be; undefined where there is none. */
export function findPlainPostgres(): ServerProgram | undefined {
  const found = globSync([
    '/usr/lib/postgresql/*/bin/initdb',
    '/usr/pgsql-*/bin/initdb',
    '/opt/homebrew/opt/postgresql@*/bin/initdb',
  ]);
  const programs = found.map(initdb => ({
    initdb,
    postgres: join(dirname(initdb), 'postgres'),
    major: /(\d+)\/bin\/initdb$/.exec(initdb)?.[1] ?? '',
  }));
  return programs.find(({ postgres, major }) => Number(major) >= 15 && existsSync(postgres));
}

/** Runs one for the file's tests; gives its superuser. */
export async function startPlainPostgres(program: ServerProgram): Promise<Address> {
  const home = makeFolder();
  const folder = join(home, 'cluster');
  const user = weAreRoot() ? chooseServerUser(undefined) : undefined;
  const passwords = { superuser: 'plain', owner: 'plain' };
  const refused = createCluster({ entry: folder, home, user, program, passwords });
  const data = clusterPlaces(folder).data;
  const up = refused ?? (await bringUp({ folder, data, user, program, passwords }, { fsync: 'off' }));
  if (!up.ok) throw new Error(up.sentence);
  after(async () => {
    process.kill(up.pid, 'SIGINT');
    await up.hold.lost;
    while (servesFolder(up.pid, data)) await new Promise(resolve => setTimeout(resolve, 20));
  });
  return up.superuser;
}
