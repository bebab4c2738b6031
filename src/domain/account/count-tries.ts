import type { Deps } from '../../deps.ts';
import { countTry, readTries, type Try } from '../../platform/throttle.ts';

export type Limit = Try & { most: number };

/**
 * Counts a try in every bucket, at once and whatever becomes of the request, and says whether one of them has run over.
 */
export async function triesRunOver(
  { apart, secret }: Pick<Deps, 'apart' | 'secret'>,
  limits: readonly Limit[],
): Promise<boolean> {
  const counts = await apart(async db => {
    const counted: number[] = [];
    for (const limit of limits) counted.push(await countTry(db, secret, limit));
    return counted;
  });
  return counts.some((count, index) => count > (limits[index]?.most ?? 0));
}

/** Which of the buckets the next try would find full, and until when. Counts nothing; for staff who are asked. */
export async function findFullBuckets<Bucket extends Limit>(
  { db, secret }: Pick<Deps, 'db' | 'secret'>,
  limits: readonly Bucket[],
): Promise<{ limit: Bucket; until: Date }[]> {
  const counted = await readTries(db, secret, limits);
  return counted.flatMap(({ place, count, endsAt }) => {
    const limit = limits[place];
    return limit && count >= limit.most ? [{ limit, until: endsAt }] : [];
  });
}

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;

/**
 * A browser in which this account or member of staff has signed in before counts by itself; everybody else shares the
 * buckets of the identifier and of the address. So strangers slow strangers down, and never the owner.
 */
export function signInLimits(who: {
  what: string;
  id: string;
  addressKey: Buffer;
  deviceId: number | undefined;
}): Limit[] {
  const { what, id, addressKey, deviceId } = who;
  if (deviceId !== undefined) {
    return [{ what: `${what} by device`, subject: String(deviceId), windowSeconds: quarter, most: 20 }];
  }
  return [
    { what: `${what} by identifier`, subject: id, windowSeconds: quarter, most: 10 },
    // Thousands of phones share one address of a mobile operator.
    { what: `${what} by address`, subject: addressKey, windowSeconds: quarter, most: 200 },
  ];
}

/** Codes that are sent on somebody's request: each costs money, disturbs the owner and is five guesses in a million. */
export function codeLimits(what: string, subject: string): Limit[] {
  return [
    { what: `${what} an hour`, subject, windowSeconds: hour, most: 5 },
    { what: `${what} a day`, subject, windowSeconds: day, most: 12 },
  ];
}

/** Of somebody who is signed in and gives the password again. */
export function passwordAgainLimits(accountId: number): Limit[] {
  return [{ what: 'password again', subject: String(accountId), windowSeconds: quarter, most: 5 }];
}

export function proofLimits(accountId: number): Limit[] {
  return [{ what: 'recovery proof', subject: String(accountId), windowSeconds: day, most: 10 }];
}
