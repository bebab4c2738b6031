import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { type Cluster, clusterPlaces } from './cluster.ts';
import { socketPort } from './socket-folder.ts';

/** A server process that was just started; `ended` says what its log says, should it end before it served. */
export type Launched = { ended: Promise<string>; hasEnded(): boolean };

/**
 * Nothing of a statement's values reaches the log: with `terse` PostgreSQL leaves out the details, which quote rows.
 * Everything that makes a commit durable stays as PostgreSQL has it.
 */
const ownSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/**
 * In a session of its own, so that a Ctrl-C meant for Node does not take the database away under its feet; and with a
 * file for its output, since it outlives a Node that was killed.
 */
export function launchPostmaster(
  cluster: Cluster,
  socketFolder: string,
  settings: Record<string, string>,
): Launched {
  const log = clusterPlaces(cluster.folder).log;
  const writtenBefore = turnOver(log);
  const logFile = openSync(log, 'a', 0o600);
  const all = {
    port: String(socketPort),
    unix_socket_directories: socketFolder,
    ...ownSettings,
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(cluster.program.postgres, ['-D', cluster.data, ...options], {
    ...(cluster.user ? { uid: cluster.user.uid, gid: cluster.user.gid } : {}),
    cwd: '/',
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  child.unref();
  let hasEnded = false;
  const ended = new Promise<string>(resolve => {
    const end = (said: string) => {
      hasEnded = true;
      resolve(said);
    };
    child.once('error', error => end(error.message));
    child.once('exit', () => end(readSince(log, writtenBefore)));
  });
  return { ended, hasEnded: () => hasEnded };
}

const longestLog = 4_000_000;

function turnOver(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < longestLog) return size;
  renameSync(log, `${log}.old`);
  return 0;
}

/** Nothing, when somebody has taken the whole folder away meanwhile. */
function readSince(log: string, start: number): string {
  return existsSync(log) ? readFileSync(log).subarray(start).toString() : '';
}
