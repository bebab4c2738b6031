import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  firstSheet,
  readWorkbookBytes,
  refusalOf,
  textsOf,
} from '../../../../../test/builders/read-workbook-bytes.ts';

const rows = [
  ['نام', 'کد ملی'],
  ['میلاد', '0089999999'],
];
const text = rows.map(row => row.join(',')).join('\r\n');

/** «نام,كد» and «ليا پژگچ,1» as Excel saves them in code page 1256. */
const windows1256 = Buffer.from('e4c7e32cdfcf0d0ae1edc720818e908d2c310d0a', 'hex');

test('UTF-8 with and without a mark, and UTF-16, are the same rows', async () => {
  const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    swapped,
  ]) {
    const read = await readWorkbookBytes(bytes);
    assert.ok(read.ok);
    assert.equal(read.format, 'csv');
    assert.deepEqual(textsOf(read.rows[0] ?? []), rows);
  }
});

test('Windows-1256 is known by its bytes, even behind a thousand rows of digits', async () => {
  assert.deepEqual(textsOf(await firstSheet(windows1256)), [
    ['نام', 'كد'],
    ['ليا پژگچ', '1'],
  ]);
  const digits = Buffer.from('0089999999,1\r\n'.repeat(20_000));
  const read = await firstSheet(Buffer.concat([digits, windows1256]));
  assert.equal(read[20_000]?.cells[0]?.text, 'نام');
});

test('UTF-8 is whole wherever the file is cut into pieces', async () => {
  const names = Array.from({ length: 60_000 }, (_, index) => [
    `ژاله‌پور${'ی'.repeat(index % 5)}`,
    String(index),
  ]);
  const read = await firstSheet(Buffer.from(names.map(row => row.join(';')).join('\n')));
  assert.deepEqual(textsOf(read), names);
});

test('UTF-8 with a damaged or a cut letter is never read as another alphabet', async () => {
  const bytes = Buffer.from(text.repeat(3));
  const damaged = Buffer.from(bytes);
  damaged[1] = 0x41;
  assert.equal(await refusalOf(damaged), 'corrupt');
  assert.equal(await refusalOf(Buffer.from('نام,کد').subarray(0, -1)), 'truncated');
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  assert.equal(await refusalOf(utf16.subarray(0, -1)), 'truncated');
});

test('bytes that are no text are no spreadsheet', async () => {
  assert.equal(
    await refusalOf(Buffer.concat([Buffer.from(text), Buffer.from([1, 2, 3])])),
    'not-a-spreadsheet',
  );
});

for (const [name, delimiter] of [
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
] as const) {
  test(`cells between ${name}`, async () => {
    const family = [
      ['نام', 'نشانی', 'کد'],
      ['میلاد', 'تهران، خیابان ولی‌عصر', '1'],
      ['نرگس', 'a b', '2'],
    ];
    const bytes = Buffer.from(family.map(row => row.join(delimiter)).join('\n'));
    assert.deepEqual(textsOf(await firstSheet(bytes)), family);
  });
}

test('a line that says the delimiter is no row', async () => {
  assert.deepEqual(textsOf(await firstSheet(Buffer.from('sep=;\r\na,b;c\r\n'))), [['a,b', 'c']]);
});

test('quotes hold delimiters, lines and quotes', async () => {
  const bytes = Buffer.from('"a,b","c\r\nd","e ""f""",""\r\n"""",g"h",x"\r\n');
  assert.deepEqual(textsOf(await firstSheet(bytes)), [
    ['a,b', 'c\r\nd', 'e "f"'],
    ['"', 'g"h"', 'x"'],
  ]);
});

test('quotes that never close are a file that was cut', async () => {
  assert.equal(await refusalOf(Buffer.from('a,b\r\n"c,d\r\n')), 'truncated');
});

test('leading zeros saved from Excel by a formula are there', async () => {
  assert.deepEqual(textsOf(await firstSheet(Buffer.from('نام,="0089999999"\n'))), [['نام', '0089999999']]);
});

test('lines end in three ways and empty ones keep their number', async () => {
  const read = await firstSheet(Buffer.from('a\r\n\r\nb\rc\n\n,\nd'));
  assert.deepEqual(
    read.map(({ rowNumber, cells }) => [rowNumber, cells[0]?.text]),
    [
      [1, 'a'],
      [3, 'b'],
      [4, 'c'],
      [7, 'd'],
    ],
  );
});

test('a file of more rows or columns than a sheet has is refused', async () => {
  assert.equal(await refusalOf(Buffer.from('1\n'.repeat(1_048_577))), 'too-many-rows');
  assert.equal(await refusalOf(Buffer.from(Array(201).fill('1').join(','))), 'too-many-columns');
  assert.equal((await firstSheet(Buffer.from(`${'1,'.repeat(200)}\n`)))[0]?.cells.length, 200);
});
