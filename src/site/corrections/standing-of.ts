import type { FoundVisit } from '../../domain/correction/visit/find-visit.ts';
import type { CaseStanding } from '../../html/case-stage.ts';

/**
 * Where a case stands as its stage is told to whoever has its code. Until somebody of staff has done something, neither the
 * house nor its time is told: both would say whether the ID that was typed is on a roster, or has an account.
 */
export function standingOf({ found, untouched }: Pick<FoundVisit, 'found' | 'untouched'>): CaseStanding {
  if (!untouched || found.turn === undefined || found.turn === 'member') return found;
  return { ...found, turn: 'house', turnSince: found.openedAt, dueAt: undefined };
}
