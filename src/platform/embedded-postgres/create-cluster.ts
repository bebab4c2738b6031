import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClusterPasswords, clusterPlaces } from './cluster.ts';
import { explainFailure, type Refused } from './refusal.ts';
import type { ServerProgram } from './server-program.ts';
import type { ServerUser } from './server-user.ts';

type NewCluster = {
  /** Where it will be found. */
  entry: string;
  /** Where it will lie; when that is another folder, `entry` becomes a link to it. */
  home: string;
  user: ServerUser | undefined;
  program: ServerProgram;
  passwords: ClusterPasswords;
};

/**
 * Makes a cluster under a passing name and puts it in place by one rename: whoever is killed half way leaves no half
 * cluster, and of two starts at once one wins and the other opens the winner's. Says nothing when all went well.
 */
export function createCluster({ entry, home, user, program, passwords }: NewCluster): Refused | undefined {
  const folder = mkdtempSync(join(home, 'cluster-'));
  let isPlaced = false;
  try {
    const places = clusterPlaces(folder);
    writeFileSync(places.passwords, JSON.stringify(passwords), { mode: 0o600 });
    mkdirSync(places.data, { mode: 0o700 });
    const failure = runInitdb({ folder, user, program, password: passwords.superuser });
    if (failure !== undefined) return explainFailure(failure, home);
    isPlaced = putInPlace(folder, entry);
    return undefined;
  } finally {
    if (!isPlaced) rmSync(folder, { recursive: true, force: true });
  }
}

type Initdb = { folder: string; user: ServerUser | undefined; program: ServerProgram; password: string };

function runInitdb({ folder, user, program, password }: Initdb): string | undefined {
  const { data, passwords } = clusterPlaces(folder);
  const passwordFile = join(folder, 'initdb-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, data, passwords, passwordFile]) chownSync(path, user.uid, user.gid);
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const ran = spawnSync(
    program.initdb,
    [
      ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'fa', '--locale', systemLocale()],
      ...['--data-checksums', '--no-instructions'],
    ],
    { ...identity, cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  return ran.status === 0 ? undefined : (ran.error?.message ?? `${ran.stdout}\n${ran.stderr}`);
}

/** pg_trgm asks the C library what a letter is, so its locale has to know UTF-8. macOS has no C.UTF-8. */
const systemLocale = (): string => (process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8');

function putInPlace(folder: string, entry: string): boolean {
  try {
    if (dirname(folder) === dirname(entry)) renameSync(folder, entry);
    else symlinkSync(folder, entry);
    return true;
  } catch (error) {
    if (existsSync(entry)) return false;
    throw error;
  }
}
