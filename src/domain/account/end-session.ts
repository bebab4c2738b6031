import type { Deps } from '../../deps.ts';
import { deleteViewerSession } from './session.store.ts';

/** Ends the session of this browser, if it has one. */
export async function endSession({ db }: Pick<Deps, 'db'>): Promise<void> {
  await deleteViewerSession(db);
}
