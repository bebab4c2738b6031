import type { FileHandle } from 'node:fs/promises';
import { ReadError } from '../read-error.ts';
import { readRange } from '../read-range.ts';

const headerBytes = 512;
const entryBytes = 128;
const listedInHeader = 109;
const noSector = 0xfffffffa;
/** A workbook's directory has one or two. */
const maxDirectorySectors = 512;

type Container = { file: FileHandle; header: Buffer; sectorBytes: number };

/**
 * The names of the streams and storages of an OLE container (the file system inside old Office files and around
 * encrypted new ones), read without loading the file.
 */
export async function readContainerNames(file: FileHandle): Promise<Set<string>> {
  const header = await readRange(file, 0, headerBytes);
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new ReadError('corrupt', `sectors of 2^${shift} bytes`);
  const container = { file, header, sectorBytes: 1 << shift };
  const names = new Set<string>();
  let sector = header.readUInt32LE(48);
  for (let count = 0; sector < noSector; count += 1) {
    if (count === maxDirectorySectors) throw new ReadError('corrupt', 'a directory without end');
    for (const name of namesIn(await readSector(container, sector))) names.add(name);
    sector = await nextSector(container, sector);
  }
  return names;
}

function* namesIn(directory: Buffer): Generator<string> {
  for (let at = 0; at < directory.length; at += entryBytes) {
    const isUsed = directory[at + 66] !== 0;
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    if (isUsed && length > 2) yield directory.toString('utf16le', at, at + length - 2);
  }
}

/** The allocation table says which sector follows, and a list in the header where the table itself lies. */
async function nextSector(container: Container, sector: number): Promise<number> {
  const perSector = container.sectorBytes / 4;
  const table = await tableSector(container, Math.floor(sector / perSector));
  const content = await readSector(container, table);
  return content.readUInt32LE((sector % perSector) * 4);
}

async function tableSector(container: Container, index: number): Promise<number> {
  const { header, sectorBytes } = container;
  if (index < listedInHeader) return header.readUInt32LE(76 + index * 4);
  const perSector = sectorBytes / 4 - 1;
  let left = index - listedInHeader;
  let list = await readSector(container, header.readUInt32LE(68));
  for (let count = 0; left >= perSector; count += 1) {
    if (count === maxDirectorySectors) throw new ReadError('corrupt', 'a table without end');
    list = await readSector(container, list.readUInt32LE(perSector * 4));
    left -= perSector;
  }
  return list.readUInt32LE(left * 4);
}

async function readSector({ file, sectorBytes }: Container, sector: number): Promise<Buffer> {
  if (sector >= noSector) throw new ReadError('corrupt', 'a sector that does not exist');
  return await readRange(file, (sector + 1) * sectorBytes, sectorBytes);
}
