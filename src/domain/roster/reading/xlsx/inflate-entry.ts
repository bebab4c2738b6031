import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { ReadError } from '../read-error.ts';
import { readPieces } from '../read-pieces.ts';
import { readRange } from '../read-range.ts';
import { localHeaderBytes, stored, type ZipEntry } from './zip-entry.ts';

const localSignature = 0x04034b50;
const inflatedChunk = 128 * 1024;

export type EntrySource = { readonly file: FileHandle; readonly entry: ZipEntry };

/**
 * The entry's bytes as they inflate. Ends with a `ReadError` when they are not exactly those that were packed,
 * and as soon as there are more than the directory said.
 */
export async function* inflateEntry(
  { file, entry }: EntrySource,
  report: (share: number) => void = () => {},
): AsyncGenerator<Buffer, void, undefined> {
  const start = await dataStart({ file, entry });
  let crc = 0;
  let bytes = 0;
  for await (const chunk of openStream({ file, entry }, start)) {
    bytes += chunk.length;
    if (bytes > entry.bytes) throw new ReadError('bomb', `${entry.name} is larger than it says`);
    crc = crc32(chunk, crc);
    report(bytes / entry.bytes);
    yield chunk;
  }
  if (bytes !== entry.bytes) throw new ReadError('corrupt', `${entry.name} is shorter than it says`);
  if (crc !== entry.crc) throw new ReadError('corrupt', `${entry.name} does not have its checksum`);
}

/** The local header repeats the name; when it does not, the directory points at something else. */
async function dataStart({ file, entry }: EntrySource): Promise<number> {
  const header = await readRange(file, entry.offset, localHeaderBytes + entry.nameBytes);
  const name = header.toString('utf8', localHeaderBytes).replaceAll('\\', '/');
  if (
    header.readUInt32LE(0) !== localSignature ||
    header.readUInt16LE(26) !== entry.nameBytes ||
    name !== entry.name
  ) {
    throw new ReadError('corrupt', `${entry.name} is not where the directory says`);
  }
  return entry.offset + header.length + header.readUInt16LE(28);
}

function openStream({ file, entry }: EntrySource, start: number): AsyncIterable<Buffer> {
  const packed = readPieces(file, { start, end: start + entry.packedBytes });
  return entry.method === stored ? packed : inflate(packed, entry.name);
}

async function* inflate(packed: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: inflatedChunk });
  // The pipeline's failure reaches the reader through the inflater, which it destroys.
  pipeline(Readable.from(packed, { objectMode: false }), inflater).catch(() => {});
  try {
    yield* inflater as AsyncIterable<Buffer>;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')) {
      throw new ReadError('corrupt', `${name} cannot be inflated`);
    }
    throw cause;
  } finally {
    inflater.destroy();
  }
}
