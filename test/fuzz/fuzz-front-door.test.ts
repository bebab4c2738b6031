import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RawCell } from '../../src/domain/roster/reading/raw-cell.ts';
import { paths, to } from '../../src/paths.ts';
import { testApp } from '../app.ts';
import { openRosterVisits } from '../builders/roster-visits.ts';
import { type TestCell, writeXlsx } from '../builders/write-xlsx.ts';
import { anyRows } from './any-cell.ts';
import { fuzzSettings } from './fuzz-settings.ts';

const app = await testApp();
const { owner } = app;
const { bring, hr } = await openRosterVisits(app);

const headers =
  'ردیف،نام،نام خانوادگی،نام پدر،کد ملی،شماره شناسنامه،تاریخ تولد،جنسیت،وضعیت تاهل،ملیت،موبایل،نسبت،وضعیت تکفل،کد ملی اصلی،بیمه شده اصلی،کد پرسنلی،کد بیمه شده،بیمه گر پایه،بیمه گر قبلی،طرح،شماره قرارداد،از تاریخ،تا تاریخ،حق بیمه،شماره شبا،بانک،صاحب حساب،کد ملی صاحب حساب،یادداشت'.split(
    '،',
  );

/** As a spreadsheet writes what XML cannot hold. */
function escaped(text: string): string {
  return text.replace(/_(?=x)|[\p{Cc}\p{Cs}\ufffe\uffff]/gu, part => {
    const units = Array.from({ length: part.length }, (_, at) => part.charCodeAt(at));
    return units.map(unit => `_x${unit.toString(16).padStart(4, '0')}_`).join('');
  });
}

function written(cell: RawCell | undefined): TestCell {
  if (!cell) return null;
  if (cell.kind === 'number' && Number.isFinite(cell.serial)) return cell.serial ?? 0;
  if (cell.kind === 'date') return { isoDate: cell.text };
  if (cell.kind === 'error') return { error: escaped(cell.text) };
  return cell.kind === 'boolean' ? cell.text === 'TRUE' : escaped(cell.text);
}

test('rows of anything are kept, and every page that shows them opens', async () => {
  const rowsOfAnything = fc.array(anyRows(headers.length, 40), { minLength: 10, maxLength: 10 });
  const several = fc.asyncProperty(rowsOfAnything, async lists => {
    const rows = lists.flat().map(({ cells }) => cells.map(written));
    const rosterId = await bring(writeXlsx([headers, ...rows]));
    const { state } = await owner
      .selectFrom('roster')
      .select('state')
      .where('id', '=', rosterId)
      .executeTakeFirstOrThrow();
    assert.equal(state, 'checked');
    const shown = rows
      .keys()
      .take(30)
      .map(at => to(paths.rosterRow, { rosterId, row: at + 2 }));
    for (const address of [to(paths.roster, { rosterId }), to(paths.rosterRows, { rosterId }), ...shown]) {
      const page = await hr.get(address);
      // Rows that say nothing are on no page.
      assert.ok(page.statusCode === 200 || page.statusCode === 404, `${address}: ${page.statusCode}`);
    }
  });
  await fc.assert(several, fuzzSettings(1));
});

test('a cell may be typed over by anything, and the page says what became of it', async () => {
  const rosterId = await bring([{ first: 'میلاد', last: 'کاوسی', nationalId: '0089999999' }]);
  const address = to(paths.rosterRowFix, { rosterId, row: 2 });
  const columns = ['firstName', 'nationalId', 'birthDate', 'mobile', 'plan', 'nobody'];
  const typing = fc.asyncProperty(fc.constantFrom(...columns), anyRows(1, 1), async (column, [row]) => {
    const text = row?.cells[0]?.text ?? '';
    await hr.get(to(paths.rosterRow, { rosterId, row: 2 }));
    const { statusCode } = await hr.post(address, { column, text });
    assert.ok(statusCode < 500, `${statusCode} for ${JSON.stringify({ column, text })}`);
  });
  await fc.assert(typing, fuzzSettings(25));
});
