import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const inflateFile = promisify(inflate);

export type PdfInspection = { ok: true } | { ok: false; why: 'damaged' | 'locked' | 'active' };

/** What acts when a PDF is opened or clicked, or brings other files with it. A place to jump to inside it is none of these. */
const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE|GoToR|Rendition|XFA)(?![A-Za-z0-9])/;
const locked = /\/Encrypt(?![A-Za-z0-9])/;
const mostUnpacked = 16 * 1024 * 1024;

/**
 * Whether a PDF is whole, open to be read, and does nothing by itself, as far as that can be seen without drawing it: its
 * dictionaries are searched, those in packed object streams too. It is a sieve and no proof, so a PDF is only ever handed
 * out to be saved, never shown as part of a page.
 */
export async function inspectPdf(bytes: Buffer): Promise<PdfInspection> {
  const text = bytes.toString('latin1');
  if (!isWhole(text)) return { ok: false, why: 'damaged' };
  const packed = await unpackObjects(bytes, text);
  if (packed === undefined) return { ok: false, why: 'damaged' };
  const names = plainNames(`${text}\n${packed}`);
  if (locked.test(names)) return { ok: false, why: 'locked' };
  return active.test(names) ? { ok: false, why: 'active' } : { ok: true };
}

/** From its first byte to its end; what follows the last end mark is no more than the end of a line. */
function isWhole(text: string): boolean {
  return /^%PDF-[12]\.[0-9]/.test(text) && /startxref\s+[0-9]+\s+%%EOF\s*$/.test(text.slice(-2048));
}

/** A name may spell any of its letters as `#4a`. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const objectStream = /\/ObjStm\b/;

/** The objects that lie packed in streams. Undefined: packed in a way that nothing but an attack would choose. */
async function unpackObjects(bytes: Buffer, text: string): Promise<string | undefined> {
  const parts: string[] = [];
  let left = mostUnpacked;
  for (const { index, 0: opening } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const head = plainNames(text.slice(Math.max(text.lastIndexOf('obj', index), index - 2048), index));
    if (!objectStream.test(head)) continue;
    const from = index + opening.length;
    const until = text.indexOf('endstream', from);
    if (until < 0) return undefined;
    const content = await unpack(head, bytes.subarray(from, until), left);
    if (content === undefined) return undefined;
    left -= content.length;
    parts.push(content);
  }
  return parts.join('\n');
}

async function unpack(head: string, content: Buffer, most: number): Promise<string | undefined> {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/[A-Za-z0-9]+)/.exec(head)?.[1];
  if (filters === undefined) return content.toString('latin1');
  if (most <= 0 || !/^\[?\s*\/(FlateDecode|Fl)\s*\]?$/.test(filters) || /\/Predictor/.test(head))
    return undefined;
  try {
    return (await inflateFile(content, { maxOutputLength: most })).toString('latin1');
  } catch {
    return undefined;
  }
}
