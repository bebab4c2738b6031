import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { firstSheet, readWorkbookBytes, textsOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { type TestWorkbook, writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { sharedData } from '../../../../test/shared-data.ts';
import { openWorkbook } from './open-workbook.ts';

const family = [
  ['نام', 'نام خانوادگی', 'کد ملی'],
  ['میلاد', 'کاوسی', '0089999999'],
  ['نرگس', 'ژاله‌پور', '0012345678'],
];

const spellings: Record<string, Omit<TestWorkbook, 'sheets'>> = {
  'shared strings': {},
  'inline strings': { strings: 'inline' },
  'a prefix before every name': { prefix: 'x' },
  'no addresses': { addresses: false },
  'a zip64 directory': { zip: { zip64: true } },
  'a comment after the zip directory': { zip: { comment: 'PK\x05\x06 نوشته'.repeat(9) } },
};

for (const [name, how] of Object.entries(spellings)) {
  test(`a roster with ${name} is read as it was written`, async () => {
    assert.deepEqual(textsOf(await firstSheet(writeXlsx({ sheets: [{ rows: family }], ...how }))), family);
  });
}

test('days are the same days in both date systems', async () => {
  const rows = [[{ date: 31733 }]];
  const [since1900] = await firstSheet(writeXlsx({ sheets: [{ rows }] }));
  const [since1904] = await firstSheet(writeXlsx({ sheets: [{ rows }], date1904: true }));
  assert.equal(since1900?.cells[0]?.date, '1986-11-17');
  assert.equal(since1904?.cells[0]?.date, '1990-11-18');
});

test('a number shown in the Persian calendar is a day, one shown as a code is not', async () => {
  const read = async (dateFormat: string) =>
    (await firstSheet(writeXlsx({ sheets: [{ rows: [[{ date: 31733 }]] }], dateFormat })))[0]?.cells[0]?.kind;
  assert.equal(await read('[$-fa-IR,96]yyyy/mm/dd;@'), 'date');
  assert.equal(await read('0000000000'), 'number');
});

test('sheets come with their names, hidden ones marked, each with its own rows', async () => {
  const bytes = writeXlsx({
    sheets: [
      { name: 'راهنما & «کدها»', rows: [['کد']], hidden: true },
      { name: 'بیمه‌شدگان', rows: family },
    ],
  });
  const read = await readWorkbookBytes(bytes);
  assert.ok(read.ok);
  assert.deepEqual(read.sheets, [
    { name: 'راهنما & «کدها»', hidden: true },
    { name: 'بیمه‌شدگان', hidden: false },
  ]);
  assert.deepEqual(read.rows.map(textsOf), [[['کد']], family]);
});

test('thousands of rows come in batches, and the way through them shows', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [`نام ${index}`, index]);
  const read = await firstSheet(writeXlsx(rows));
  assert.deepEqual(
    textsOf(read),
    rows.map(row => row.map(String)),
  );
  assert.equal(read.at(-1)?.rowNumber, 3000);
});

test('a reader that stops after the header may begin again, and closes in peace', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-roster-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'roster');
  const rows = Array.from({ length: 30_000 }, (_, index) => [`نام ${index}`, index]);
  await writeFile(path, writeXlsx(rows));
  const opened = await openWorkbook(path);
  assert.ok(opened.ok);
  const { workbook } = opened;
  for (let round = 0; round < 20; round += 1) {
    for await (const [first] of workbook.rows(0)) {
      assert.equal(first?.rowNumber, 1);
      break;
    }
  }
  assert.ok(workbook.progress() < 1);
  assert.equal((await Array.fromAsync(workbook.rows(0))).flat().length, rows.length);
  assert.equal(workbook.progress(), 1);
  await workbook.close();
});

test('XML in UTF-16 is read too', async () => {
  const utf16 = (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le');
  const sheet =
    '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>میلاد</t></is></c></row></sheetData></worksheet>';
  const extra = [{ name: 'xl/worksheets/sheet1.xml', content: utf16(sheet) }];
  assert.deepEqual(textsOf(await firstSheet(writeXlsx({ sheets: [{ rows: [] }], extra }))), [['میلاد']]);
});

test('a workbook by exceljs is read cell by cell', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('لیست');
  sheet.addRow(['میلاد', 12, true, new Date(Date.UTC(1986, 10, 17)), { formula: 'A1', result: 'کاوسی' }]);
  sheet.addRow([]);
  sheet.addRow([{ richText: [{ text: 'ژاله' }, { font: { bold: true }, text: '‌پور' }] }, { error: '#N/A' }]);
  const rows = await firstSheet(Buffer.from(await workbook.xlsx.writeBuffer()));
  assert.deepEqual(rows, [
    {
      rowNumber: 1,
      cells: [
        { text: 'میلاد', kind: 'text' },
        { text: '12', kind: 'number', serial: 12 },
        { text: 'TRUE', kind: 'boolean' },
        { text: '1986-11-17', kind: 'date', serial: 31733, date: '1986-11-17' },
        { text: 'کاوسی', kind: 'text' },
      ],
    },
    {
      rowNumber: 3,
      cells: [
        { text: 'ژاله‌پور', kind: 'text' },
        { text: '#N/A', kind: 'error' },
      ],
    },
  ]);
});

test('a workbook by a streaming writer, with sizes after the data, is read', async () => {
  const { PassThrough } = await import('node:stream');
  const stream = new PassThrough();
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false });
  const sheet = writer.addWorksheet('لیست');
  for (const row of family) sheet.addRow(row).commit();
  const [chunks] = await Promise.all([Array.fromAsync(stream), writer.commit()]);
  assert.deepEqual(textsOf(await firstSheet(Buffer.concat(chunks as Buffer[]))), family);
});

for (const [folder, rows] of [
  ['clean', 49],
  ['agency', 397],
  ['hr', 185],
] as const) {
  test(`the ${folder} roster saved by LibreOffice reads as exceljs reads it`, async t => {
    const path = sharedData(`rosters/${folder}/roster.xlsx`);
    if (path === undefined) return t.skip('the shared rosters are not here');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path);
    const expected: string[][] = [];
    workbook.worksheets[0]?.eachRow(row => {
      expected.push(Array.from({ length: row.cellCount }, (_, column) => shown(row.getCell(column + 1))));
    });
    const read = textsOf(await firstSheet(await readFile(path)));
    assert.deepEqual(read, expected);
    assert.equal(read.length, rows);
  });
}

function shown({ value, text }: exceljs.Cell): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text;
}
