import { enqueueCaseJob } from './case.store.ts';
import type { CaseDeps } from './move-case.ts';
import { selectUnsorted } from './sorting/evidence.store.ts';

/** Hands over again what has waited for more than a minute: its job was lost. */
export async function enqueueUnsortedCases({ db, clock }: CaseDeps): Promise<void> {
  const before = new Date(clock.now().subtract({ minutes: 1 }).epochMilliseconds);
  for (const caseId of await selectUnsorted(db, before)) {
    await enqueueCaseJob(db, { job: 'sort-correction', caseId });
  }
}
