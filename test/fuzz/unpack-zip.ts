import { inflateRawSync } from 'node:zlib';
import type { ZipPart } from '../builders/write-zip.ts';

/** The parts of an honest zip file, to be spoilt and packed again. */
export function unpackZip(zip: Buffer): ZipPart[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(place => zip.readUInt16LE(at + place));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
    const offset = zip.readUInt32LE(at + 42);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    parts.push({ name, content: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
  return parts;
}
