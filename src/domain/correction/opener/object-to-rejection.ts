import type { CaseDeps, Moved } from '../move-case.ts';
import { moveCase } from '../move-case.ts';
import type { OpenerStep } from './opener.ts';
import { openerOf } from './opener.ts';

/** Once a case, with a reason: the administrator, who stands between member and employer, looks at it again. */
export function objectToRejection(
  deps: CaseDeps,
  { caseId, accountId, text }: OpenerStep & { text: string },
): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'object',
    actor: openerOf(accountId),
    note: text,
    decide: () => ({ state: 'review', turn: 'administrator' }),
    patch: { objected: true },
  });
}
