import type { Deps } from '../../deps.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { keepDevice, renewDeviceToken } from './device.store.ts';
import { openSession } from './open-session.ts';
import { deleteViewerSession, type SessionOwner } from './session.store.ts';

const trustDays = 30;

/** For the cookies `session` and `device`. */
export type Entered = { sessionToken: string; deviceToken: string };

type Entering = {
  owner: SessionOwner;
  /** The browser's cookie, if it has one. */
  deviceToken: string | undefined;
  trusted: boolean;
};

/**
 * Ends this browser's earlier session and opens a new one. The device token is new each time, too: one that somebody
 * else planted or copied before is worth nothing afterwards.
 */
export async function enter(deps: Deps, { owner, deviceToken, trusted }: Entering): Promise<Entered> {
  const { db, chance } = deps;
  await deleteViewerSession(db);
  const newDeviceToken = newToken(chance);
  const tokenHash = hashToken(newDeviceToken);
  if (deviceToken) await renewDeviceToken(db, hashToken(deviceToken), tokenHash);
  await keepDevice(db, { owner, tokenHash, trustDays: trusted ? trustDays : undefined });
  return { sessionToken: await openSession(deps, owner), deviceToken: newDeviceToken };
}
