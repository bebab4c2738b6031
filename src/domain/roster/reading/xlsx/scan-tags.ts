import { ReadError } from '../read-error.ts';
import { decodeEntities } from './decode-entities.ts';

export type Tag = {
  /** Without its namespace prefix. */
  name: string;
  /** With their prefixes. */
  attributes: Record<string, string>;
};

/** Opening tags of a small XML part in their order; what lies between them is not needed by anybody. */
export function* scanTags(xml: string): Generator<Tag, void, undefined> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = endOfMarkup(xml, at);
    const next = xml[at + 1];
    if (next !== '!' && next !== '?' && next !== '/') yield readTag(xml.slice(at + 1, end - 1));
    at = xml.indexOf('<', end);
  }
}

function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return endAfter(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return endAfter(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return endAfter(xml, '?>', at + 2);
  if (xml.startsWith('<!', at)) throw new ReadError('entity-declaration', 'a part declares a document type');
  for (let end = at + 1; end < xml.length; end += 1) {
    const char = xml[end];
    if (char === '>') return end + 1;
    if (char === '"' || char === "'") end = endAfter(xml, char, end + 1) - 1;
  }
  throw new ReadError('corrupt', 'a tag never ends');
}

function endAfter(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new ReadError('corrupt', `${mark} is missing`);
  return found + mark.length;
}

function readTag(inside: string): Tag {
  const name = /^[^\s/]*/.exec(inside)?.[0] ?? '';
  const attributes: Record<string, string> = Object.create(null);
  const attribute = /\s*([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = name.length;
  for (let found = attribute.exec(inside); found !== null; found = attribute.exec(inside)) {
    const [, key = '', inDouble, inSingle] = found;
    attributes[key] = decodeEntities(inDouble ?? inSingle ?? '');
  }
  return { name: name.slice(name.indexOf(':') + 1), attributes };
}
