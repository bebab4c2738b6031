import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { NotKept } from './not-kept.ts';
import type { ProgressBoard } from './progress-board.ts';
import { cancelStatement, findBackend, isReading, noteProgress } from './roster.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type Watching = {
  tx: Db;
  /** Not the transaction: progress is seen, and an order to stop comes, while that is open. */
  apart: Db;
  clock: Clock;
  place: RosterPlace;
  /** Which reading of the roster it is. */
  reading: number;
  board: ProgressBoard;
};

const everyMilliseconds = 300;

/**
 * Tells how far a reading has come, and ends it within a second when nobody wants it any more: its thread by the signal,
 * its statement in the database by a word to the server. Then it throws `NotKept`.
 */
export async function watchReading(
  watching: Watching,
  work: (stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  const backend = await findBackend(watching.tx);
  const stop = new AbortController();
  const ended = new AbortController();
  const watched = watch(ended.signal, async () => {
    if (await look(watching)) return;
    stop.abort(new NotKept());
    await cancelStatement(watching.apart, backend);
  });
  try {
    await work(stop.signal);
    await tell(watching);
  } catch (error) {
    throw stop.signal.aborted ? new NotKept() : error;
  } finally {
    ended.abort();
    // An order to cancel must not meet somebody else's statement on this connection.
    await watched;
  }
}

async function watch(ended: AbortSignal, lookOnce: () => Promise<void>): Promise<void> {
  while (!ended.aborted) {
    // A look that fails is followed by another; what is wrong with the database the work itself will say.
    await lookOnce().catch(() => undefined);
    await wait(everyMilliseconds, undefined, { signal: ended }).catch(() => undefined);
  }
}

/** False when the reading is not wanted any more. */
async function look(watching: Watching): Promise<boolean> {
  const { apart, place, reading } = watching;
  if (!(await isReading(apart, place.rosterId, reading))) return false;
  await tell(watching);
  return true;
}

async function tell({ apart, clock, place, board }: Watching): Promise<void> {
  await noteProgress(apart, { ...place, ...board.read(), at: new Date(clock.now().epochMilliseconds) });
}
