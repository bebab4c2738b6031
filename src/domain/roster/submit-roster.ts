import type { Deps } from '../../deps.ts';
import { deleteCorrections } from './correction/correction.store.ts';
import { lockRoster } from './find-roster.ts';
import { openQuestions } from './judging/file-questions.ts';
import { moveRoster } from './roster.store.ts';

export type Submitted =
  | { ok: true }
  | { ok: false; why: 'no-such-roster' | 'not-now' | 'no-good-rows' | 'question-open' };

/** Puts a checked roster before somebody else. From here on nobody changes its rows. */
export async function submitRoster(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { rosterId, staffId }: { rosterId: number; staffId: number },
): Promise<Submitted> {
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  if (openQuestions(roster.questions, roster.answers).length > 0) return { ok: false, why: 'question-open' };
  if (roster.counts.good === 0) return { ok: false, why: 'no-good-rows' };
  const submitted_at = new Date(clock.now().epochMilliseconds);
  // What a corrected file would have changed is nobody's business any more.
  await deleteCorrections(db, { contractId: roster.contractId, rosterId });
  await moveRoster(db, rosterId, 'submitted', { submitted_by: staffId, submitted_at });
  return { ok: true };
}
