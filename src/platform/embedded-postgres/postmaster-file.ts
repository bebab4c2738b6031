import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A server that is up, or coming up, on a data folder; the socket folder is written a moment after the pid. */
export type Postmaster = { pid: number; port: number; socketFolder: string | undefined };

/** Reads `postmaster.pid` and believes it only when that process really is a PostgreSQL of this data folder. */
export function findPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(join(data, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 1 || !servesFolder(pid, data)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4]?.trim() || undefined };
}

/**
 * After a power cut the pid in the file may belong to any other program, and PostgreSQL then refuses to start for ever.
 * Setting the file aside is safe: a living server would still be noticed by its shared memory. A file that a starting
 * server wrote in between is put back.
 */
export function setAsideStrangersPid(file: string, data: string): void {
  const pid = readLines(file)?.[0];
  if (pid === undefined || findPostmaster(data) || !isAlive(Number(pid))) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readLines(aside)?.[0] === pid) rmSync(aside);
    else linkSync(aside, file);
  } catch {
    // Somebody else has just done the same.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** Whether that process is a PostgreSQL of this data folder. */
export function servesFolder(pid: number, data: string): boolean {
  const command = readCommand(pid);
  return /postgres/.test(command) && (command.includes(data) || workingFolder(pid) === data);
}

/** A dead child that nobody has reaped has an empty command line, and so counts as dead. */
function readCommand(pid: number): string {
  if (existsSync('/proc/self/cmdline'))
    return readLines(`/proc/${pid}/cmdline`)?.join(' ').replaceAll('\0', ' ') ?? '';
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
