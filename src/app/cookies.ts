import type { CookieChange, CookieName } from '../route.ts';

/** `visit` ties forms to the browser they were shown in; `flash` carries one sentence over a redirect. */
type InnerName = CookieName | 'visit' | 'flash';

/** Over https the `__Host-` prefix pins a cookie to this very host and to secure connections. */
function wireName(name: InnerName, secure: boolean): string {
  return secure ? `__Host-${name}` : `daricheh-${name}`;
}

const names: readonly InnerName[] = ['session', 'device', 'flow', 'language', 'visit', 'flash'];

export function readCookies(header: string | undefined, secure: boolean): Partial<Record<InnerName, string>> {
  const found: Partial<Record<InnerName, string>> = {};
  if (!header) return found;
  const wire = new Map(names.map(name => [wireName(name, secure), name]));
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    const name = wire.get(part.slice(0, at).trim());
    const value = part.slice(at + 1).trim();
    if (name && /^[A-Za-z0-9_.-]{1,200}$/.test(value)) found[name] = value;
  }
  return found;
}

export function writeCookie(
  change: Omit<CookieChange, 'name'> & { name: InnerName },
  secure: boolean,
): string {
  const parts = [
    `${wireName(change.name, secure)}=${change.value ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (secure) parts.push('Secure');
  if (change.value === undefined) parts.push('Max-Age=0');
  else if (change.maxAgeSeconds !== undefined) parts.push(`Max-Age=${change.maxAgeSeconds}`);
  return parts.join('; ');
}
