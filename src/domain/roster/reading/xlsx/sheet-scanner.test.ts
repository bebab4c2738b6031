import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RawRow } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';

async function* cut(xml: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function scan(sheetData: string, strings = '<sst/>', size = 7): Promise<RawRow[]> {
  const context = {
    strings: await readSharedStrings(cut(strings, size)),
    dateStyles: [false, true],
    date1904: false,
  };
  const xml = `<worksheet><cols><col min="1"/></cols>${sheetData}<x/></worksheet>`;
  return (await Array.fromAsync(readSheet(cut(xml, size), context))).flat();
}

async function cells(row: string, strings?: string) {
  const [first] = await scan(`<sheetData><row>${row}</row></sheetData>`, strings);
  return (first?.cells ?? []).map(cell => cell && `${cell.kind} ${cell.text}`);
}

const refuses = (sheetData: string, why: string) =>
  assert.rejects(scan(sheetData), cause => cause instanceof ReadError && cause.why === why);

test('every type of cell keeps what a person sees', async () => {
  const row =
    '<c><v>0499370899</v></c><c t="n"><v> 1.58E+09 </v></c><c t="str"><f>A1&amp;"x"</f><v>میلاد</v></c>' +
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>31733</v></c>' +
    '<c t="d"><v>1986-11-17T00:00:00.000</v></c><c t="inlineStr"><is><t> نرگس </t></is></c><c t="s"><v>1</v></c>';
  assert.deepEqual(await cells(row, '<sst><si><t>نه</t></si><si><t>آری</t></si></sst>'), [
    'number 0499370899',
    'number 1.58E+09',
    'text میلاد',
    'boolean TRUE',
    'boolean FALSE',
    'error #N/A',
    'date 1986-11-17',
    'date 1986-11-17',
    'text  نرگس ',
    'text آری',
  ]);
});

test('a number of a day keeps its serial, a number beyond the calendar stays a number', async () => {
  const [row] = await scan(
    '<sheetData><row><c s="1"><v>31733.5</v></c><c s="1"><v>499370899</v></c></row></sheetData>',
  );
  assert.deepEqual(row?.cells, [
    { text: '1986-11-17', kind: 'date', serial: 31733.5, date: '1986-11-17' },
    { text: '499370899', kind: 'number', serial: 499370899 },
  ]);
});

test('text in several fonts is one text, how it sounds is left out', async () => {
  const item =
    '<si><r><rPr><b/></rPr><t>کاو</t></r><r><t xml:space="preserve">سی </t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr/></si>';
  assert.deepEqual(await cells('<c t="s"><v>0</v></c>', `<sst>${item}</sst>`), ['text کاوسی ']);
  assert.deepEqual(await cells(`<c t="inlineStr">${item.replaceAll('si>', 'is>')}</c>`), ['text کاوسی ']);
});

test('entities, escapes, CDATA and comments are what they stand for', async () => {
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const written = [
    '&lt;&amp;&gt;&quot;&apos;&#1605;&#x645;',
    'a_x000D_b_x005F_x000D__x00ZZ_',
    '_xD83D__xDE00_',
    'م<!-- & < -->ی<![CDATA[<&amp;>]]>لاد',
    'a\r\nb\rc',
  ];
  assert.deepEqual(await cells(written.map(inline).join('')), [
    'text <&>"\'مم',
    'text a\rb_x000D__x00ZZ_',
    'text 😀',
    'text می<&amp;>لاد',
    'text a\nb\nc',
  ]);
});

test('cells without an address follow one another, with one they keep their place', async () => {
  assert.deepEqual(await cells('<c><v>1</v></c><c/><c><v>3</v></c><c r="F1"><v>6</v></c><c><v>7</v></c>'), [
    'number 1',
    undefined,
    'number 3',
    undefined,
    undefined,
    'number 6',
    'number 7',
  ]);
});

test('rows without a number follow one another or take that of their first cell', async () => {
  const rows = await scan(
    '<sheetData><row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row><row><c r="B9"><v>9</v></c></row></sheetData>',
  );
  assert.deepEqual(
    rows.map(({ rowNumber }) => rowNumber),
    [1, 3, 9],
  );
});

test('empty cells, texts and rows are no content', async () => {
  assert.deepEqual(
    await scan(
      '<sheetData><row r="2"/><row r="3"><c r="A3" s="1"/><c r="B3"><v></v></c><c t="inlineStr"><is><t/></is></c></row></sheetData>',
    ),
    [],
  );
  assert.deepEqual(await scan('<sheetData/>'), []);
});

test('a cell far to the right counts only with content', async () => {
  assert.deepEqual(await scan('<sheetData><row><c r="XFD1"/></row></sheetData>'), []);
  assert.equal((await cells('<c r="GR1"><v>1</v></c>')).length, 200);
  await refuses('<sheetData><row><c r="GS1"><v>1</v></c></row></sheetData>', 'too-many-columns');
  await refuses('<sheetData><row><c r="ZZZZZZZ1"><v>1</v></c></row></sheetData>', 'corrupt');
});

test('rows end where Excel ends', async () => {
  const [row] = await scan('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>');
  assert.equal(row?.rowNumber, 1_048_576);
  await refuses('<sheetData><row r="1048577"/></sheetData>', 'too-many-rows');
  await refuses('<sheetData><row r="1048576"/><row/></sheetData>', 'too-many-rows');
});

test('what no program writes is damage, never a guess', async () => {
  const damaged = [
    '<sheetData><row>',
    '<sheetData><row><c><v>1</v></row></sheetData>',
    '<sheetData><row><c><c/></c></row></sheetData>',
    '<sheetData><row><row/></row></sheetData>',
    '<sheetData><c/></sheetData>',
    '<sheetData><row r="2"/><row r="2"/></sheetData>',
    '<sheetData><row r="2"/><row r="1"/></sheetData>',
    '<sheetData><row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>',
    '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>',
    '<sheetData><row><c t="s"><v>-1</v></c></row></sheetData>',
    '<sheetData><row><c t="maybe"><v>1</v></c></row></sheetData>',
    '<sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData>',
    '<sheetData><row><c t="str"><v>&</v></c></row></sheetData>',
    '<sheetData><row><c t="str"><v>&#0;</v></c></row></sheetData>',
    '<sheetData><row><c s="x"/></row></sheetData>',
    '',
  ];
  for (const sheetData of damaged) await refuses(sheetData, 'corrupt');
});

test('a sheet that declares entities is refused', async () => {
  await refuses('<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>', 'entity-declaration');
});

test('prefixes, quotes, spaces and instructions do not matter', async () => {
  const rows = await scan(
    `<x:sheetData ><!-- <x:row> --><?go <x:row>?><x:row   r = '1'  ht="1>2"><x:c x14:r="Q9" r='B1' t = "inlineStr" ><x:is ><x:t>م</x:t></x:is></x:c ></x:row></x:sheetData>`,
  );
  assert.deepEqual(rows, [{ rowNumber: 1, cells: [undefined, { text: 'م', kind: 'text' }] }]);
});

test('a piece of XML without end does not grow for ever', async () => {
  const endless = async function* () {
    yield Buffer.from('<worksheet><sheetData><row><c t="str"><v>');
    for (;;) yield Buffer.alloc(65_536, 'a');
  };
  const context = { strings: await readSharedStrings(cut('<sst/>', 7)), dateStyles: [], date1904: false };
  await assert.rejects(Array.fromAsync(readSheet(endless(), context)), ReadError);
});

test('the size of the pieces changes nothing', async () => {
  const text = fc.string({
    unit: fc.constantFrom('م', 'ی', '‌', 'a', ' ', '<', '&', '_', '😀'),
    maxLength: 12,
  });
  const sheet = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sheet, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
      const written = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const strings = rows.flat().map(value => `<si><t>${written(value)}</t></si>`);
      let index = 0;
      const xml = rows.map((row, number) => {
        const inside = row.map((value, column) => {
          const at = index++;
          if (column % 2 === 0) return `<c t="s"><v>${at}</v></c>`;
          return `<c t="inlineStr"><is><t>${written(value)}</t></is></c>`;
        });
        return `<row r="${number + 1}">${inside.join('')}</row>`;
      });
      const read = await scan(
        `<sheetData>${xml.join('')}</sheetData>`,
        `<sst>${strings.join('')}</sst>`,
        size,
      );
      const seen = rows.map(() => [] as string[]);
      for (const { rowNumber, cells: found } of read)
        seen[rowNumber - 1] = found.map(cell => cell?.text ?? '');
      const trimmed = rows.map(row => row.slice(0, row.findLastIndex(value => value !== '') + 1));
      assert.deepEqual(seen, trimmed);
    }),
    { numRuns: 150 },
  );
});
