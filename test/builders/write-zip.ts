import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  name: string;
  content: string | Uint8Array;
  /** Kept as it is instead of deflated. */
  stored?: boolean;
  /** What the directory says in place of the truth, for files that lie. */
  claims?: {
    bytes?: number;
    packedBytes?: number;
    crc?: number;
    flags?: number;
    method?: number;
    offset?: number;
  };
};

export type ZipOptions = { zip64?: boolean; comment?: string };

/** A zip file, honest or not. Written apart from the reader, so that one does not share the other's mistakes. */
export function writeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as Uint8Array);
    const packed = part.stored ? content : deflateRawSync(content);
    const facts = {
      name: Buffer.from(part.name),
      method: part.claims?.method ?? (part.stored ? 0 : 8),
      flags: part.claims?.flags ?? 0x0800,
      crc: part.claims?.crc ?? crc32(content),
      packedBytes: part.claims?.packedBytes ?? packed.length,
      bytes: part.claims?.bytes ?? content.length,
      offset: part.claims?.offset ?? offset,
    };
    const local = localHeader(facts);
    bodies.push(local, packed);
    directory.push(directoryEntry(facts, options.zip64 === true));
    offset += local.length + packed.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([
    ...bodies,
    list,
    endRecords({ offset, bytes: list.length, count: parts.length }, options),
  ]);
}

type Facts = {
  name: Buffer;
  method: number;
  flags: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  offset: number;
};

function localHeader({ name, method, flags, crc, packedBytes, bytes }: Facts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packedBytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryEntry(facts: Facts, zip64: boolean): Buffer {
  const header = Buffer.alloc(46);
  const extra = zip64 ? wideSizes(facts) : Buffer.alloc(0);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(zip64 ? 45 : 20, 4);
  header.writeUInt16LE(zip64 ? 45 : 20, 6);
  header.writeUInt16LE(facts.flags, 8);
  header.writeUInt16LE(facts.method, 10);
  header.writeUInt32LE(facts.crc, 16);
  header.writeUInt32LE(zip64 ? 0xffffffff : facts.packedBytes, 20);
  header.writeUInt32LE(zip64 ? 0xffffffff : facts.bytes, 24);
  header.writeUInt16LE(facts.name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(zip64 ? 0xffffffff : facts.offset, 42);
  return Buffer.concat([header, facts.name, extra]);
}

function wideSizes({ bytes, packedBytes, offset }: Facts): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(bytes), 4);
  extra.writeBigUInt64LE(BigInt(packedBytes), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}

function endRecords(place: { offset: number; bytes: number; count: number }, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : place.count, 8);
  end.writeUInt16LE(options.zip64 ? 0xffff : place.count, 10);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : place.bytes, 12);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : place.offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([options.zip64 ? zip64Records(place) : Buffer.alloc(0), end, comment]);
}

function zip64Records({ offset, bytes, count }: { offset: number; bytes: number; count: number }): Buffer {
  const records = Buffer.alloc(56 + 20);
  records.writeUInt32LE(0x06064b50, 0);
  records.writeBigUInt64LE(44n, 4);
  records.writeUInt16LE(45, 12);
  records.writeUInt16LE(45, 14);
  records.writeBigUInt64LE(BigInt(count), 24);
  records.writeBigUInt64LE(BigInt(count), 32);
  records.writeBigUInt64LE(BigInt(bytes), 40);
  records.writeBigUInt64LE(BigInt(offset), 48);
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(offset + bytes), 64);
  records.writeUInt32LE(1, 72);
  return records;
}
