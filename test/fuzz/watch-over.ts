import { Worker } from 'node:worker_threads';

const longestSeconds = 120;

/**
 * Ends this process with a word when the work stands still, even inside one endless loop, where no timer of its own
 * would ever come. Returns what to call at each step with what is being done.
 */
export function watchOver(): { step(what: string): void; end(): Promise<number> } {
  const shared = new SharedArrayBuffer(4096);
  const steps = new Int32Array(shared, 0, 1);
  const what = new Uint8Array(shared, 4);
  const source = `
    const { workerData } = require('node:worker_threads');
    const steps = new Int32Array(workerData, 0, 1);
    const what = new Uint8Array(workerData, 4);
    let seen = -1;
    setInterval(() => {
      const now = Atomics.load(steps, 0);
      if (now === seen) {
        require('node:fs').writeSync(2, 'stands still: ' + Buffer.from(what).toString().replace(/\\0+$/, '') + '\\n');
        process.kill(process.pid, 'SIGKILL');
      }
      seen = now;
    }, ${longestSeconds * 1000});`;
  const worker = new Worker(source, { eval: true, workerData: shared });
  worker.unref();
  return {
    step(doing) {
      what.fill(0);
      new TextEncoder().encodeInto(doing.slice(0, 1000), what);
      Atomics.add(steps, 0, 1);
    },
    end: () => worker.terminate(),
  };
}
