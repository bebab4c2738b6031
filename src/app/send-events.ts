import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import type { NextEvent } from '../route.ts';

type Stream = {
  next: NextEvent;
  /** Runs one look in a transaction of the viewer's own; undefined once the session has ended. */
  look<T>(work: (deps: Deps) => Promise<T>): Promise<T | undefined>;
  headers: Record<string, string>;
};

/** An hour at most: a browser that still waits then asks anew by itself. */
const longest = 3_600;

/** Server-sent events (HTML standard §9.2), one look a second. */
export async function sendEvents(out: FastifyReply, { next, look, headers }: Stream): Promise<void> {
  out.hijack();
  const { raw } = out;
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  for (let second = 0; second < longest && !raw.destroyed; second += 1) {
    const seen = await look(next).catch(() => undefined);
    if (!seen) break;
    raw.write(`event: ${seen.event}\ndata: ${JSON.stringify(seen.data)}\n\n`);
    if (seen.last) break;
    await pause(1_000);
  }
  raw.end();
}
