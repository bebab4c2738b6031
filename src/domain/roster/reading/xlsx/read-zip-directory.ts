import type { FileHandle } from 'node:fs/promises';
import { maxZipDirectoryBytes, maxZipEntries } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { readRange } from '../read-range.ts';
import { parseZipDirectory } from './parse-zip-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const endSignature = 0x06054b50;
const endBytes = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorBytes = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndBytes = 56;

type Place = { count: number; offset: number; bytes: number };

/** The list at the end of a zip file, which alone says what the file holds. */
export async function readZipDirectory(file: FileHandle, fileBytes: number): Promise<ZipEntry[]> {
  const tailBytes = Math.min(fileBytes, endBytes + 0xffff + zip64LocatorBytes);
  const tail = await readRange(file, fileBytes - tailBytes, tailBytes);
  const end = findEnd(tail);
  if (end < 0) throw new ReadError('truncated', 'the zip file has no end record');
  const place = (await zip64Place(file, { tail, end, fileBytes })) ?? {
    count: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
  if (tail.readUInt16LE(end + 4) !== 0) throw new ReadError('corrupt', 'the zip file has several volumes');
  if (place.count > maxZipEntries || place.bytes > maxZipDirectoryBytes) {
    throw new ReadError('bomb', `${place.count} zip entries`);
  }
  if (place.offset + place.bytes > fileBytes - tailBytes + end) {
    throw new ReadError('truncated', 'the zip directory lies outside the file');
  }
  const directory = await readRange(file, place.offset, place.bytes);
  return parseZipDirectory(directory, place);
}

/** The comment may hold anything, another end record too: only the one whose comment fills the file counts. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    if (at + endBytes + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return -1;
}

async function zip64Place(
  file: FileHandle,
  { tail, end, fileBytes }: { tail: Buffer; end: number; fileBytes: number },
): Promise<Place | undefined> {
  const at = end - zip64LocatorBytes;
  if (at < 0 || tail.readUInt32LE(at) !== zip64LocatorSignature) return undefined;
  const offset = Number(tail.readBigUInt64LE(at + 8));
  if (offset + zip64EndBytes > fileBytes) throw new ReadError('truncated', 'the zip64 record is missing');
  const record = await readRange(file, offset, zip64EndBytes);
  if (record.readUInt32LE(0) !== zip64EndSignature) throw new ReadError('corrupt', 'no zip64 record');
  return {
    count: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}
