import type { Deps } from '../../deps.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { keepDevice, renewDeviceToken } from './device.store.ts';
import type { SessionOwner } from './session.store.ts';

type Known = {
  owner: SessionOwner;
  /** The browser's cookie, if it has one. */
  deviceToken: string | undefined;
  trustDays: number | undefined;
};

/**
 * From now on the account has tries of its own in this browser. The token for its cookie is new each time: one that
 * somebody else planted or copied before is worth nothing afterwards.
 */
export async function knowDevice(
  { db, chance }: Pick<Deps, 'db' | 'chance'>,
  { owner, deviceToken, trustDays }: Known,
): Promise<string> {
  const token = newToken(chance);
  const tokenHash = hashToken(token);
  if (deviceToken) await renewDeviceToken(db, hashToken(deviceToken), tokenHash);
  await keepDevice(db, { owner, tokenHash, trustDays });
  return token;
}
