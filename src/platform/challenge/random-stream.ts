import { createHash } from 'node:crypto';

const longest = 16_384;

/** Numbers from 0 up to 1 that follow from the seed alone: the same picture and sound however often they are asked for. */
export function randomStream(seed: Buffer): () => number {
  const bytes = createHash('shake256', { outputLength: longest }).update(seed).digest();
  let at = 0;
  return () => {
    const value = bytes.readUInt16LE(at);
    at = (at + 2) % longest;
    return value / 65_536;
  };
}
