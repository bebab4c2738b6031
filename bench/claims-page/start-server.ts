import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ServerOrders = {
  urls: { web: string; gate: string };
  session: string;
  /** Where ours writes down what it asked of the database and what it sent, for the limit to do the same. */
  recording: string;
};

/** A server in a process of its own, so that who asks does not slow it down. */
export async function startServer(
  kind: 'ours' | 'limit',
  orders: ServerOrders,
): Promise<{ url: string; stop(): Promise<void> }> {
  const program = fileURLToPath(new URL(`serve-${kind}.ts`, import.meta.url));
  const child = fork(program, [JSON.stringify(orders)]);
  const gone = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    gone.then(() => Promise.reject(new Error(`the server ${kind} did not start`))),
  ]);
  return {
    url,
    async stop() {
      child.kill();
      await gone;
    },
  };
}
