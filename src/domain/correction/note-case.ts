import { addRemark, type Remarked } from './add-remark.ts';
import type { CaseDeps } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** A word among staff, whoever's turn it is; the member never reads it. */
export function noteCase(
  deps: CaseDeps,
  { caseId, actor, note }: StaffStep & { note: string },
): Promise<Remarked> {
  return addRemark(deps, { caseId, actor, remark: 'note', note });
}
