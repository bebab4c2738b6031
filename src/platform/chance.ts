import { randomBytes, randomInt } from 'node:crypto';

/** Unpredictable values, passed in so that tests can name them. */
export type Chance = {
  bytes(length: number): Buffer;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
};

export const systemChance: Chance = {
  bytes: length => randomBytes(length),
  below: limit => randomInt(limit),
};
