import type { OrganizationKind } from './organization.ts';

/** Which roles an organization's people have: nobody of an insurer works here yet. */
const rolesOfKind = {
  policyholder: ['employer-hr'],
  agency: ['agency-expert'],
  administrator: ['administrator-support', 'system-administrator'],
  insurer: [],
} as const satisfies Record<OrganizationKind, readonly string[]>;

export type StaffRole = (typeof rolesOfKind)[OrganizationKind][number];

export const staffRoles = Object.values(rolesOfKind).flat() as readonly StaffRole[];

export function roleFits(role: StaffRole, kind: OrganizationKind): boolean {
  const fitting: readonly StaffRole[] = rolesOfKind[kind];
  return fitting.includes(role);
}

export function kindsWithStaff(): OrganizationKind[] {
  return (Object.keys(rolesOfKind) as OrganizationKind[]).filter(kind => rolesOfKind[kind].length > 0);
}
