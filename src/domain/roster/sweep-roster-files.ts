import type { Deps } from '../../deps.ts';
import { deleteFilesOfEnded } from './roster-file.store.ts';

const keptHours = 24 * 30;

/** The files of rosters that came to nothing go after a month; what was applied is kept as the evidence it is. */
export async function sweepRosterFiles({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const before = clock.now().subtract({ hours: keptHours });
  await deleteFilesOfEnded(db, new Date(before.epochMilliseconds));
}
