import { ReadError } from '../read-error.ts';

/** Longer than any XML declaration. */
const declarationBytes = 200;

/**
 * XML in whatever encoding it declares, as UTF-8 without a byte order mark. Nearly every file is UTF-8 already
 * and passes through untouched.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (held === undefined) {
      yield recode(chunk, decoder);
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (held.length < declarationBytes) continue;
    decoder = decoderFor(held);
    yield recode(held, decoder);
    held = undefined;
  }
  if (held !== undefined && held.length > 0) yield recode(held, decoderFor(held));
}

function recode(chunk: Buffer, decoder: TextDecoder | undefined): Buffer {
  if (decoder === undefined) return chunk;
  try {
    return Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  } catch {
    throw new ReadError('corrupt', 'bytes that are not of the declared encoding');
  }
}

function decoderFor(head: Buffer): TextDecoder | undefined {
  const label = encodingLabel(head);
  if (label === 'utf-8' || label === 'us-ascii') return undefined;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new ReadError('corrupt', `XML in the unknown encoding ${label}`);
  }
}

function encodingLabel(head: Buffer): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, declarationBytes),
  );
  return declared?.[1]?.toLowerCase() ?? 'utf-8';
}
