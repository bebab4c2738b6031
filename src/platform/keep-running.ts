import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.ts';

type Runner = { promise: Promise<void>; stop(): Promise<unknown> };

const betweenBeginnings = 2_000;

/** Begins a runner, and begins another whenever it ends by itself. The first beginning must succeed. */
export async function keepRunning(log: Log, begin: () => Promise<Runner>): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let runner = await begin();
  void watch();
  return async () => {
    stopping.abort();
    // One that has ended already says so; that is no news.
    await runner.stop().catch(() => undefined);
  };

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => undefined);
      if (stopping.signal.aborted) return;
      log.error('the runner of jobs has ended and is begun again');
      await beginAgain();
    }
  }

  async function beginAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(betweenBeginnings, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        runner = await begin();
        if (stopping.signal.aborted) await runner.stop().catch(() => undefined);
        return;
      } catch (error) {
        log.error({ err: error }, 'the runner of jobs could not begin');
      }
    }
  }
}
