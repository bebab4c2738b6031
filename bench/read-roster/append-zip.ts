import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Writes a zip file part by part, for parts that are too large to be held. Returned is what ends it. */
export function createZip(path: string) {
  const file = openSync(path, 'w');
  const directory: Buffer[] = [];
  let offset = 0;
  const put = (bytes: Buffer) => {
    writeSync(file, bytes, 0, bytes.length, offset);
    offset += bytes.length;
  };
  return {
    async add(name: string, pieces: Iterable<string>): Promise<void> {
      const start = offset;
      const nameBytes = Buffer.from(name);
      offset += 30 + nameBytes.length;
      const deflater = createDeflateRaw({ level: 6 });
      const written = (async () => {
        for await (const packed of deflater as AsyncIterable<Buffer>) put(packed);
      })();
      let crc = 0;
      let bytes = 0;
      for (const piece of pieces) {
        const chunk = Buffer.from(piece);
        crc = crc32(chunk, crc);
        bytes += chunk.length;
        if (!deflater.write(chunk)) await new Promise(resolve => deflater.once('drain', resolve));
      }
      deflater.end();
      await written;
      const packedBytes = offset - start - 30 - nameBytes.length;
      const facts = sharedFields({ crc, packedBytes, bytes, nameLength: nameBytes.length });
      writeSync(
        file,
        Buffer.concat([signature(0x04034b50), facts, nameBytes]),
        0,
        30 + nameBytes.length,
        start,
      );
      const place = Buffer.alloc(14);
      place.writeUInt32LE(start, 10);
      directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), facts, place, nameBytes]));
    },
    end(): void {
      const list = Buffer.concat(directory);
      const end = Buffer.alloc(18);
      end.writeUInt16LE(directory.length, 4);
      end.writeUInt16LE(directory.length, 6);
      end.writeUInt32LE(list.length, 8);
      end.writeUInt32LE(offset, 12);
      put(Buffer.concat([list, signature(0x06054b50), end]));
      closeSync(file);
    },
  };
}

/** The fields that the header before a part and its line in the directory have in common. */
function sharedFields(facts: {
  crc: number;
  packedBytes: number;
  bytes: number;
  nameLength: number;
}): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(facts.crc, 10);
  fields.writeUInt32LE(facts.packedBytes, 14);
  fields.writeUInt32LE(facts.bytes, 18);
  fields.writeUInt16LE(facts.nameLength, 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
