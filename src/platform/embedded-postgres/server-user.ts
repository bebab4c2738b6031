import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The user PostgreSQL runs as. `undefined` where it is said means: whoever we are already. */
export type ServerUser = { name: string; uid: number; gid: number };

export function listUsers(passwd = readFileSync('/etc/passwd', 'utf8')): ServerUser[] {
  return passwd.split('\n').flatMap(line => {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

export const weAreRoot = (): boolean => process.getuid?.() === 0;

const preferred = ['postgres', 'daricheh', 'node', 'nobody'];

/**
 * PostgreSQL refuses to run as root, and initdb refuses a uid without a name: an existing user is borrowed.
 * An existing cluster keeps the user it was made with.
 */
export function chooseServerUser(
  clusterOwner: number | undefined,
  users = listUsers(),
): ServerUser | undefined {
  const ordinary = users.filter(user => user.uid !== 0);
  if (clusterOwner !== undefined) return ordinary.find(user => user.uid === clusterOwner);
  return preferred.map(name => ordinary.find(user => user.name === name)).find(Boolean) ?? ordinary[0];
}

/** Asks the system itself, since mode bits alone do not tell (access lists, mounts). */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity, cwd: '/', stdio: 'ignore' });
  return asked.status === 0;
}
