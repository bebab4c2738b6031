import type { FastifyRequest } from 'fastify';
import { customerAddress } from '../platform/customer-address.ts';
import { keyedHash, newToken } from '../platform/token.ts';
import type { CookieName } from '../route.ts';
import type { Language } from '../texts/texts.ts';
import { readCookies } from './cookies.ts';
import { newFormToken } from './form-token.ts';
import type { World } from './world.ts';

/** What a request says before the database is asked. */
export type Visit = {
  secure: boolean;
  cookies: Partial<Record<CookieName, string>>;
  /** Ties forms to this browser; `newVisit` where the browser has none yet. */
  visit: string;
  newVisit: boolean;
  formToken: string;
  flash: string | undefined;
  language: Language;
  addressKey: Buffer;
};

export function readVisit(world: World, request: FastifyRequest): Visit {
  const secure = world.publicUrl.startsWith('https:');
  const { visit: known, flash, ...cookies } = readCookies(request.headers.cookie, secure);
  const visit = known ?? newToken(world.chance);
  return {
    secure,
    cookies,
    visit,
    newVisit: known === undefined,
    formToken: newFormToken(world.secret, visit, world.chance),
    flash,
    language: cookies.language === 'en' ? 'en' : 'fa',
    addressKey: keyedHash(world.secret, 'address', customerAddress(request.ip)),
  };
}
