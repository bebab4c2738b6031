export type SourceTemplate = {
  /** The name before the backtick: `html`, `raw`, `sql`, or empty. */
  tag: string;
  /** The constant parts, as written. */
  parts: string[];
  line: number;
};

type Reader = { source: string; at: number; found: SourceTemplate[] };

/** Every template literal of a TypeScript source, those inside holes too. Knows strings, comments and regular expressions. */
export function readTemplates(source: string): SourceTemplate[] {
  const reader: Reader = { source, at: 0, found: [] };
  readCode(reader, false);
  return reader.found;
}

/** Reads to the end, or inside a hole to its closing brace. */
function readCode(reader: Reader, inHole: boolean): void {
  let depth = 0;
  while (reader.at < reader.source.length) {
    const char = reader.source.charAt(reader.at);
    if (char === '`') readTemplate(reader);
    else if (char === '"' || char === "'") skipQuoted(reader, char);
    else if (char === '/') skipSlash(reader);
    else {
      if (char === '{') depth += 1;
      if (char === '}') {
        if (inHole && depth === 0) return;
        depth -= 1;
      }
      reader.at += 1;
    }
  }
}

function readTemplate(reader: Reader): void {
  const { source } = reader;
  const before = source.slice(Math.max(0, reader.at - 40), reader.at);
  const template: SourceTemplate = {
    tag: /[\w$]+$/.exec(before)?.[0] ?? '',
    parts: [],
    line: source.slice(0, reader.at).split('\n').length,
  };
  reader.found.push(template);
  reader.at += 1;
  let start = reader.at;
  while (reader.at < source.length && source.charAt(reader.at) !== '`') {
    if (source.charAt(reader.at) === '\\') reader.at += 2;
    else if (source.startsWith('${', reader.at)) {
      template.parts.push(source.slice(start, reader.at));
      reader.at += 2;
      readCode(reader, true);
      reader.at += 1;
      start = reader.at;
    } else reader.at += 1;
  }
  template.parts.push(source.slice(start, reader.at));
  reader.at += 1;
}

function skipQuoted(reader: Reader, quote: string): void {
  reader.at += 1;
  while (reader.at < reader.source.length && reader.source.charAt(reader.at) !== quote) {
    reader.at += reader.source.charAt(reader.at) === '\\' ? 2 : 1;
  }
  reader.at += 1;
}

function skipSlash(reader: Reader): void {
  const { source, at } = reader;
  if (source.startsWith('//', at)) reader.at = endOf(source, '\n', at);
  else if (source.startsWith('/*', at)) reader.at = endOf(source, '*/', at);
  else if (/(^|[(,=:[!&|?{};>]|\breturn|\bcase)\s*$/.test(source.slice(Math.max(0, at - 20), at)))
    skipPattern(reader);
  else reader.at += 1;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from + 2);
  return found === -1 ? source.length : found + mark.length;
}

function skipPattern(reader: Reader): void {
  let inClass = false;
  reader.at += 1;
  while (reader.at < reader.source.length) {
    const char = reader.source.charAt(reader.at);
    if (char === '\\') reader.at += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) break;
    reader.at += 1;
  }
  reader.at += 1;
}
