import { ReadError } from '../read-error.ts';
import type { ZipEntry } from './zip-entry.ts';

const signature = 0x02014b50;
const fixedBytes = 46;
const zip64Field = 1;
const inZip64 = 0xffffffff;

export function parseZipDirectory(directory: Buffer, { count }: { count: number }): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + fixedBytes > directory.length || directory.readUInt32LE(at) !== signature) {
      throw new ReadError('corrupt', `zip entry ${index} is not where it should be`);
    }
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const next = at + fixedBytes + nameBytes + extraBytes + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw new ReadError('corrupt', `zip entry ${index} is cut short`);
    const extra = directory.subarray(at + fixedBytes + nameBytes, at + fixedBytes + nameBytes + extraBytes);
    const [bytes, packedBytes, offset] = wideSizes(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    entries.push({
      // Names of the parts of a workbook are ASCII; some producers write them with backslashes.
      name: directory.toString('utf8', at + fixedBytes, at + fixedBytes + nameBytes).replaceAll('\\', '/'),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packedBytes,
      bytes,
      offset,
      nameBytes,
    });
    at = next;
  }
  return entries;
}

type Sizes = [bytes: number, packedBytes: number, offset: number];

/** Sizes that did not fit in 32 bits follow in the zip64 field, in this order, only those that did not fit. */
function wideSizes(extra: Buffer, sizes: Sizes): Sizes {
  if (!sizes.includes(inZip64)) return sizes;
  const field = findField(extra, zip64Field);
  let at = 0;
  const widen = (size: number): number => {
    if (size !== inZip64) return size;
    if (field === undefined || at + 8 > field.length) throw new ReadError('corrupt', 'no zip64 size');
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return [widen(sizes[0]), widen(sizes[1]), widen(sizes[2])];
}

function findField(extra: Buffer, id: number): Buffer | undefined {
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}
