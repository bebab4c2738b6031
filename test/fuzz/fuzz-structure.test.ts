import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RawCell, RawRow } from '../../src/domain/roster/reading/raw-cell.ts';
import { readWorkbookBytes, refusalOf } from '../builders/read-workbook-bytes.ts';
import { type TestCell, type TestSheet, writeXlsx } from '../builders/write-xlsx.ts';
import { fuzzSettings } from './fuzz-settings.ts';

type Written = { cell: TestCell; read: RawCell | undefined };

const notOfXml = /[[\p{Cc}\ufffe\uffff]--[\t\n]]|_x[0-9A-Fa-f]{4}_/gv;
const xmlText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('میلاد', 'ژاله‌پور', ' ', '\n', '&<>"\'', '_x'),
  )
  .map(text => text.toWellFormed().replace(notOfXml, ''));
const textCell = (text: string): RawCell | undefined => (text === '' ? undefined : { text, kind: 'text' });

/** Days after the one that never was, before the end of either calendar. */
const serial = fc.integer({ min: 61, max: 2_900_000 });
const dayOf = (days: number, date1904: boolean) =>
  new Date(Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);

function writtenCell(date1904: boolean): fc.Arbitrary<Written> {
  return fc.oneof(
    { arbitrary: xmlText.map(text => ({ cell: text, read: textCell(text) })), weight: 5 },
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => ({
      cell: number,
      read: { text: String(number), kind: 'number', serial: Number(String(number)) },
    })),
    fc.boolean().map(yes => ({ cell: yes, read: { text: yes ? 'TRUE' : 'FALSE', kind: 'boolean' } })),
    serial.map(days => {
      const date = dayOf(days, date1904);
      return { cell: { date: days }, read: { text: date, kind: 'date', serial: days, date } };
    }),
    serial.map(days => {
      const date = dayOf(days, false);
      return { cell: { isoDate: `${date}T00:00:00` }, read: { text: date, kind: 'date', date } };
    }),
    fc
      .constantFrom('#N/A', '#REF!')
      .map(error => ({ cell: { error }, read: { text: error, kind: 'error' } })),
    xmlText.map(value => ({ cell: { formula: 'A1&"x"', value }, read: textCell(value) })),
    fc.array(xmlText, { minLength: 1, maxLength: 4 }).map(runs => ({
      cell: { runs, phonetic: 'ka' },
      read: textCell(runs.join('')),
    })),
    fc.constant({ cell: null, read: undefined }),
  ) as fc.Arbitrary<Written>;
}

function asRead(rows: readonly (readonly Written[])[]): RawRow[] {
  return rows.flatMap((row, index) => {
    const cells = row.map(({ read }) => read);
    const width = cells.findLastIndex(cell => cell !== undefined) + 1;
    return width === 0 ? [] : [{ rowNumber: index + 1, cells: cells.slice(0, width) }];
  });
}

const workbook = fc.boolean().chain(date1904 =>
  fc.record({
    date1904: fc.constant(date1904),
    sheets: fc.array(
      fc.record({
        name: xmlText.map(text => text.replace(/\s/g, ' ')),
        hidden: fc.boolean(),
        rows: fc.array(fc.array(writtenCell(date1904), { maxLength: 9 }), { maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    strings: fc.constantFrom('shared', 'inline'),
    prefix: fc.constantFrom(undefined, 'x'),
    addresses: fc.boolean(),
    zip: fc.record({ zip64: fc.boolean(), comment: fc.constantFrom('', 'PK\x05\x06 نوشته') }),
  }),
);

test('whatever is written is read as it was written, however it is spelt', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async ({ sheets, prefix, strings, ...how }) => {
      const written = sheets.map(
        ({ rows, ...sheet }): TestSheet => ({
          ...sheet,
          rows: rows.map(row => row.map(({ cell }) => cell)),
        }),
      );
      const spelt = { ...how, strings: strings as 'shared', ...(prefix && { prefix }) };
      const read = await readWorkbookBytes(writeXlsx({ sheets: written, ...spelt }));
      assert.ok(read.ok, read.ok ? '' : read.why);
      assert.deepEqual(
        read.sheets,
        sheets.map(({ name, hidden }) => ({ name, hidden })),
      );
      assert.deepEqual(
        read.rows,
        sheets.map(({ rows }) => asRead(rows)),
      );
    }),
    fuzzSettings(120),
  );
});

/** 0 for a tag that does not say where it is. */
const place = (most: number) =>
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.constantFrom(most, most + 1));
const loose = fc.array(
  fc.tuple(place(1_048_576), fc.array(fc.tuple(place(200), fc.boolean()), { maxLength: 5 })),
  { maxLength: 5 },
);
type Loose = [row: number, cells: [column: number, filled: boolean][]][];

const columnName = (number: number): string =>
  number <= 26
    ? String.fromCharCode(0x40 + number)
    : columnName(Math.floor((number - 1) / 26)) + columnName(((number - 1) % 26) + 1);

function looseXml(rows: Loose): string {
  return rows
    .map(([row, cells]) => {
      const inside = cells.map(([column, filled]) => {
        const address = column === 0 || row === 0 ? '' : ` r="${columnName(column)}${row}"`;
        return filled ? `<c${address}><v>${column}</v></c>` : `<c${address}/>`;
      });
      return `<row${row === 0 ? '' : ` r="${row}"`}>${inside.join('')}</row>`;
    })
    .join('');
}

/** What the rules of the format make of it: where each filled cell is, or why it can be nowhere. */
function expected(rows: Loose): string | string[] {
  const places: string[] = [];
  let last = 0;
  for (const [row, cells] of rows) {
    const at = row === 0 ? last + 1 : row;
    if (at > 1_048_576) return 'too-many-rows';
    if (at <= last) return 'corrupt';
    last = at;
    const taken = new Set<number>();
    let next = 1;
    for (const [column, filled] of cells) {
      const there = column === 0 || row === 0 ? next : column;
      next = there + 1;
      if (!filled) continue;
      if (there > 200) return 'too-many-columns';
      if (taken.has(there)) return 'corrupt';
      taken.add(there);
    }
    places.push(...[...taken].toSorted((a, b) => a - b).map(column => `${columnName(column)}${at}`));
  }
  return places;
}

test('rows and cells stand where they say, or next to the last; none stands twice or beyond the end', async () => {
  await fc.assert(
    fc.asyncProperty(loose, async rows => {
      const content = `<worksheet><sheetData>${looseXml(rows)}</sheetData></worksheet>`;
      const bytes = writeXlsx({
        sheets: [{ rows: [] }],
        extra: [{ name: 'xl/worksheets/sheet1.xml', content }],
      });
      const wanted = expected(rows);
      if (typeof wanted === 'string') return assert.equal(await refusalOf(bytes), wanted);
      const read = await readWorkbookBytes(bytes);
      assert.ok(read.ok, JSON.stringify(read));
      const found = (read.rows[0] ?? []).flatMap(({ rowNumber, cells }) =>
        [...cells].flatMap((cell, column) => (cell ? [`${columnName(column + 1)}${rowNumber}`] : [])),
      );
      assert.deepEqual(found, wanted);
    }),
    fuzzSettings(200),
  );
});

/** Delimiters, quotes, line ends: everything a field may hold. */
const field = fc.oneof(
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'ی', '0', '=', '\ufeff'),
    maxLength: 12,
  }),
  fc
    .string({ unit: 'binary', maxLength: 12 })
    .map(text => text.toWellFormed().replace(/[\p{Cc}--[\t\n\r]]/gv, '')),
);

test('a csv file of quoted fields is read as it was written, by any delimiter and in any encoding', async () => {
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const delimiter = fc.constantFrom(',', ';', '\t');
  const encoding = fc.constantFrom('utf8', 'utf16le' as const);
  await fc.assert(
    fc.asyncProperty(table, delimiter, encoding, async (rows, between, how) => {
      const lines = rows.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(between));
      const text = `\ufeffsep=${between}\r\n${lines.join('\r\n')}`;
      const read = await readWorkbookBytes(Buffer.from(text, how as BufferEncoding));
      assert.ok(read.ok, JSON.stringify(read));
      const shown = (cell: string) => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
      const wanted = asRead(rows.map(row => row.map(cell => ({ cell, read: textCell(shown(cell)) }))));
      assert.deepEqual(read.rows[0], wanted);
    }),
    fuzzSettings(150),
  );
});
