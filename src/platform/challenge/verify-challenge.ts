import { foldDigits } from '../../persian/digits.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../database.ts';
import { sameBytes } from '../token.ts';
import { readPicture } from './picture-code.ts';
import { readProofOfWork } from './proof-of-work.ts';
import { useOnce } from './use-once.ts';

/** What a form sends of the security code: the browser's work, or which picture and what was read or heard of it. */
export const challengeFields = {
  proof: 'altcha',
  picture: 'security_picture',
  digits: 'security_code',
} as const;

type Deps = { secret: string; clock: Clock; apart<T>(work: (db: Db) => Promise<T>): Promise<T> };

/** Whether the security code of a form holds. Either way is good for one try, right or wrong, whatever becomes of the request. */
export async function verifyChallenge(deps: Deps, form: URLSearchParams): Promise<boolean> {
  const proof = form.get(challengeFields.proof);
  if (proof) return verifyWork(deps, proof);
  const picture = form.get(challengeFields.picture);
  const digits = form.get(challengeFields.digits);
  return picture && digits ? verifyPicture(deps, picture, digits) : false;
}

async function verifyWork(deps: Deps, proof: string): Promise<boolean> {
  const work = await readProofOfWork(deps, proof);
  return work !== undefined && deps.apart(db => useOnce(db, `work ${work.nonce}`, work.expiresAt));
}

async function verifyPicture(deps: Deps, id: string, typed: string): Promise<boolean> {
  const picture = readPicture(deps, id);
  if (!picture) return false;
  // Used up before the comparison: five digits would not stand a hundred thousand tries.
  const first = await deps.apart(db => useOnce(db, `picture ${id}`, picture.expiresAt));
  const read = foldDigits(typed).replace(/[^0-9]/g, '');
  return first && sameBytes(Buffer.from(read), Buffer.from(picture.digits));
}
