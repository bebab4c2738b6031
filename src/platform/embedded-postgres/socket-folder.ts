import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

/** A Unix socket's whole path may have 107 bytes on Linux and 103 on macOS. */
const longestSocket = 103;

/** Only names the socket; nothing listens on the network. */
export const socketPort = 5432;

const socketName = `.s.PGSQL.${socketPort}`;

export const socketLock = (socketFolder: string): string => join(socketFolder, `${socketName}.lock`);

/** Inside the cluster where the path is short enough; else a private folder under /tmp that the cluster remembers. */
export function findSocketFolder({ folder, user }: Cluster): string {
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(join(inside, socketName)) <= longestSocket) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return giveTo(inside, user);
  }
  const note = join(folder, 'socket-folder');
  const remembered = existsSync(note) ? readFileSync(note, 'utf8') : undefined;
  if (remembered && isPrivate(remembered, user?.uid ?? process.getuid?.())) return remembered;
  const made = giveTo(mkdtempSync(join(shortTemporaryFolder(), 'daricheh-')), user);
  writeFileSync(note, made);
  return made;
}

function giveTo(folder: string, user: Cluster['user']): string {
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function isPrivate(folder: string, uid: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === uid && (found.mode & 0o077) === 0;
}

const shortTemporaryFolder = (): string => (existsSync('/tmp') ? '/tmp' : tmpdir());
