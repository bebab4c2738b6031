import type { PlainText, XmlCursor } from './xml-cursor.ts';

function nameCode(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at += 1) code |= name.charCodeAt(at) << (8 * at);
  return code;
}

/** The names of up to three letters that rows and strings are made of, each as one number. */
export const tagNames = {
  cell: nameCode('c'),
  value: nameCode('v'),
  text: nameCode('t'),
  formula: nameCode('f'),
  row: nameCode('row'),
  phonetic: nameCode('rPh'),
  stringItem: nameCode('si'),
  sharedStrings: nameCode('sst'),
  sheetData: -1,
  other: 0,
} as const;

/** How a cell goes on after its tag, and a shared string after its own, when there is nothing special about it. */
export const plainTexts = {
  value: plainText('<v>', '</v></c>'),
  inline: plainText('<is><t>', '</t></is></c>'),
  stringItem: plainText('<t>', '</t></si>'),
};

function plainText(opening: string, closing: string): PlainText {
  return { opening: Buffer.from(opening), closing: Buffer.from(closing) };
}

/** The code of the tag under the cursor. */
export function tagName({ bytes, nameStart, nameEnd }: XmlCursor): number {
  const length = nameEnd - nameStart;
  const first = bytes[nameStart] ?? 0;
  if (length === 1) return first;
  const two = first | ((bytes[nameStart + 1] ?? 0) << 8);
  if (length === 2) return two;
  if (length === 3) return two | ((bytes[nameStart + 2] ?? 0) << 16);
  if (length === 9 && bytes.toString('latin1', nameStart, nameEnd) === 'sheetData') return tagNames.sheetData;
  return tagNames.other;
}
