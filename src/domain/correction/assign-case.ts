import type { Db } from '../../platform/database.ts';
import { listStaff, type StaffMember } from '../organization/list-staff.ts';
import { addRemark, type Remarked } from './add-remark.ts';
import { type StaffActor, sideOfRole } from './case-steps.ts';
import type { CaseDeps } from './move-case.ts';
import type { StaffStep } from './staff-step.ts';

/** Who of the actor's own house works on cases. */
export async function listAssignees(db: Db, { organizationId, side }: StaffActor): Promise<StaffMember[]> {
  const staff = await listStaff(db, { organizationId });
  return staff.filter(({ role, disabledAt }) => disabledAt === undefined && sideOfRole(role) === side);
}

/**
 * Lays a case to a colleague of the house whose turn it is; `to: undefined` gives it back to all of them. `not-now`: it is
 * so already.
 */
export function assignCase(
  deps: CaseDeps,
  { caseId, actor, to }: StaffStep & { to: number | undefined },
): Promise<Remarked> {
  return addRemark(deps, {
    caseId,
    actor,
    remark: 'assign',
    async check({ turn, assigneeId }) {
      if (turn !== actor.side) return { refused: 'not-yours' };
      if (assigneeId === to) return { refused: 'not-now' };
      if (to === undefined) return undefined;
      const possible = await listAssignees(deps.db, actor);
      return possible.some(({ id }) => id === to) ? undefined : { refused: 'not-possible' };
    },
    patch: { assignee_id: to ?? null },
  });
}
