import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { testApp } from '../../../../test/app.ts';
import { readWorkbookBytes, textsOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { type TestCell, writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { hr, bring, send, contract } = await openRosterVisits(app);

const [first, second] = [1, 2].map(nationalIdOf) as [string, string];
/** Eight digits: its two zeros were eaten by the spreadsheet. */
const eaten = Number(first);
const sheet: TestCell[][] = [
  ['شرکت نمونه', '', 'فهرست مهر'],
  [],
  ['ردیف', 'نام', 'نام خانوادگی', 'کد ملی', 'موبایل', 'تاریخ تولد', 'حق بیمه', 'توضیح', 'کد ملی اصلی'],
  ['1', 'سارا', 'احمدی', eaten, '+989121234567', { date: 31_733 }, 1_250_000, '=جمع'],
  ['2', 'Ali', 'نوری', second, '-', '1365/8/26', '', '@خانه'],
  ['3', '', '', '', '', '', '', ''],
  ['4', 'رضا', 'امینی', '0089999999', '۰۹۱۲۱۲۳۴۵۶۷', '', '', ' با فاصله '],
];

const rosterId = await bring(writeXlsx(sheet), { name: 'مهر.xlsx' });
const row = (number: number) => to(paths.rosterRow, { rosterId, row: number });
await hr.get(row(7));
await hr.post(`${row(7)}/fix`, { column: 'mobile', text: '09127654321' });
await hr.post(`${row(4)}/aside`, { reason: '' });

async function download(): Promise<Buffer> {
  const reply = await hr.get(to(paths.rosterWorkbook, { rosterId }));
  assert.equal(reply.statusCode, 200);
  return reply.rawPayload;
}

async function opened(bytes: Buffer): Promise<exceljs.Worksheet[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as never);
  return workbook.worksheets;
}

test('the workbook has every column, title and row where it was, with the fixes made so far', async () => {
  const read = await readWorkbookBytes(await download());
  assert.ok(read.ok);
  const [list = []] = read.rows;
  assert.deepEqual(
    list.map(({ rowNumber }) => rowNumber),
    [1, 3, 4, 5, 6, 7],
  );
  assert.deepEqual(textsOf(list), [
    ['شرکت نمونه', '', 'فهرست مهر'],
    ['ردیف', 'نام', 'نام خانوادگی', 'کد ملی', 'موبایل', 'تاریخ تولد', 'حق بیمه', 'توضیح', 'کد ملی اصلی'],
    ['1', 'سارا', 'احمدی', first, "'+989121234567", '1986-11-17', '1250000', "'=جمع"],
    ['2', 'Ali', 'نوری', second, '-', '1365/8/26', '', "'@خانه"],
    ['3'],
    ['4', 'رضا', 'امینی', '0089999999', '09127654321', '', '', ' با فاصله '],
  ]);
  const [, , saraRow] = list;
  assert.deepEqual(
    [5, 6].map(index => saraRow?.cells[index]?.kind),
    ['date', 'number'],
  );
});

test('cells are coloured by what was found and say it in a comment, and a list says it without colours', async () => {
  const [list, findings, legend] = await opened(await download());
  const colour = (cell: string) => {
    const { fill } = list?.getCell(cell) ?? {};
    return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
  };
  const comment = (cell: string) => JSON.stringify(list?.getCell(cell).note ?? '');
  assert.deepEqual([colour('B5'), colour('D7'), colour('E7')], ['FFFBD9DD', 'FFFBD9DD', 'FFDCE9F7']);
  assert.match(comment('B5'), /لاتین/);
  assert.match(comment('D7'), /رقم کنترل/);
  assert.match(comment('E7'), /در فایل «۰۹۱۲۱۲۳۴۵۶۷» بود/);
  assert.match(comment('D4'), new RegExp(`خوانده شد: ${first}`));
  assert.match(comment('D4'), /کنار گذاشته شده/);
  assert.equal(list?.views[0]?.rightToLeft, true);
  const lines =
    findings
      ?.getSheetValues()
      .slice(3)
      .map(line => (line as unknown[]).slice(1, 5)) ?? [];
  assert.ok(
    lines.some(line => line.join('|') === '5|B5|نام|خطا'),
    JSON.stringify(lines),
  );
  assert.ok(
    lines.some(line => line.join('|') === '7|D7|کد ملی|خطا'),
    JSON.stringify(lines),
  );
  assert.match(JSON.stringify(legend?.getSheetValues()), /کنار گذاشته شده است/);
});

test('sent back as it is the workbook changes nothing, whatever stands at the beginning of its cells', async () => {
  await hr.get(paths.rosterUpload);
  const bytes = await download();
  const reply = await send(bytes, { month: 'آبان' });
  assert.equal(reply.statusCode, 422);
  assert.match(wordsOf(reply), /این فایل با آنچه در فهرست است فرقی ندارد/);
});

test('sent where its roster is not seen the workbook is a list like any other: its other sheets are not taken for one', async () => {
  const other = await openRosterVisits(app);
  const again = await other.bring(await download());
  const read = await app.owner
    .selectFrom('roster')
    .select(['state', 'sheet_index', 'header_row', 'good_count', 'held_count'])
    .where('id', '=', again)
    .executeTakeFirstOrThrow();
  assert.deepEqual(read, { state: 'checked', sheet_index: 0, header_row: 3, good_count: 1, held_count: 2 });
});

test('taking the workbook home is audited, and another employer does not find it', async () => {
  const entries = await app.owner
    .selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'roster.workbook-taken')
    .where('contract_id', '=', contract.contractId)
    .execute();
  assert.deepEqual(entries[0]?.details, { rows: 3 });
  const other = await openRosterVisits(app);
  assert.equal((await other.hr.get(to(paths.rosterWorkbook, { rosterId }))).statusCode, 404);
});
