import { Worker } from 'node:worker_threads';
import type { ReadingMessage, ReadingTask } from './reading-messages.ts';

/** Beyond this the file is a hostile one: a million rows of thirty columns take a quarter of it. */
const heapMebibytes = 1024;

/**
 * Reads in a thread of its own and hands over what it finds, one message at a time: the next is asked for when
 * `receive` is done with the last. Rejects when the thread dies, with what `receive` throws, or with the reason of `stopped`.
 */
export function startReading(
  task: ReadingTask,
  receive: (message: ReadingMessage) => Promise<void>,
  stopped?: AbortSignal,
): Promise<void> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let received = Promise.resolve();
  let failed: unknown;
  const end = (error: unknown) => {
    failed ??= error;
    void worker.terminate();
  };
  stopped?.addEventListener('abort', () => end(stopped.reason));
  worker.on('error', end);
  worker.on('message', (message: ReadingMessage) => {
    received = receive(message);
    received.then(() => worker.postMessage('next'), end);
  });
  worker.on('exit', async code => {
    // What is being received is let go first: nobody else speaks on its connection meanwhile.
    await received.catch(() => undefined);
    if (code === 0) resolve();
    else reject(failed ?? new Error(`reading ended with code ${code}`));
  });
  return promise;
}
