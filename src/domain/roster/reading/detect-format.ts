import type { FileHandle } from 'node:fs/promises';
import { ReadError } from './read-error.ts';
import { readRange } from './read-range.ts';

const headBytes = 4096;

/** What a file is, by its first bytes and not by its name. Refuses what is no table at all. */
export async function detectFormat(file: FileHandle, fileBytes: number): Promise<'xlsx' | 'ole' | 'text'> {
  if (fileBytes === 0) throw new ReadError('empty', 'a file without a byte');
  const head = await readRange(file, 0, Math.min(fileBytes, headBytes));
  const magic = head.toString('latin1', 0, 16);
  if (magic.startsWith('PK\x03\x04')) return 'xlsx';
  if (magic.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (isOldBiff(head)) throw new ReadError('old-format-unreadable', 'a sheet older than Excel 5');
  if (otherKinds.some(kind => magic.startsWith(kind))) throw new ReadError('not-a-spreadsheet', magic);
  const text = headText(head);
  const start = afterComments(text);
  if (/^<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/i.test(start)) {
    throw new ReadError('html-page', 'a web page');
  }
  if (/^<\?xml/i.test(start)) throw markup(text);
  if (/^\s*MIME-Version:/i.test(text)) throw new ReadError('html-page', 'an archived web page');
  if (text.includes('\0')) throw new ReadError('not-a-spreadsheet', 'bytes that are no text');
  return 'text';
}

/** Kinds that may hold no zero byte in their first bytes, by which the others are told from text. */
const otherKinds = [
  '%PDF',
  '{\\rtf',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '\xff\xd8\xff',
  'PK\x05\x06',
  'PK\x07\x08',
];

function isOldBiff(head: Buffer): boolean {
  return head.length > 8 && head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? -1) && head[3] === 0;
}

function headText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

/** One comment after the other and not by one pattern, which would try every way to cut them. */
function afterComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) break;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function markup(text: string): ReadError {
  if (/<html|<!doctype\s+html/i.test(text)) return new ReadError('html-page', 'a web page');
  if (/Excel\.Sheet|schemas-microsoft-com:office:spreadsheet/i.test(text)) {
    return new ReadError('old-format-unreadable', 'an XML spreadsheet of 2003');
  }
  return new ReadError('not-a-spreadsheet', 'XML that is no workbook');
}
