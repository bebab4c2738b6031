import { decodeUtf8 } from '../decode-utf8.ts';
import { maxSmallPartBytes } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { type EntrySource, inflateEntry } from './inflate-entry.ts';
import { toUtf8 } from './to-utf8.ts';

/** A small part as text. Sheets and shared strings never come this way. */
export async function readXmlPart(source: EntrySource): Promise<string> {
  if (source.entry.bytes > maxSmallPartBytes) {
    throw new ReadError('too-large', `${source.entry.name} has ${source.entry.bytes} bytes`);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of toUtf8(inflateEntry(source))) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return decodeUtf8(bytes, 0, bytes.length);
}
