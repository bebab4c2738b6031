export type ZipEntry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
  /** Bytes of its name as written, which the local header repeats. */
  readonly nameBytes: number;
};

export const stored = 0;
export const deflated = 8;
export const localHeaderBytes = 30;
