import { inflateSync } from 'node:zlib';

export type ReadPdf = {
  pages: number;
  /** Names of the fonts whose outlines lie in the file. */
  embedded: string[];
  /** Of each page, every piece of a line as the text that copying it gives. */
  lines: string[][];
};

type Glyphs = Map<number, string>;

/** Reads back what our own PDFs say: by the table with which a reader turns glyphs into letters again. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes);
  const fonts = new Map<string, { glyphs: Glyphs; name: string }>();
  for (const { id, head } of objects.values()) {
    const unicode = reference(head, 'ToUnicode');
    if (unicode === undefined) continue;
    const descendant = objects.get(reference(head, 'DescendantFonts') ?? 0)?.head ?? '';
    const descriptor = objects.get(reference(descendant, 'FontDescriptor') ?? 0)?.head ?? '';
    const outlines = objects.get(reference(descriptor, 'FontFile2') ?? 0);
    const name = outlines ? (/\/BaseFont\s*\/([\w+-]+)/.exec(head)?.[1] ?? '') : '';
    fonts.set(String(id), { glyphs: readGlyphs(objects.get(unicode)?.content ?? ''), name });
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  const named = namedFonts(objects, fonts);
  return {
    pages: pages.length,
    embedded: [...fonts.values()].map(({ name }) => name),
    lines: pages.map(({ head }) =>
      readLines(objects.get(reference(head, 'Contents') ?? 0)?.content ?? '', named),
    ),
  };
}

type PdfObject = { id: number; head: string; content: string };

function readObjects(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = match;
    const [head = '', rest] = body.split(/\nstream\r?\n/, 2);
    const content = rest?.slice(0, rest.lastIndexOf('endstream')) ?? '';
    objects.set(Number(number), { id: Number(number), head, content: unpacked(head, content) });
  }
  return objects;
}

function unpacked(head: string, content: string): string {
  if (!/\/FlateDecode/.test(head) || /\/Subtype\s*\/Image|\/Length1/.test(head)) return content;
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

function reference(head: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(head)?.[1];
  return found === undefined ? undefined : Number(found);
}

function namedFonts(
  objects: ReadonlyMap<number, PdfObject>,
  fonts: ReadonlyMap<string, { glyphs: Glyphs }>,
): Map<string, Glyphs> {
  const named = new Map<string, Glyphs>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const font = fonts.get(id);
      if (font) named.set(name, font.glyphs);
    }
  }
  return named;
}

function readGlyphs(map: string): Glyphs {
  const glyphs: Glyphs = new Map();
  const hex = (digits: string) => Number.parseInt(digits, 16);
  const sections = (kind: string) => map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'));
  for (const [, section = ''] of sections('bfchar')) {
    for (const [, code = '', to = ''] of section.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      glyphs.set(hex(code), utf16(to));
  }
  for (const [, section = ''] of sections('bfrange')) {
    for (const [, first = '', last = '', to = ''] of section.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      for (let code = hex(first); code <= hex(last); code += 1)
        glyphs.set(code, String.fromCodePoint(hex(to) + code - hex(first)));
    }
  }
  return glyphs;
}

/** Brackets inside a string stand as they are where they pair. */
const string = String.raw`\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)`;
const operators = new RegExp(
  String.raw`\bBT\b|\bET\b|/ReversedChars BMC|/ActualText <FEFF[0-9A-F]*>|/f\d+ [\d.]+ Tf|\[(?:[^\](]|${string})*\] TJ|${string} Tj`,
  'g',
);

function readLines(content: string, fonts: ReadonlyMap<string, Glyphs>): string[] {
  const lines: string[] = [];
  let runs: string[] = [];
  let glyphs: Glyphs = new Map();
  let [reversed, rightToLeft] = [false, false];
  let instead: string | undefined;
  for (const [token] of content.matchAll(operators)) {
    if (token === 'BT') [runs, rightToLeft] = [[], false];
    else if (token === 'ET') lines.push((rightToLeft ? runs.reverse() : runs).join(''));
    else if (token === '/ReversedChars BMC') [reversed, rightToLeft] = [true, true];
    else if (token.startsWith('/ActualText')) instead = utf16(token.slice(17, -1));
    else if (token.endsWith('Tf')) glyphs = fonts.get(token.slice(1).split(' ')[0] ?? '') ?? new Map();
    else {
      const letters = [...codesOf(token)].map(code => glyphs.get(code) ?? '\ufffd');
      runs.push(instead ?? (reversed ? letters.reverse() : letters).join(''));
      [reversed, instead] = [false, undefined];
    }
  }
  return lines;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Two bytes a glyph, in the strings of an operator. */
function* codesOf(token: string): Generator<number> {
  const bytes: number[] = [];
  for (const [whole] of token.matchAll(new RegExp(string, 'g'))) {
    for (const [one] of whole.slice(1, -1).matchAll(/\\[0-7]{1,3}|\\[\s\S]|[\s\S]/g)) {
      if (!one.startsWith('\\')) bytes.push(one.charCodeAt(0));
      else if (/^\\[0-7]/.test(one)) bytes.push(Number.parseInt(one.slice(1), 8));
      else bytes.push(escapes[one.charAt(1)] ?? one.charCodeAt(1));
    }
  }
  for (let at = 0; at + 1 < bytes.length; at += 2) yield (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}
