import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { firstSheet, textsOf } from '../test/builders/read-workbook-bytes.ts';
import type { Ask } from './route.ts';
import { writeDownload } from './write-download.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'daricheh-download-'));
after(() => rm(dataFolder, { recursive: true }));
const ask = { config: { dataFolder } } as Ask;
const columns = [{ header: 'نام' }];
const about = { subjectKind: 'contract', subjectId: 1 };

test('a workbook that is taken home is whole, and nothing of it stays on disk', async () => {
  const reply = await writeDownload(ask, {
    name: '1405',
    sheet: { name: '۱', columns, rows: [['سارا']] },
    about,
  });
  assert.ok(reply.kind === 'file' && reply.body instanceof Readable);
  assert.equal(reply.fileName, '1405.xlsx');
  assert.deepEqual(await readdir(join(dataFolder, 'downloads')), []);
  assert.deepEqual(textsOf(await firstSheet(await buffer(reply.body))), [['نام'], ['سارا']]);
});

test('a workbook that cannot be finished is no answer', async () => {
  async function* broken() {
    yield ['سارا'];
    throw new Error('the database is away');
  }
  const sheet = { name: '۱', columns, rows: broken() };
  await assert.rejects(writeDownload(ask, { name: '1405', sheet, about }), /database is away/);
});
