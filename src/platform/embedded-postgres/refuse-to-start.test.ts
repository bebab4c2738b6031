import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { endElsewhere, makeFolder, startElsewhere } from '../../../test/embedded-server.ts';
import { canEnter, chooseServerUser, listUsers, weAreRoot } from './server-user.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const folder = makeFolder();
const outsideFolder = join(folder, 'outside');
const start = (dataFolder: string) =>
  startEmbeddedPostgres({ dataFolder, outsideFolder, log: () => undefined });

const projectFolder = join(import.meta.dirname, '..', '..', '..');
const ordinary = weAreRoot() ? listUsers().find(user => user.name === 'nobody') : undefined;
const asOrdinary =
  ordinary && canEnter(projectFolder, ordinary) ? { uid: ordinary.uid, gid: ordinary.gid } : undefined;
const onlyAsRoot = {
  skip: asOrdinary ? false : 'only root can become another user, in a checkout that others may enter',
};
const mayMount = spawnSync('unshare', ['-m', 'true']).status === 0;
const onlyWithMounts = { skip: mayMount ? false : 'this system lets us mount nothing' };

/** A file system of our own that only the other process sees, and that is gone with it. */
const mounting = (where: string, options: string): string[] => [
  'unshare',
  '-m',
  'sh',
  '-c',
  `mount -t tmpfs -o ${options} tmpfs '${where}' && exec "$@"`,
  'sh',
];

test('a folder that cannot be made is refused with a sentence that names it', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const started = await start(join(file, 'postgres'));
  assert.ok(!started.ok && started.why === 'no-permission');
  assert.ok(started.sentence.includes(join(file, 'postgres')));
});

test('a link to a database that is gone is not replaced by an empty one', async () => {
  const dataFolder = join(folder, 'dangling');
  mkdirSync(dataFolder);
  symlinkSync(join(folder, 'nowhere'), join(dataFolder, 'cluster'));
  const started = await start(dataFolder);
  assert.ok(!started.ok && started.why === 'cluster-gone');
  assert.ok(lstatSync(join(dataFolder, 'cluster')).isSymbolicLink());
});

test('a read-only disk is refused with a sentence that names the folder', onlyWithMounts, async () => {
  const disk = join(folder, 'read-only');
  mkdirSync(disk);
  const { told } = await startElsewhere({
    dataFolder: join(disk, 'postgres'),
    outsideFolder,
    wrapper: mounting(disk, 'ro'),
  });
  assert.ok(!told.ok && told.why === 'no-permission');
  assert.ok(told.sentence.includes(disk));
});

test('a full disk is refused with a sentence that names the folder', onlyWithMounts, async () => {
  const disk = join(folder, 'full');
  mkdirSync(disk);
  const wrapper = mounting(disk, 'size=20m,mode=755');
  const { told } = await startElsewhere({ dataFolder: join(disk, 'postgres'), outsideFolder, wrapper });
  assert.ok(!told.ok && told.why === 'disk-full');
  assert.ok(told.sentence.includes(disk));
});

test('an ordinary user runs the server as himself', onlyAsRoot, async () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  if (asOrdinary) chownSync(home, asOrdinary.uid, asOrdinary.gid);
  const dataFolder = join(home, 'var', 'postgres');
  const { child, told } = await startElsewhere({ dataFolder, ...(asOrdinary && { user: asOrdinary }) });
  assert.ok(told.ok);
  assert.equal(lstatSync(join(dataFolder, 'cluster', 'data')).uid, asOrdinary?.uid);
  const rooted = await start(dataFolder);
  assert.ok(rooted.ok && rooted.server.attached);
  await rooted.server.stop();
  await endElsewhere(child, 'SIGTERM');
});

test('an ordinary user is told whose folder it is, and which one he cannot write', onlyAsRoot, async () => {
  const dataFolder = join(folder, 'of-root');
  const made = await start(dataFolder);
  assert.ok(made.ok);
  await made.server.stop();
  const user = asOrdinary && { user: asOrdinary };
  const foreign = await startElsewhere({ dataFolder, ...user });
  assert.ok(!foreign.told.ok && foreign.told.why === 'not-yours');
  const closed = join(folder, 'closed-to-others');
  mkdirSync(closed, { mode: 0o755 });
  const refused = await startElsewhere({ dataFolder: join(closed, 'postgres'), ...user });
  assert.ok(!refused.told.ok && refused.told.why === 'no-permission');
  assert.ok(refused.told.sentence.includes(closed));
});

test(
  'under a folder that only root may enter, the database lies outside and is found by a link',
  onlyAsRoot,
  async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const dataFolder = join(closed, 'var', 'postgres');
    const first = await start(dataFolder);
    assert.ok(first.ok);
    assert.ok(readlinkSync(join(dataFolder, 'cluster')).startsWith(outsideFolder));
    await first.server.stop();
    const second = await start(dataFolder);
    assert.ok(second.ok && second.server.owner.password === first.server.owner.password);
    await second.server.stop();
  },
);

test('as root the server borrows a user that is there, and a cluster keeps its own', () => {
  const users = listUsers(
    'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\npostgres:x:101:103::/:/bin/sh\nali:x:1000:1000::/:/bin/sh\n',
  );
  assert.equal(chooseServerUser(undefined, users)?.name, 'postgres');
  assert.equal(chooseServerUser(undefined, users.slice(0, 2))?.name, 'nobody');
  assert.equal(chooseServerUser(undefined, [...users.slice(0, 1), ...users.slice(3)])?.name, 'ali');
  assert.equal(chooseServerUser(undefined, users.slice(0, 1)), undefined);
  assert.equal(chooseServerUser(1000, users)?.name, 'ali');
  assert.equal(chooseServerUser(4242, users), undefined);
});
