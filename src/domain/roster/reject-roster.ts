import type { Deps } from '../../deps.ts';
import { lockRoster } from './find-roster.ts';
import { moveRoster } from './roster.store.ts';

export type Rejected = { ok: true } | { ok: false; why: 'no-such-roster' | 'not-now' | 'own-work' };

/** A second person says no, and why. Who made it withdraws it instead. */
export async function rejectRoster(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { rosterId, staffId, reason }: { rosterId: number; staffId: number; reason: string },
): Promise<Rejected> {
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'submitted') return { ok: false, why: 'not-now' };
  if (roster.uploaded.by.id === staffId || roster.submitted?.by.id === staffId)
    return { ok: false, why: 'own-work' };
  await moveRoster(db, rosterId, 'rejected', {
    decided_by: staffId,
    decided_at: new Date(clock.now().epochMilliseconds),
    decision_reason: reason,
  });
  return { ok: true };
}
