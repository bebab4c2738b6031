import type { CaseDeps, Moved } from '../move-case.ts';
import { moveCase } from '../move-case.ts';
import type { OpenerStep } from './opener.ts';
import { openerOf } from './opener.ts';

/** The member does not want it any more. */
export function withdrawCase(deps: CaseDeps, { caseId, accountId }: OpenerStep): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'withdraw',
    actor: openerOf(accountId),
    decide: () => ({ state: 'withdrawn' }),
  });
}
