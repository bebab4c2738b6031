import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import { keyedHash, sameBytes } from '../token.ts';

/** What a picture's id stands for. `seed` decides how it is drawn and said. */
export type PictureCode = { digits: string; seed: Buffer; expiresAt: Date };

const nonceBytes = 16;
const timeBytes = 6;
const minutes = 20;
const length = 5;

/**
 * A new picture. Its id is all there is of it: a nonce, when it ends, and a seal; the digits follow from the nonce and our
 * secret, so any process can draw it, say it and judge it.
 */
export function newPictureId(deps: { secret: string; clock: Clock; chance: Chance }): string {
  const time = Buffer.alloc(timeBytes);
  time.writeUIntBE(deps.clock.now().epochMilliseconds + minutes * 60_000, 0, timeBytes);
  const body = Buffer.concat([deps.chance.bytes(nonceBytes), time]);
  return Buffer.concat([body, seal(deps.secret, body)]).toString('base64url');
}

/** Undefined: not ours, or too old. */
export function readPicture(
  { secret, clock }: { secret: string; clock: Clock },
  id: string,
): PictureCode | undefined {
  const bytes = Buffer.from(id, 'base64url');
  const body = bytes.subarray(0, nonceBytes + timeBytes);
  if (bytes.toString('base64url') !== id || !sameBytes(seal(secret, body), bytes.subarray(body.length)))
    return undefined;
  const expires = body.readUIntBE(nonceBytes, timeBytes);
  if (expires <= clock.now().epochMilliseconds) return undefined;
  const nonce = body.subarray(0, nonceBytes).toString('base64url');
  return {
    digits: digitsOf(keyedHash(secret, 'picture digits', nonce)),
    seed: keyedHash(secret, 'picture drawing', nonce),
    expiresAt: new Date(expires),
  };
}

function seal(secret: string, body: Buffer): Buffer {
  return keyedHash(secret, 'picture seal', body.toString('base64url')).subarray(0, 16);
}

function digitsOf(hash: Buffer): string {
  return String(hash.readUIntBE(0, 6) % 10 ** length).padStart(length, '0');
}
