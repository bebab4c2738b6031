import type { CaseDeps, Moved } from '../move-case.ts';
import { moveCase } from '../move-case.ts';
import type { OpenerStep } from './opener.ts';
import { openerOf } from './opener.ts';

/** The member's answer to what staff asked; the case goes back to whoever asked. */
export function answerQuestion(
  deps: CaseDeps,
  { caseId, accountId, text }: OpenerStep & { text: string },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'answer',
    actor: openerOf(accountId),
    note: text,
    decide: found => ({ state: 'review', turn: found.askedBy ?? houseOf(found.contractId) }),
    patch: { asked_by: null },
  });
}

function houseOf(contractId: number | undefined): 'employer' | 'administrator' {
  return contractId === undefined ? 'administrator' : 'employer';
}
