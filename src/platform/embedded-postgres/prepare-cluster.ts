import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, type ClusterPasswords, clusterPlaces } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { explainError, type Refused, refuse } from './refusal.ts';
import { findServerProgram } from './server-program.ts';
import { canEnter, chooseServerUser, type ServerUser, weAreRoot } from './server-user.ts';

type Prepared = { ok: true; cluster: Cluster } | Refused;

/** Finds the cluster under `dataFolder`, or makes it; never touches one that is there. */
export function prepareCluster(dataFolder: string, outsideFolder: string): Prepared {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const entry = join(dataFolder, 'cluster');
    const isThere = lstatSync(entry, { throwIfNoEntry: false }) !== undefined;
    return isThere ? openCluster(entry, outsideFolder) : makeCluster(entry, dataFolder, outsideFolder);
  } catch (error) {
    return explainError(error, dataFolder);
  }
}

function openCluster(entry: string, outsideFolder: string): Prepared {
  if (!existsSync(entry)) {
    return refuse(
      'cluster-gone',
      `${entry} points to a database that is gone. Bring it back, or remove ${entry} to begin with an empty one.`,
    );
  }
  const folder = realpathSync(entry);
  const owner = statSync(folder).uid;
  const notOurs = refuse(
    'not-yours',
    `The database in ${folder} belongs to another user (uid ${owner}). Start as that user, or as root.`,
  );
  if (!weAreRoot() && owner !== process.getuid?.()) return notOurs;
  const user = weAreRoot() ? chooseServerUser(owner) : undefined;
  if (weAreRoot() && !user) return notOurs;
  const found = findServerProgram(user, weAreRoot() ? outsideFolder : join(entry, '..'));
  if (!found.ok) return found;
  const { data, passwords } = clusterPlaces(folder);
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (major !== found.program.major) {
    return refuse(
      'other-version',
      `The database in ${folder} was made by PostgreSQL ${major}, and this is ${found.program.major}. Move that folder away, or read it with PostgreSQL ${major} and set DATABASE_URL.`,
    );
  }
  const read: ClusterPasswords = JSON.parse(readFileSync(passwords, 'utf8'));
  return { ok: true, cluster: { folder, data, user, program: found.program, passwords: read } };
}

function makeCluster(entry: string, dataFolder: string, outsideFolder: string): Prepared {
  const user = weAreRoot() ? chooseServerUser(undefined) : undefined;
  if (weAreRoot() && !user) {
    return refuse(
      'no-user',
      'PostgreSQL does not run as root, and this machine has no other user. Add one (for example "useradd postgres"), or set DATABASE_URL.',
    );
  }
  const found = findServerProgram(user, weAreRoot() ? outsideFolder : dataFolder);
  if (!found.ok) return found;
  const passwords = { superuser: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') };
  const made = createCluster({
    entry,
    home: chooseHome(dataFolder, outsideFolder, user),
    user,
    program: found.program,
    passwords,
  });
  return made ?? openCluster(entry, outsideFolder);
}

/** Beside the rest of our data, unless the server's user cannot enter there (a checkout under /root). */
function chooseHome(dataFolder: string, outsideFolder: string, user: ServerUser | undefined): string {
  if (!user) return dataFolder;
  chmodSync(dataFolder, 0o711);
  if (canEnter(dataFolder, user)) return dataFolder;
  mkdirSync(outsideFolder, { recursive: true });
  chmodSync(outsideFolder, 0o711);
  return outsideFolder;
}
