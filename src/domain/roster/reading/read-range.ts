import type { FileHandle } from 'node:fs/promises';
import { ReadError } from './read-error.ts';

/** Exactly these bytes of the file, or a `ReadError`. */
export async function readRange(file: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await file.read(buffer, filled, bytes - filled, position + filled);
    if (bytesRead === 0) throw new ReadError('truncated', `the file ends before byte ${position + bytes}`);
    filled += bytesRead;
  }
  return buffer;
}
