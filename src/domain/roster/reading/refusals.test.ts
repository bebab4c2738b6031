import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { firstSheet, refusalOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { writeXlsx, xlsxParts } from '../../../../test/builders/write-xlsx.ts';
import { writeZip } from '../../../../test/builders/write-zip.ts';

const rows = [
  ['نام', 'کد ملی'],
  ['میلاد', '0089999999'],
];
const plain = { sheets: [{ rows }] };
const sheetPart = 'xl/worksheets/sheet1.xml';

function withSheet(content: string | Uint8Array, claims = {}): Buffer {
  return writeXlsx({ ...plain, extra: [{ name: sheetPart, content, claims }] });
}

const megabyte = 1024 * 1024;
const notSpreadsheets: Record<string, string | Uint8Array> = {
  'a PDF': '%PDF-1.7\n%âãÏÓ',
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'a program': Buffer.from('4d5a90000300000004000000', 'hex'),
  'a zip file of something else': writeZip([{ name: 'a.txt', content: 'x' }]),
  'an empty zip file': writeZip([]),
  'a text document': writeZip([{ name: 'word/document.xml', content: '<x/>' }]),
  'bytes of nothing': Buffer.alloc(5000),
  'XML of something else': '<?xml version="1.0"?><rss/>',
};

for (const [name, bytes] of Object.entries(notSpreadsheets)) {
  test(`${name} is no spreadsheet`, async () => {
    assert.equal(await refusalOf(Buffer.from(bytes as Uint8Array)), 'not-a-spreadsheet');
  });
}

test('an empty file, one of blanks and a workbook without sheets are empty', async () => {
  assert.equal(await refusalOf(Buffer.alloc(0)), 'empty');
  assert.equal(await refusalOf(Buffer.from('\ufeff \r\n\r\n')), 'empty');
  assert.equal(await refusalOf(writeXlsx({ sheets: [] })), 'empty');
});

test('a web page is one under any name and in any encoding', async () => {
  const page = '\ufeff<!-- گزارش -->\n<!DOCTYPE html><html><table><tr><td>میلاد</td></tr></table></html>';
  assert.equal(await refusalOf(Buffer.from(page)), 'html-page');
  assert.equal(await refusalOf(Buffer.from(page, 'utf16le')), 'html-page');
  assert.equal(await refusalOf(Buffer.from('<table><tr><td>1')), 'html-page');
  assert.equal(await refusalOf(Buffer.from('<?xml version="1.0"?>\n<html xmlns="x">')), 'html-page');
  assert.equal(
    await refusalOf(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related')),
    'html-page',
  );
});

test('an XML spreadsheet of 2003 is too old', async () => {
  const xml = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>';
  assert.equal(await refusalOf(Buffer.from(xml)), 'old-format-unreadable');
});

test('macros are refused by the part that holds them and by the declared type', async () => {
  const vba = { name: 'xl/vbaProject.bin', content: 'x' };
  assert.equal(await refusalOf(writeXlsx({ ...plain, extra: [vba] })), 'macro');
  const types = String(xlsxParts(plain)[0]?.content).replace('sheet.main', 'sheet.macroEnabled.main');
  const declared = { name: '[Content_Types].xml', content: types };
  assert.equal(await refusalOf(writeXlsx({ ...plain, extra: [declared] })), 'macro');
});

test('an encrypted zip entry asks for a password', async () => {
  assert.equal(await refusalOf(withSheet('x', { flags: 1 })), 'password-protected');
  assert.equal(await refusalOf(withSheet('x', { method: 99 })), 'password-protected');
});

test('a file cut anywhere is refused, whichever byte was the last', async () => {
  const bytes = writeXlsx(plain);
  for (let length = 4; length < bytes.length; length += 13) {
    assert.equal(await refusalOf(bytes.subarray(0, length)), 'truncated');
  }
});

test('a flipped byte in the cells is an error and never an empty sheet', async () => {
  const content = `<worksheet><sheetData><row><c><v>${'7'.repeat(12)}</v></c></row></sheetData></worksheet>`;
  const extra = [{ name: sheetPart, content, stored: true }];
  const bytes = writeXlsx({ ...plain, extra });
  assert.equal((await firstSheet(bytes)).length, 1);
  const start = bytes.indexOf(content);
  for (let at = start; at < start + content.length; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    assert.notEqual(await refusalOf(flipped), undefined);
  }
});

test('a wrong checksum or a wrong size is damage', async () => {
  const content = '<worksheet><sheetData/></worksheet>';
  assert.equal(await refusalOf(withSheet(content)), undefined);
  assert.equal(await refusalOf(withSheet(content, { crc: 1 })), 'corrupt');
  assert.equal(await refusalOf(withSheet(content, { bytes: content.length + 1 })), 'corrupt');
  assert.equal(await refusalOf(withSheet(content, { bytes: content.length - 1 })), 'bomb');
  assert.equal(await refusalOf(withSheet(content, { offset: 1 })), 'bomb');
  assert.equal(await refusalOf(withSheet(content, { method: 12 })), 'corrupt');
});

test('a bomb is refused by what it declares, and one that lies by what comes out', async () => {
  const blanks = Buffer.alloc(64 * megabyte, ' ');
  assert.equal(await refusalOf(withSheet(blanks)), 'bomb');
  assert.equal(await refusalOf(withSheet(blanks, { bytes: 1000 })), 'bomb');
  assert.equal(await refusalOf(withSheet('x', { bytes: 4095 * megabyte })), 'bomb');
  const strings = { name: 'xl/sharedStrings.xml', content: blanks, claims: { bytes: 1000 } };
  assert.equal(await refusalOf(writeXlsx({ ...plain, extra: [strings] })), 'bomb');
});

test('entries that share bytes or a name are refused', async () => {
  const packed = deflateRawSync('<worksheet><sheetData/></worksheet>').length;
  const twin = { name: 'xl/twin.xml', content: 'x', claims: { offset: 0, packedBytes: packed } };
  assert.equal(await refusalOf(writeXlsx({ ...plain, extra: [twin] })), 'bomb');
  const parts = xlsxParts(plain);
  assert.equal(await refusalOf(writeZip([...parts, { name: 'XL/Workbook.xml', content: 'x' }])), 'corrupt');
});

test('a part that is missing is damage', async () => {
  const without = (name: string) => writeZip(xlsxParts(plain).filter(part => part.name !== name));
  assert.equal(await refusalOf(without(sheetPart)), 'corrupt');
  assert.equal(await refusalOf(without('xl/sharedStrings.xml')), 'corrupt');
  assert.equal(await refusalOf(without('xl/_rels/workbook.xml.rels')), 'corrupt');
  assert.equal(await refusalOf(without('xl/workbook.xml')), 'not-a-spreadsheet');
});

test('entities declared in any part are refused', async () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  for (const name of [sheetPart, 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels']) {
    const content = `${lol}${xlsxParts(plain).find(part => part.name === name)?.content}`;
    assert.equal(await refusalOf(writeXlsx({ ...plain, extra: [{ name, content }] })), 'entity-declaration');
  }
});

test('a million empty cells cost nothing, with and without addresses', async () => {
  const wide = `<row>${'<c/>'.repeat(1000)}</row>`.repeat(1000);
  const sheet = (inside: string) => withSheet(`<worksheet><sheetData>${inside}</sheetData></worksheet>`);
  assert.deepEqual(await firstSheet(sheet(wide)), []);
  let addressed = '';
  for (let row = 1; row <= 1_000_000; row += 1) addressed += `<row r="${row}"><c r="A${row}" s="1"/></row>`;
  assert.deepEqual(await firstSheet(sheet(addressed)), []);
});

test('a lone cell in the last row and column is one row', async () => {
  const content =
    '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="GR1048576"><v>1</v></c></row></sheetData></worksheet>';
  const [row, ...others] = await firstSheet(withSheet(content));
  assert.equal(row?.rowNumber, 1_048_576);
  assert.deepEqual(others, []);
});
