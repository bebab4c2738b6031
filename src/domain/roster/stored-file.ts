import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Db } from '../../platform/database.ts';
import { findFilePart, insertFilePart } from './roster-file.store.ts';

const partBytes = 1024 * 1024;
type Place = { contractId: number; rosterId: number };

export async function describeFile(filePath: string): Promise<{ sha256: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(filePath, { highWaterMark: partBytes })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest(), bytes };
}

/** Into the database in parts: a file of any size takes the memory of one. */
export async function storeFile(db: Db, place: Place, filePath: string): Promise<void> {
  await using file = await open(filePath, 'r');
  for (let part = 0; ; part += 1) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(partBytes),
      0,
      partBytes,
      part * partBytes,
    );
    if (bytesRead === 0) return;
    await insertFilePart(db, { ...place, part, bytes: buffer.subarray(0, bytesRead) });
  }
}

export async function fetchFile(db: Db, place: Place, filePath: string): Promise<void> {
  await using file = await open(filePath, 'w', 0o600);
  for (let part = 0; ; part += 1) {
    const bytes = await findFilePart(db, place.contractId, place.rosterId, part);
    if (!bytes) return;
    await file.write(bytes);
  }
}
