/** Where an ASCII sequence begins within a part of the bytes, or -1. */
export function findSequence(bytes: Buffer, sequence: string, range: { from: number; to: number }): number {
  return bytes.subarray(0, range.to).indexOf(sequence, range.from, 'latin1');
}
