import { Worker } from 'node:worker_threads';
import type { ComparingAnswer, ComparingTask } from './compare-messages.ts';

/** Two windows of rows and the differences are all that is held. */
const heapMebibytes = 1024;

/** Compares two files in a thread of its own. Rejects when the thread dies. */
export function startComparing(task: ComparingTask): Promise<ComparingAnswer> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ComparingAnswer>();
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', code => reject(new Error(`comparing ended with code ${code} before its answer`)));
  return promise;
}
