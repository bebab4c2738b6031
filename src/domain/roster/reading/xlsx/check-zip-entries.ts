import { inflationMatters, maxInflation, maxPartBytes } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import { deflated, localHeaderBytes, stored, type ZipEntry } from './zip-entry.ts';

const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
const aesEncrypted = 99;

/** Refuses what a spreadsheet program never writes, by the directory alone, before a byte is inflated. */
export function checkZipEntries(entries: readonly ZipEntry[], fileBytes: number): void {
  for (const entry of entries) checkEntry(entry, fileBytes);
  checkNames(entries);
  checkOverlaps(entries);
}

function checkEntry(entry: ZipEntry, fileBytes: number): void {
  if (entry.flags & encryptedFlags || entry.method === aesEncrypted) {
    throw new ReadError('password-protected', `${entry.name} is encrypted`);
  }
  if (entry.method !== stored && entry.method !== deflated) {
    throw new ReadError('corrupt', `${entry.name} is packed by method ${entry.method}`);
  }
  if (entry.bytes > maxPartBytes) throw new ReadError('bomb', `${entry.name} has ${entry.bytes} bytes`);
  if (entry.bytes > inflationMatters && entry.bytes > entry.packedBytes * maxInflation) {
    throw new ReadError('bomb', `${entry.name} grows from ${entry.packedBytes} to ${entry.bytes} bytes`);
  }
  if (entry.method === stored && entry.bytes !== entry.packedBytes) {
    throw new ReadError('corrupt', `${entry.name} is stored with two sizes`);
  }
  if (entry.offset + localHeaderBytes + entry.nameBytes + entry.packedBytes > fileBytes) {
    throw new ReadError('truncated', `${entry.name} reaches beyond the file`);
  }
}

/** Two parts of one name are read differently by every program. */
function checkNames(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(entry => entry.name.toLowerCase()));
  if (names.size !== entries.length) throw new ReadError('corrupt', 'two zip entries have one name');
}

/** Entries that share bytes are how a small file claims to be a huge one. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw new ReadError('bomb', `${entry.name} overlaps another entry`);
    end = entry.offset + localHeaderBytes + entry.nameBytes + entry.packedBytes;
  }
}
