import type { FastifyInstance } from 'fastify';

type Listening = { ok: true; port: number } | { ok: false; sentence: string };

/** Usual port of a copy that was not told another; the next free one is taken where it is in use. */
const usual = 3000;

export async function listen(
  app: FastifyInstance,
  host: string,
  asked: number | undefined,
): Promise<Listening> {
  const candidates =
    asked === undefined ? [...Array.from({ length: 20 }, (_, index) => usual + index), 0] : [asked];
  for (const port of candidates) {
    try {
      await app.listen({ host, port });
      const address = app.server.address();
      return { ok: true, port: typeof address === 'object' && address ? address.port : port };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EADDRINUSE' && asked === undefined) continue;
      return { ok: false, sentence: explain(code, host, port) };
    }
  }
  return { ok: false, sentence: 'No free port was found; name one with PORT.' };
}

function explain(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken by another program; name another with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; name one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is not an address of this machine.`;
  return `The server cannot listen on ${host}:${port} (${code || 'unknown reason'}).`;
}
