import { Worker } from 'node:worker_threads';
import { xlsHeapMebibytes, xlsTimeLimitMs } from '../limits.ts';
import type { RawRow } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import type { XlsAnswer, XlsOpened, XlsQuestion } from './xls-messages.ts';

type Rows = { rows: RawRow[]; next: number };

export type XlsWorker = XlsOpened & {
  ask(question: Omit<XlsQuestion, 'id'>): Promise<Rows>;
  stop(): Promise<void>;
};

/** A thread with a limit of memory and of time: a hostile file ends it and nothing else. */
export async function startXlsWorker(filePath: string): Promise<XlsWorker> {
  const worker = new Worker(new URL('./read-xls-worker.ts', import.meta.url), {
    workerData: filePath,
    resourceLimits: { maxOldGenerationSizeMb: xlsHeapMebibytes },
    env: {},
    stdout: true,
    stderr: true,
  });
  // The library writes about what it stumbles over, in its own words, where only ours belong.
  for (const chatter of [worker.stdout, worker.stderr]) chatter.resume();
  const opening = Promise.withResolvers<XlsOpened>();
  const waiting = new Map<number, PromiseWithResolvers<Rows>>();
  const failAll = (cause: Error) => {
    opening.reject(cause);
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on('message', (answer: XlsAnswer) => {
    if (answer.kind === 'opened') opening.resolve(answer.opened);
    else if (answer.kind === 'rows') waiting.get(answer.id)?.resolve(answer);
    else failAll(new ReadError(answer.why, 'an old workbook'));
  });
  worker.on('error', cause => failAll(asReadError(cause)));
  worker.on('exit', () => failAll(new Error('the thread that reads the old workbook has ended')));
  const opened = await withinTimeLimit(opening.promise, worker);
  let questions = 0;
  return {
    ...opened,
    ask: question => {
      questions += 1;
      const id = questions;
      const answer = Promise.withResolvers<Rows>();
      waiting.set(id, answer);
      worker.postMessage({ id, ...question });
      return answer.promise.finally(() => waiting.delete(id));
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

async function withinTimeLimit(opening: Promise<XlsOpened>, worker: Worker): Promise<XlsOpened> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new ReadError('too-large', 'not read in time')), xlsTimeLimitMs);
  try {
    return await Promise.race([opening, late.promise]);
  } catch (cause) {
    await worker.terminate();
    throw cause;
  } finally {
    clearTimeout(timer);
  }
}

function asReadError(cause: unknown): ReadError {
  const outOfMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new ReadError(outOfMemory ? 'too-large' : 'corrupt', 'the old workbook could not be read');
}
