import type { Chance } from './platform/chance.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/database.ts';
import type { Log } from './platform/log.ts';

/** What a use case may need. `db` is the transaction of the request or of the job. */
export type Deps = {
  db: Db;
  clock: Clock;
  chance: Chance;
  log: Log;
  /** Key of all keyed hashes (tries, codes, form tokens). */
  secret: string;
  /** Runs work in a transaction of its own, committed at once, whatever becomes of the request: counters, one-time codes. */
  apart<T>(work: (db: Db) => Promise<T>): Promise<T>;
};
