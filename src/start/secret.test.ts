import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { systemChance } from '../platform/chance.ts';
import { findSecret } from './secret.ts';

const folder = await mkdtemp(join(tmpdir(), 'daricheh-secret-'));
after(() => rm(folder, { recursive: true }));

test('the secret is made once, for its owner alone, and found again', async () => {
  const data = join(folder, 'var');
  const made = await findSecret(undefined, data, systemChance);
  assert.ok(made.ok);
  assert.deepEqual(await findSecret(undefined, data, systemChance), made);
  assert.equal((await stat(join(data, 'secret'))).mode & 0o777, 0o600);
  assert.equal(await readFile(join(data, 'secret'), 'utf8'), made.secret);
});

test('a file where the folder should be is refused with a sentence that names the setting', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const found = await findSecret(undefined, file, systemChance);
  assert.ok(!found.ok);
  assert.match(found.sentence, /DATA_FOLDER/);
});

test('a secret cut short is never used', async () => {
  await writeFile(join(folder, 'secret'), 'short');
  const found = await findSecret(undefined, folder, systemChance);
  assert.ok(!found.ok);
  assert.match(found.sentence, /SECRET_KEY/);
});
