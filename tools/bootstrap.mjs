// Runs on whatever Node is there (20 or newer) and on nothing else: installs the packages, with the Node of our own
// among them, and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..');

const modules = join(projectFolder, 'node_modules');
// The packages are called after the system; one of them a little differently.
const nodePackage = `${process.platform}-${process.arch}`.replace('darwin-arm64', 'bin-darwin-arm64');
const ownNode = join(modules, `node-${nodePackage}`, 'bin', 'node');
const stamp = join(modules, '.installed-from-lock');

/** Ends with a sentence; a stack of ours would tell nobody anything. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Touches the network only when the lock changed since the last time. */
export function installPackages() {
  const wanted = lockHash();
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed !== wanted) {
    process.stderr.write('Installing the packages (once; this takes a minute or two) ...\n');
    npm('ci') || npm('install', '--no-save') || giveUp(installFailed);
    writeFileSync(stamp, wanted);
  }
  linkNode();
}

const installFailed =
  'The packages could not be installed. npm said why above: mostly the network, a full disk, or a folder that is not yours.';

function lockHash() {
  const files = ['package.json', 'package-lock.json'].map(name =>
    JSON.parse(readFileSync(join(projectFolder, name), 'utf8')),
  );
  const { dependencies, devDependencies, optionalDependencies } = files[0];
  const asked = JSON.stringify([dependencies, devDependencies, optionalDependencies, files[1].packages]);
  return createHash('sha256').update(`${process.platform} ${process.arch} ${asked}`).digest('hex');
}

/** What npm says goes to the error output: a program's own output may be somebody's data. */
function npm(...command) {
  const words = [
    ...command,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const shell = process.platform === 'win32';
  const ran = spawnSync('npm', words, {
    cwd: projectFolder,
    env: outerEnvironment(),
    stdio: ['ignore', 2, 2],
    shell,
  });
  if (ran.error) giveUp('npm was not found. It comes with Node; install Node 20 or newer with npm.');
  return ran.status === 0;
}

/** Under NODE_ENV=production npm would leave out what building and testing need. */
function outerEnvironment() {
  const { NODE_ENV: _, ...env } = process.env;
  return env;
}

/**
 * npm takes `.bin/node` away again when it skips the packages of other systems, which have a `node` as well; so the link
 * is ours to make. Every script of package.json then finds the right Node first.
 */
function linkNode() {
  const link = join(modules, '.bin', 'node');
  if (!existsSync(ownNode) || existsSync(link)) return;
  try {
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), ownNode), link);
  } catch {
    // Another start has just made it, or the folder is read-only: `findNode` needs no link.
  }
}

function findNode() {
  if (existsSync(ownNode) && spawnSync(ownNode, ['--version']).status === 0) return ownNode;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  return giveUp(
    `None of the packages is a Node 26 that runs on this machine (${process.platform} ${process.arch}). Install Node 26 and try again.`,
  );
}

/**
 * Runs a program with our Node and ends as it ends: its exit code, and its signal. At a terminal, a Ctrl-C reaches the
 * program by itself, and a second one from us would look like impatience.
 */
export function handOver(words, cwd = projectFolder) {
  const path = `${join(modules, '.bin')}:${process.env.PATH ?? ''}`;
  const child = spawn(findNode(), words, { cwd, env: { ...process.env, PATH: path }, stdio: 'inherit' });
  for (const signal of passedOn) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  child.once('error', error => giveUp(`Node could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    for (const name of passedOn) process.removeAllListeners(name);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
