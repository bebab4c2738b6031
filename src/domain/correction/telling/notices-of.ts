import type { CaseChange, CaseEvent, CorrectionCase } from '../case.ts';
import { isOpen } from '../case-steps.ts';

/** `turn`: of staff. The others: to whoever it was opened for, but for the three that name whom. */
export type CaseNotice =
  | 'received'
  | 'question'
  /** To the dependent who is asked. */
  | 'consent'
  | 'approved'
  /** To whoever holds the number that is to be replaced. */
  | 'mobile-changing'
  | 'stopped'
  | 'rejected'
  | 'solved'
  | 'withdrawn'
  /** To the former primary and the new one. */
  | 'family-changed'
  | 'turn';

export type Told = {
  event: Pick<CaseEvent, 'action' | 'to' | 'fromTurn' | 'toTurn'>;
  /** As it stands now. */
  found: Pick<CorrectionCase, 'state' | 'turn' | 'applyAfter' | 'outcome' | 'assigneeId'>;
  changes: readonly Pick<CaseChange, 'field'>[];
  /** The case has not moved on since. */
  latest: boolean;
  /** Its opener was told before that it is approved. */
  approvalTold: boolean;
  now: Date;
};

/** What has to be told of a step, if it still is true: a turn that has moved on is nobody's any more. */
export function noticesOf(told: Told): CaseNotice[] {
  const { event, found, changes, latest } = told;
  const changed = (field: CaseChange['field']) => changes.some(change => change.field === field);
  const notices: CaseNotice[] = [];
  if (event.action === 'sort' && isOpen(found.state)) notices.push('received');
  if (event.action === 'apply' && found.outcome === 'corrected' && changed('primary'))
    notices.push('family-changed');
  if (!latest || event.to !== found.state) return notices;
  if (isTurnOfStaff(told)) notices.push('turn');
  // Nothing but a colleague's name has changed.
  if (event.action === 'assign') return notices;
  if (event.action === 'stop' || event.action === 'give-back') {
    if (told.approvalTold) notices.push('stopped');
  }
  switch (found.state) {
    case 'question':
    case 'consent':
      notices.push(found.state);
      break;
    case 'approved':
      if (found.applyAfter && found.applyAfter > told.now)
        notices.push('approved', ...(changed('mobile') ? ['mobile-changing' as const] : []));
      break;
    case 'solved':
      // Whoever activated has been told so.
      if (found.outcome !== 'activated') notices.push('solved');
      break;
    case 'rejected':
    case 'withdrawn':
      notices.push(found.state);
  }
  return notices;
}

function isTurnOfStaff({ event, found }: Told): boolean {
  if (found.turn === undefined || found.turn === 'member' || event.toTurn !== found.turn) return false;
  return event.action === 'assign' ? found.assigneeId !== undefined : event.fromTurn !== event.toTurn;
}
