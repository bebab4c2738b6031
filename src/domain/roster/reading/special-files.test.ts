import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  firstSheet,
  readWorkbookBytes,
  refusalOf,
  textsOf,
} from '../../../../test/builders/read-workbook-bytes.ts';
import { type TestCell, writeXlsx, xlsxParts } from '../../../../test/builders/write-xlsx.ts';
import { writeZip, type ZipPart } from '../../../../test/builders/write-zip.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const family: TestCell[][] = [
  ['نام', 'کد ملی'],
  ['میلاد', '0089999999'],
];
const familyTexts = family.map(row => row.map(String));

/** The workbook of `rows`, its parts rewritten. */
function rewritten(rows: readonly (readonly TestCell[])[], rewrite: (part: ZipPart) => string): Buffer {
  const parts = xlsxParts({ sheets: [{ rows }] });
  return writeZip(parts.map(part => ({ ...part, content: rewrite(part) })));
}

const inSheet = (change: (xml: string) => string) => (part: ZipPart) =>
  part.name === sheetPart ? change(String(part.content)) : String(part.content);

function withRows(inside: string): Buffer {
  const content = `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
  return writeXlsx({ sheets: [{ rows: [] }], extra: [{ name: sheetPart, content }] });
}

test('two hundred columns are read, and one more is refused', async () => {
  const row = (columns: number) => Array.from({ length: columns }, (_, index) => `ستون ${index}`);
  assert.deepEqual(textsOf(await firstSheet(writeXlsx([row(200)]))), [row(200)]);
  assert.equal(await refusalOf(writeXlsx([row(201)])), 'too-many-columns');
  assert.equal(await refusalOf(Buffer.from(row(201).join(';'))), 'too-many-columns');
});

test('a formula counts by its result, an empty text is a result, and one without a result says so', async () => {
  const [row] = await firstSheet(
    withRows(
      '<row>' +
        '<c><f>1+1</f><v>2</v></c>' +
        '<c t="str"><f>"میلاد"&amp;""</f><v>میلاد</v></c>' +
        '<c t="str"><f>IF(A1="","",A1)</f><v></v></c>' +
        '<c><f>B2&amp;<![CDATA["<"]]></f><v></v></c>' +
        '<c><f t="shared" si="0"/></c>' +
        '<c t="str"><f>A1</f></c>' +
        '<c t="e"><f>A0</f><v>#REF!</v></c>' +
        '</row>',
    ),
  );
  assert.deepEqual(row?.cells, [
    { text: '2', kind: 'number', serial: 2 },
    { text: 'میلاد', kind: 'text' },
    undefined,
    { text: '=B2&"<"', kind: 'error' },
    { text: '=', kind: 'error' },
    { text: '=A1', kind: 'error' },
    { text: '#REF!', kind: 'error' },
  ]);
});

test('merged cells hold their text once, in the title and among the rows', async () => {
  const rows: TestCell[][] = [['شرکت نمونه', null], ...family, ['نرگس', null]];
  const merged = rewritten(
    rows,
    inSheet(xml =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>',
      ),
    ),
  );
  assert.deepEqual(textsOf(await firstSheet(merged)), [['شرکت نمونه'], ...familyTexts, ['نرگس']]);
});

test('frozen panes, filters, hidden rows and columns and a sheet from right to left change nothing', async () => {
  const dressed = rewritten(
    family,
    inSheet(xml =>
      xml
        .replace(
          '<sheetData>',
          '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" hidden="1"/></cols><sheetData>',
        )
        .replace('<row r="2">', '<row r="2" hidden="1" spans="1:2" ht="15" outlineLevel="1">')
        .replace('</sheetData>', '</sheetData><autoFilter ref="A1:B2"/>'),
    ),
  );
  assert.deepEqual(textsOf(await firstSheet(dressed)), familyTexts);
});

const tableRelation =
  '<Relationships xmlns="x"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';

function withTable(rows: readonly (readonly TestCell[])[], table: string): Buffer {
  return writeXlsx({
    sheets: [{ rows }],
    extra: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: tableRelation },
      { name: 'xl/tables/table1.xml', content: `<table xmlns="x" id="1" ${table}><tableColumns/></table>` },
    ],
  });
}

test('the totals row of a table is nobody, and what stands beside it or below is read', async () => {
  const rows = [...family, ['جمع', 1, 'کنار'], ['نرگس', '0012345678']];
  const withTotals = withTable(rows, 'ref="A1:B3" totalsRowCount="1"');
  assert.deepEqual(textsOf(await firstSheet(withTotals)), [
    ...familyTexts,
    ['', '', 'کنار'],
    ['نرگس', '0012345678'],
  ]);
  const alone = withTable([...family, ['جمع', 1]], 'ref="$A$1:$B$3" totalsRowCount="1"');
  assert.deepEqual(textsOf(await firstSheet(alone)), familyTexts);
  const without = withTable(family, 'ref="A1:B2" totalsRowShown="0"');
  assert.deepEqual(textsOf(await firstSheet(without)), familyTexts);
});

test('a table whose part is missing or says nothing takes no row away', async () => {
  const rels = { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: tableRelation };
  const lost = writeXlsx({ sheets: [{ rows: family }], extra: [rels] });
  assert.deepEqual(textsOf(await firstSheet(lost)), familyTexts);
  for (const table of ['totalsRowCount="1"', 'ref="A1" totalsRowCount="1"', 'ref="A1:B2" totalsRowCount="x"'])
    assert.deepEqual(textsOf(await firstSheet(withTable(family, table))), familyTexts);
});

test('the strict form of the format is read, with its own addresses and days', async () => {
  const strict = rewritten([['میلاد', { isoDate: '1986-11-17T00:00:00.000' }]], part =>
    String(part.content)
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
  );
  assert.deepEqual((await firstSheet(strict))[0]?.cells, [
    { text: 'میلاد', kind: 'text' },
    { text: '1986-11-17', kind: 'date', date: '1986-11-17' },
  ]);
});

test('the habits of other programs are read: styles by the row, texts as formulas, cells without style', async () => {
  const google = withRows(
    '<row r="1" s="1" customFormat="1" ht="12.8"><c r="A1" s="2" t="str"><v>نام</v></c><c r="B1" s="2"/></row>' +
      '<row r="1000" customHeight="1"><c r="A1000" s="0" t="str"><v>میلاد</v></c></row>',
  );
  const rows = await firstSheet(google);
  assert.deepEqual(textsOf(rows), [['نام'], ['میلاد']]);
  assert.deepEqual(
    rows.map(({ rowNumber }) => rowNumber),
    [1, 1000],
  );
});

test('a binary workbook and one of OpenDocument are spreadsheets of another kind', async () => {
  const binary = writeZip([
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    },
    { name: 'xl/workbook.bin', content: 'x' },
  ]);
  assert.equal(await refusalOf(binary), 'other-format');
  const openDocument = (kind: string) =>
    writeZip([
      { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
      { name: 'content.xml', content: '<x/>' },
    ]);
  assert.equal(await refusalOf(openDocument('spreadsheet')), 'other-format');
  assert.equal(await refusalOf(openDocument('text')), 'not-a-spreadsheet');
});

test('no cell holds what no database can: zeros and halves of characters', async () => {
  const rows = withRows('<row><c t="inlineStr"><is><t>a_x0000_b_xD83D_c_xD83D__xDE00_</t></is></c></row>');
  assert.deepEqual(textsOf(await firstSheet(rows)), [['a\ufffdb\ufffdc😀']]);
  assert.equal(await refusalOf(withRows('<row><c t="str"><v>a\0b</v></c></row>')), 'corrupt');
  const named = rewritten(family, part => String(part.content).replace('name="برگه', 'name="\0برگه'));
  assert.equal(await refusalOf(named), 'corrupt');
  const utf16 = Buffer.from('\ufeffنام,کد\0ملی\n', 'utf16le');
  assert.equal(await refusalOf(utf16), 'not-a-spreadsheet');
});

test('csv with quotes, lines within cells, two delimiters and a second mark is read as it was written', async () => {
  const csv =
    '\ufeffنام;کد ملی;نشانی\r\n"میلاد ""م""";0089999999;"خیابان یکم,\r\nپلاک ۲; زنگ ۳"\n\ufeffنرگس;\'0012345678;a,b\r';
  const expected = [
    ['نام', 'کد ملی', 'نشانی'],
    ['میلاد "م"', '0089999999', 'خیابان یکم,\r\nپلاک ۲; زنگ ۳'],
    ['\ufeffنرگس', "'0012345678", 'a,b'],
  ];
  assert.deepEqual(textsOf(await firstSheet(Buffer.from(csv))), expected);
  assert.deepEqual(textsOf(await firstSheet(Buffer.from(csv, 'utf16le'))), expected);
});

test('a cell longer than a cell can be is damage, as in a csv after a quote that is never closed', async () => {
  for (const strings of ['shared', 'inline'] as const) {
    const length = async (most: number) =>
      await refusalOf(writeXlsx({ sheets: [{ rows: [['نام'], ['ن'.repeat(most)]] }], strings }));
    assert.equal(await length(65_535), undefined);
    assert.equal(await length(65_536), 'corrupt');
  }
  assert.equal(await refusalOf(Buffer.from(`a,${'b'.repeat(65_535)}`)), undefined);
  assert.equal(await refusalOf(Buffer.from(`a,${'b'.repeat(65_536)}`)), 'corrupt');
});

test('a workbook of more sheets than anybody keeps is refused', async () => {
  const sheets = Array.from({ length: 1001 }, (_, index) => ({ name: `برگه ${index}`, rows: [] }));
  assert.equal(await refusalOf(writeXlsx({ sheets })), 'too-large');
  const read = await readWorkbookBytes(writeXlsx({ sheets: sheets.slice(1) }));
  assert.ok(read.ok);
});
