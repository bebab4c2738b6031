import type { Deps } from '../../deps.ts';
import { knowDevice } from './know-device.ts';
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

/** Ends this browser's earlier session and opens a new one; the browser is known from now on. */
export async function enter(deps: Deps, { owner, deviceToken, trusted }: Entering): Promise<Entered> {
  await deleteViewerSession(deps.db);
  const known = await knowDevice(deps, { owner, deviceToken, trustDays: trusted ? trustDays : undefined });
  return { sessionToken: await openSession(deps, owner), deviceToken: known };
}
