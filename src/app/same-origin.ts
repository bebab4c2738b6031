import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request that changes something was started by one of our own pages, as far as its headers say. */
export function fromOurPages(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  // Old browsers send neither; the form token still has to hold.
  if (origin === undefined) return true;
  return origin === publicUrl || origin === `http://${headers.host}`;
}
