import { type TestCell, writeXlsx, xlsxParts } from '../builders/write-xlsx.ts';
import { writeZip } from '../builders/write-zip.ts';

const headers: TestCell[] = ['نام', 'نام خانوادگی', 'کد ملی', 'موبایل', 'تاریخ تولد', 'حق بیمه', 'شبا'];
const sheetPart = 'xl/worksheets/sheet1.xml';

/** Small files on which a pattern or a search could spend hours, each once found to do so or next to one that did. */
export function* hardFiles(): Generator<[name: string, bytes: Buffer]> {
  yield ['comments before nothing', Buffer.from(`${'<!---->'.repeat(500)}x`)];
  yield ['comments that never end', Buffer.from('<!--'.repeat(1000))];
  yield ['quotes that never end', Buffer.from(`a,b\n${'"a" '.repeat(200_000)}`)];
  for (const part of [
    '98',
    '9',
    ' ',
    '(',
    '1,',
    '1/',
    '[',
    'ی ',
    '\u0654',
    '\ufdfa',
    '#',
    'a-',
    '٬',
    '\u200c',
  ]) {
    const text = `${part.repeat(Math.floor(32_000 / part.length))}x`;
    const columns = headers.map(() => text);
    yield [`cells of ${part}`, writeXlsx([headers, columns])];
    yield [`headers of ${part}`, writeXlsx([columns, columns, headers])];
    yield [`csv of ${part}`, Buffer.from(`کد ملی;نام\n${text};${text}`)];
  }
  const number = { raw: `<c r="C2"><v>${'1'.repeat(900_000)}x</v></c>` };
  yield ['a number without end', writeXlsx([headers, ['a', 'b', number]])];
  yield ['content types that never close', replaced('[Content_Types].xml', '<Override '.repeat(1_600_000))];
  yield ['relations without end', replaced('xl/_rels/workbook.xml.rels', manyRelations())];
  yield [
    'sheets without end',
    replaced('xl/workbook.xml', `<workbook>${'<sheet name="x" r:id="rId1"/>'.repeat(500_000)}</workbook>`),
  ];
  yield [
    'number formats',
    replaced(
      'xl/styles.xml',
      `<styleSheet><numFmts>${`<numFmt numFmtId="1" formatCode="${'['.repeat(1000)}"/>`.repeat(10_000)}</numFmts></styleSheet>`,
    ),
  ];
  yield ['folders without end', longFolder()];
  yield [
    'text pieces',
    withRows(`<row><c t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(300_000)}</is></c></row>`),
  ];
  yield [
    'comments in a cell',
    withRows(`<row><c t="inlineStr"><is><t>${'<!---->a'.repeat(300_000)}</t></is></c></row>`),
  ];
  yield ['a tag without end', withRows(`<row><c ${'a="b" '.repeat(800_000)}`)];
}

function manyRelations(): string {
  const one = '<Relationship Id="x" Type="a/worksheet" Target="worksheets/sheet1.xml"/>';
  return `<Relationships>${one.repeat(200_000)}${one.replace('"x"', '"rId1"')}</Relationships>`;
}

function longFolder(): Buffer {
  const name = `${'a'.repeat(65_000)}/workbook.xml`;
  const parts = xlsxParts({ sheets: [{ rows: [headers] }] }).map(part => {
    if (part.name === 'xl/workbook.xml') return { ...part, name };
    if (part.name !== '_rels/.rels') return part;
    return { ...part, content: String(part.content).replace('xl/workbook.xml', name) };
  });
  return writeZip(parts);
}

function withRows(inside: string): Buffer {
  return replaced(sheetPart, `<worksheet><sheetData>${inside}</sheetData></worksheet>`);
}

function replaced(name: string, content: string): Buffer {
  return writeXlsx({ sheets: [{ rows: [headers] }], extra: [{ name, content }] });
}
