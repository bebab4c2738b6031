import { Worker } from 'node:worker_threads';
import type { ReadingMessage, ReadingTask } from './reading-messages.ts';

/** Beyond this the file is a hostile one: a million rows of thirty columns take a quarter of it. */
const heapMebibytes = 1024;

/**
 * Reads in a thread of its own and hands over what it finds, one message at a time: the next is asked for when
 * `receive` is done with the last. Rejects when the thread dies, or with what `receive` throws.
 */
export function startReading(
  task: ReadingTask,
  receive: (message: ReadingMessage) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('message', (message: ReadingMessage) => {
    receive(message).then(
      () => worker.postMessage('next'),
      (error: unknown) => {
        reject(error);
        void worker.terminate();
      },
    );
  });
  worker.on('error', reject);
  worker.on('exit', code => (code === 0 ? resolve() : reject(new Error(`reading ended with code ${code}`))));
  return promise;
}
