import type { Deps } from '../../deps.ts';
import { enqueueCaseJob, selectDueApprovals } from './case.store.ts';

/** Whatever was just approved is being applied already. */
const minutesLeft = 5;

/** Hands over again what was approved and is not applied yet, once its moment has come. */
export async function sweepApprovals({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  const due = await selectDueApprovals(db, {
    at: new Date(now.epochMilliseconds),
    approvedBefore: new Date(now.subtract({ minutes: minutesLeft }).epochMilliseconds),
  });
  for (const caseId of due) await enqueueCaseJob(db, { job: 'apply-correction', caseId });
}
