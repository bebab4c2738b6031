import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import {
  firstSheet,
  readWorkbookBytes,
  refusalOf,
  textsOf,
} from '../../../../../test/builders/read-workbook-bytes.ts';
import { sharedData } from '../../../../../test/shared-data.ts';

const rows = [
  ['نام', 'کد ملی'],
  ['میلاد', 499370899],
];

function writeXls(cells: unknown[][], bookType: 'biff8' | 'biff5' = 'biff8'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'لیست');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['پنهان']]), 'کدها');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  return write(book, { type: 'buffer', bookType });
}

/** The container with another stream in it, or with its workbook changed. */
function change(xls: Buffer, path: string, content: Buffer): Buffer {
  const container = CFB.read(xls, { type: 'buffer' });
  CFB.utils.cfb_add(container, path, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

function workbookStream(xls: Buffer): Buffer {
  return Buffer.from(CFB.find(CFB.read(xls, { type: 'buffer' }), 'Workbook')?.content ?? []);
}

test('an old workbook is read cell by cell, hidden sheets marked', async () => {
  const day = { t: 'n', v: 31733.25, z: 'yyyy/mm/dd' };
  const read = await readWorkbookBytes(writeXls([...rows, [], [day, true, null, { t: 'e', v: 42 }]]));
  assert.ok(read.ok);
  assert.equal(read.format, 'xls');
  assert.deepEqual(read.sheets, [
    { name: 'لیست', hidden: false },
    { name: 'کدها', hidden: true },
  ]);
  assert.deepEqual(read.rows[0], [
    {
      rowNumber: 1,
      cells: [
        { text: 'نام', kind: 'text' },
        { text: 'کد ملی', kind: 'text' },
      ],
    },
    {
      rowNumber: 2,
      cells: [
        { text: 'میلاد', kind: 'text' },
        { text: '499370899', kind: 'number', serial: 499370899 },
      ],
    },
    {
      rowNumber: 4,
      cells: [
        { text: '1986-11-17', kind: 'date', serial: 31733.25, date: '1986-11-17' },
        { text: 'TRUE', kind: 'boolean' },
        undefined,
        { text: '#N/A', kind: 'error' },
      ],
    },
  ]);
  assert.deepEqual(textsOf(read.rows[1] ?? []), [['پنهان']]);
});

test('days of an old workbook that counts from 1904 are those it shows', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[{ t: 'n', v: 31733, z: 'yyyy/mm/dd' }]]));
  book.Workbook = { WBProps: { date1904: true } };
  const [row] = await firstSheet(write(book, { type: 'buffer', bookType: 'biff8' }));
  assert.equal(row?.cells[0]?.date, '1990-11-18');
});

test('thousands of rows come over from the other thread in their order', async () => {
  const many = Array.from({ length: 4000 }, (_, index) => [`نام ${index}`, String(index)]);
  assert.deepEqual(textsOf(await firstSheet(writeXls(many))), many);
});

test('a container of anything else is no spreadsheet', async () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/WordDocument', Buffer.from('x'));
  assert.equal(await refusalOf(Buffer.from(CFB.write(container, { type: 'buffer' }))), 'not-a-spreadsheet');
});

test('an encrypted new workbook and an encrypted old one ask for a password', async () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('x'));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(6000, 7));
  assert.equal(await refusalOf(Buffer.from(CFB.write(container, { type: 'buffer' }))), 'password-protected');
  const xls = writeXls(rows);
  const stream = workbookStream(xls);
  const first = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 0, 2, 0]);
  const encrypted = Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]);
  assert.equal(await refusalOf(change(xls, '/Workbook', encrypted)), 'password-protected');
});

test('macros in an old workbook are refused', async () => {
  const xls = writeXls(rows);
  assert.equal(await refusalOf(change(xls, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.from('x'))), 'macro');
  const stream = workbookStream(xls);
  const sheetRecord = stream.indexOf(Buffer.from([0x85, 0x00]));
  stream[sheetRecord + 4 + 5] = 1;
  assert.equal(await refusalOf(change(xls, '/Workbook', stream)), 'macro');
});

test('an old workbook cut anywhere is refused', async () => {
  const xls = writeXls(Array.from({ length: 300 }, (_, index) => [`نام ${index}`]));
  for (let length = 9; length < xls.length - 512; length += 4099) {
    const why = await refusalOf(xls.subarray(0, length));
    assert.ok(why === 'truncated' || why === 'corrupt', `${length}: ${why}`);
  }
});

test('an old workbook damaged anywhere gives rows or a refusal', async () => {
  const xls = writeXls(rows);
  const change = fc.tuple(fc.nat(xls.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async changes => {
      const spoilt = Buffer.from(xls);
      for (const [at, byte] of changes) spoilt[at] = byte;
      const read = await readWorkbookBytes(spoilt);
      assert.ok(read.ok ? read.rows.length > 0 : read.why.length > 0);
    }),
    { numRuns: 25 },
  );
});

test('the old roster of an insurer saved by LibreOffice is read', async t => {
  const path = sharedData('rosters/insurer/roster.xls');
  if (path === undefined) return t.skip('the shared rosters are not here');
  const read = textsOf(await firstSheet(await readFile(path)));
  assert.equal(read.length, 273);
  assert.deepEqual(read[1]?.slice(0, 4), ['رديف', 'كد ملي بيمه شده اصلي', 'كدملي', 'نام']);
});
