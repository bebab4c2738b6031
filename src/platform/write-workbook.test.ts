import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import exceljs from 'exceljs';
import { firstSheet, partOf, textsOf } from '../../test/builders/read-workbook-bytes.ts';
import { type Sheet, writeWorkbook } from './write-workbook.ts';

const folder = await mkdtemp(join(tmpdir(), 'daricheh-workbook-'));
after(() => rm(folder, { recursive: true }));

async function written(sheet: Sheet | readonly Sheet[]): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeWorkbook(out, sheet)]);
  return bytes;
}

async function opened(bytes: Buffer) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as never);
  const page = workbook.worksheets[0];
  assert.ok(page);
  return page;
}

const columns = [{ header: 'نام', width: 20 }, { header: 'کد ملی' }, { header: 'حق بیمه' }];

test('a workbook reads back as it was written, zeros and all', async () => {
  const rows = [
    ['سارا', '0499370899', 1_250_000],
    ['رضا & <پسر>', undefined, undefined],
    ['می‌نا\nدوم', '_x0041_', 0],
  ];
  const bytes = await written({ name: 'فهرست', columns, rows });
  assert.deepEqual(textsOf(await firstSheet(bytes)), [
    ['نام', 'کد ملی', 'حق بیمه'],
    ['سارا', '0499370899', '1250000'],
    ['رضا & <پسر>'],
    ['می‌نا\nدوم', '_x0041_', '0'],
  ]);
});

test('a sheet that somebody called like one of ours leaves no two of one name', async () => {
  const long = 'a'.repeat(40);
  const names = ['یافته‌ها', 'یافته‌ها', 'List', 'LIST', long, long];
  const bytes = await written(names.map(name => ({ name, columns, rows: [] })));
  const { workbook } = await opened(bytes);
  const found = workbook.worksheets.map(({ name }) => name);
  assert.deepEqual(found, ['یافته‌ها', 'یافته‌ها 2', 'List', 'LIST 2', 'a'.repeat(31), `${'a'.repeat(27)} 2`]);
});

test('the sheet runs from right to left under a header that stays, and a typed ID keeps its zeros', async () => {
  const page = await opened(await written({ name: 'سال [۱۴۰۵]', columns, rows: [['سارا', '0499370899']] }));
  const [view] = page.views;
  assert.equal(view?.rightToLeft, true);
  assert.deepEqual([view?.state, view?.state === 'frozen' && view.ySplit], ['frozen', 1]);
  assert.equal(page.name, 'سال  ۱۴۰۵');
  assert.equal(page.getColumn(1).width, 20);
  assert.deepEqual([page.getCell('B2').numFmt, page.getColumn(2).numFmt], ['@', '@']);
  assert.equal(page.getCell('A1').font.bold, true);
});

test('what stands above the header is frozen with it', async () => {
  const sheet = { name: '۱', columns, above: [['شرکت نمونه'], []], rows: [['سارا']] };
  const bytes = await written(sheet);
  const [view] = (await opened(bytes)).views;
  assert.equal(view?.state === 'frozen' && view.ySplit, 3);
  assert.deepEqual(textsOf(await firstSheet(bytes)).at(-1), ['سارا']);
});

test('a cell may be coloured and say why', async () => {
  const rows = [
    [
      { value: '123', fill: 'FBE8EA', comment: 'این کد ده رقم ندارد.' },
      { value: undefined, fill: 'FDF1DC' },
    ],
    [
      { value: '124', fill: 'FBE8EA', comment: 'این هم.' },
      { value: 5, fill: 'FDF1DC' },
    ],
  ];
  const page = await opened(await written({ name: '۱', columns, rows }));
  const fills = ['A2', 'B2', 'A3', 'B3'].map(address => page.getCell(address).fill);
  assert.deepEqual(
    fills.map(fill => fill.type === 'pattern' && fill.fgColor?.argb),
    ['FFFBE8EA', 'FFFDF1DC', 'FFFBE8EA', 'FFFDF1DC'],
  );
  assert.match(JSON.stringify(page.getCell('A2').note), /این کد ده رقم ندارد/);
  assert.match(JSON.stringify(page.getCell('A3').note), /این هم/);
  assert.equal(page.getCell('B3').value, 5);
});

test('nothing that a spreadsheet could run leaves as it is', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
  const rows = dangerous.map(text => [text, { value: text }]);
  const page = await opened(await written({ name: '۱', columns: [{ header: '=cmd' }], rows }));
  const texts = [page.getCell('A1').text];
  for (const [index] of dangerous.entries())
    for (const column of ['A', 'B']) texts.push(page.getCell(`${column}${index + 2}`).text);
  for (const text of texts) assert.match(text, /^'/);
  assert.equal(texts.length, 13);
});

test('a text too long for a cell is cut, and a lone half of a letter harms nothing', async () => {
  const rows = [[`${'ب'.repeat(32_766)}😀`, 'ا\ud83d']];
  const page = await opened(await written({ name: '۱', columns, rows }));
  assert.equal(page.getCell('A2').text.length, 32_767);
  assert.equal(page.getCell('B2').text, 'ا\ufffd');
});

test('many rows are written as they come, none before there is room for it', async () => {
  const path = join(folder, 'many.xlsx');
  let made = 0;
  async function* rows() {
    for (; made < 5_000; made += 1) yield ['سارا', String(made).padStart(10, '0'), made];
  }
  await writeWorkbook(createWriteStream(path), { name: '۱', columns, rows: rows() });
  const texts = textsOf(await firstSheet(await readFile(path)));
  assert.equal(texts.length, 5_001);
  assert.deepEqual(texts.at(-1), ['سارا', '0000004999', '4999']);
});

test('a disk that is full and rows that cannot be read end the writing with their reason', async () => {
  const full = new Writable({ write: (_bytes, _encoding, done) => done(new Error('the disk is full')) });
  await assert.rejects(writeWorkbook(full, { name: '۱', columns, rows: [['سارا']] }), /disk is full/);
  const out = createWriteStream(join(folder, 'broken.xlsx'));
  async function* broken() {
    yield ['سارا'];
    throw new Error('the database is away');
  }
  await assert.rejects(writeWorkbook(out, { name: '۱', columns, rows: broken() }), /database is away/);
  assert.equal(out.destroyed, true);
});

test('rows are not asked for while nothing takes them', async () => {
  const stuck = new Writable({ write: () => undefined });
  const all = 200_000;
  let made = 0;
  function* rows() {
    for (; made < all; made += 1) yield Array.from({ length: 8 }, () => randomBytes(60).toString('hex'));
  }
  const writing = writeWorkbook(stuck, { name: '۱', columns, rows: rows() });
  let before = -1;
  while (made === 0 || made !== before) {
    before = made;
    await pause(300);
  }
  assert.ok(made < all);
  stuck.destroy(new Error('given up'));
  await assert.rejects(writing, /given up/);
});

test('a comment has a box that shows the whole of it', async () => {
  const comment = 'رقم کنترل این کد ملی درست نیست. '.repeat(10);
  const bytes = await written({ name: '۱', columns, rows: [[{ value: 'سارا', comment }]] });
  const part = await partOf(bytes, 'xl/drawings/vmlDrawing1.vml');
  const [, left, top, right, bottom] =
    /<x:Anchor>(\d+), \d+, (\d+), \d+, (\d+), \d+, (\d+), \d+<\/x:Anchor>/.exec(part) ?? [];
  assert.ok(Number(right) - Number(left) >= 3);
  assert.ok(Number(bottom) - Number(top) >= 7);
});
