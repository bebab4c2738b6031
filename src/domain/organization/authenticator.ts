import { Secret, TOTP } from 'otpauth';
import { foldDigits } from '../../persian/digits.ts';
import type { Chance } from '../../platform/chance.ts';
import type { Clock } from '../../platform/clock.ts';
import { seal, unseal } from '../../platform/seal.ts';

const purpose = 'authenticator';
/** RFC 6238 with what every authenticator app can do: SHA-1, six digits, thirty seconds. */
const period = 30;

/** A new secret of 160 bits, in base32 as apps take it. */
export function newAuthenticatorSecret(chance: Chance): string {
  return new Secret({ buffer: new Uint8Array(chance.bytes(20)).buffer }).base32;
}

export function sealAuthenticatorSecret(secret: string, chance: Chance, base32: string): string {
  return seal(secret, purpose, chance, base32);
}

export function unsealAuthenticatorSecret(secret: string, sealed: string): string | undefined {
  return unseal(secret, purpose, sealed);
}

/** The code of this moment, as the app shows it. */
export function authenticatorCode(base32: string, clock: Clock): string {
  return totp(base32).generate({ timestamp: clock.now().epochMilliseconds });
}

/** The thirty-second step a code belongs to, one before or after allowed for phones that run wrong; undefined: no code. */
export function findAuthenticatorStep(base32: string, clock: Clock, typed: string): number | undefined {
  const timestamp = clock.now().epochMilliseconds;
  const token = foldDigits(typed).replace(/[^0-9]/g, '');
  const delta = totp(base32).validate({ token, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

/** What a QR code for the app holds: `otpauth://totp/…`, with the portal's name and the user's beside the secret. */
export function authenticatorAddress(
  base32: string,
  { issuer, userName }: { issuer: string; userName: string },
) {
  return totp(base32, { issuer, label: userName }).toString();
}

function totp(base32: string, more: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...more, secret: Secret.fromBase32(base32), algorithm: 'SHA1', digits: 6, period });
}
