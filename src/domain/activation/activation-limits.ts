import { codeLimits, type Limit } from '../account/count-tries.ts';
import type { Typed } from './activation.ts';

const hour = 3_600;
const mostCodesForId = 10;
const mostKnowledgeForId = 5;
const what = 'activation code';

type Id = Pick<Typed, 'idType' | 'idValue'>;

/** Codes that are sent to one number on the way to an account. */
export function mobileCodeLimits(mobile: string): Limit[] {
  return codeLimits(`${what} to mobile`, mobile);
}

/** Codes that are asked for with one ID; the number that its roster has is never held up by these. */
export function idCodeLimit({ idType, idValue }: Id): Limit {
  return {
    what: `${what} for ID`,
    subject: `${idType} ${idValue}`,
    windowSeconds: hour,
    most: mostCodesForId,
  };
}

/** Guesses of a birth date and a certificate number. */
export function knowledgeLimit({ idType, idValue }: Id): Limit {
  return {
    what: 'activation by knowledge',
    subject: `${idType} ${idValue}`,
    windowSeconds: 24 * hour,
    most: mostKnowledgeForId,
  };
}
