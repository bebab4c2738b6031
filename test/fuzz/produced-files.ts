import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import { nationalIdOf } from '../builders/rosters.ts';
import { type TestCell, type TestWorkbook, writeXlsx } from '../builders/write-xlsx.ts';
import { sharedData } from '../shared-data.ts';

export type ProducedFile = { name: string; kind: 'xlsx' | 'xls' | 'csv'; bytes: Buffer };

const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'تاریخ تولد', 'نسبت', 'موبایل', 'یادداشت'];
const people = Array.from({ length: 12 }, (_, index) => [
  ['میلاد', 'ژاله‌پور', 'سارا'][index % 3] ?? '',
  'کاوسی',
  nationalIdOf(index),
  index % 3 === 0 ? '' : nationalIdOf(index - (index % 3)),
  ['1365/08/26', '65/8/26', '31733'][index % 3] ?? '',
  ['اصلی', 'همسر', 'فرزند'][index % 3] ?? '',
  '09121234567',
  `"${index};\t,"`,
]);
const table = [['شرکت نمونه'], headers, ...people];

/** Every kind of cell that our builder knows. */
const everyKind: TestCell[][] = [
  headers,
  [
    'میلاد',
    { runs: ['کا', 'وسی'], phonetic: 'ka' },
    499370899,
    '-',
    { date: 31733 },
    true,
    { error: '#N/A' },
    1.5,
  ],
  [
    { formula: 'A2', value: 'سارا' },
    'کاوسی',
    '0790419904',
    null,
    { isoDate: '1986-11-17' },
    '',
    'x_x0041_',
    '&<>"',
  ],
];

const ours: Record<string, Omit<TestWorkbook, 'sheets'>> = {
  shared: {},
  inline: { strings: 'inline', date1904: true },
  prefixed: { prefix: 'x', addresses: false },
  zip64: { zip: { zip64: true, comment: 'PK\x05\x06' } },
};

/** Real files of every producer at hand: small ones, so that damage meets what matters. */
export async function producedFiles(): Promise<ProducedFile[]> {
  const sheets = [{ rows: everyKind }, { name: 'کدها', rows: [['کد']], hidden: true }];
  const files: ProducedFile[] = Object.entries(ours).map(([name, how]) => ({
    name: `our ${name}`,
    kind: 'xlsx',
    bytes: writeXlsx({ sheets, ...how }),
  }));
  files.push(
    { name: 'exceljs', kind: 'xlsx', bytes: await byExceljs() },
    { name: 'exceljs in a stream', kind: 'xlsx', bytes: await byStream() },
    { name: 'SheetJS', kind: 'xlsx', bytes: bySheetJs('xlsx') },
    { name: 'SheetJS biff8', kind: 'xls', bytes: bySheetJs('biff8') },
    { name: 'SheetJS biff5', kind: 'xls', bytes: bySheetJs('biff5') },
    ...csvFiles(),
  );
  for (const path of ['clean/roster.xlsx', 'hr/roster.xlsx', 'agency/roster.xlsx', 'insurer/roster.xls']) {
    const found = sharedData(`rosters/${path}`);
    const kind = path.endsWith('xls') ? 'xls' : 'xlsx';
    if (found !== undefined) files.push({ name: path, kind, bytes: readFileSync(found) });
  }
  return files;
}

function csvFiles(): ProducedFile[] {
  const quoted = (cell: string) => (/[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = (delimiter: string) => table.map(row => row.map(quoted).join(delimiter)).join('\r\n');
  const arabic = Buffer.from(
    'e4c7e32ce4c7e320cec7e4e6c7cfeced2cdfcf20e3e1ed0d0ae3ede1c7cf2cdfc7e6d3ed2c303039393939393939390d0a',
    'hex',
  );
  const csv = (name: string, bytes: Buffer): ProducedFile => ({ name: `csv ${name}`, kind: 'csv', bytes });
  return [
    csv('in UTF-8', Buffer.from(text(','))),
    csv('with a mark', Buffer.from(`\ufeff${text(';')}`)),
    csv('in UTF-16', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')),
    csv('in UTF-16 of the other order', Buffer.from(`\ufeff${text('\t')}`, 'utf16le').swap16()),
    csv('in Windows-1256', arabic),
  ];
}

async function byExceljs(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('لیست', { views: [{ state: 'frozen', ySplit: 1, rightToLeft: true }] });
  for (const row of table) sheet.addRow(row);
  sheet.addRow(['میلاد', { richText: [{ text: 'ژاله' }] }, { formula: 'C3', result: 1 }, new Date(0), true]);
  sheet.mergeCells('A1:H1');
  sheet.addTable({
    name: 'People',
    ref: 'A20',
    totalsRow: true,
    columns: [
      { name: 'نام', totalsRowLabel: 'جمع' },
      { name: 'عدد', totalsRowFunction: 'sum' },
    ],
    rows: [['میلاد', 1]],
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function byStream(): Promise<Buffer> {
  const stream = new PassThrough();
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  const sheet = writer.addWorksheet('لیست');
  for (const row of table) sheet.addRow(row).commit();
  const [chunks] = await Promise.all([Array.fromAsync(stream), writer.commit()]);
  return Buffer.concat(chunks as Buffer[]);
}

function bySheetJs(bookType: 'xlsx' | 'biff8' | 'biff5'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([...table, [{ t: 'n', v: 31733, z: 'yyyy/mm/dd' }]]),
    'لیست',
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet([['کد']]), 'کدها');
  return Buffer.from(write(book, { type: 'buffer', bookType, bookSST: bookType !== 'biff5' }));
}
