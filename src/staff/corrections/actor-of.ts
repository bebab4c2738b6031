import { type StaffActor, sideOfRole } from '../../domain/correction/case-steps.ts';
import type { StaffViewer } from '../staff-of.ts';

/** Whom the table of steps is asked about. Routes of the desk name a right that only staff of a side have. */
export function actorOf({ staffId, organizationId, role }: StaffViewer): StaffActor {
  const side = sideOfRole(role);
  if (!side) throw new Error(`${role} works on no cases`);
  return { kind: 'staff', staffId, organizationId, side };
}
