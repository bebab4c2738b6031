export const organizationKinds = ['policyholder', 'agency', 'insurer', 'administrator'] as const;

export type OrganizationKind = (typeof organizationKinds)[number];

export type Organization = {
  id: number;
  kind: OrganizationKind;
  name: { fa: string; en: string };
  /** By which an agency is known on paper; others seldom have one. */
  code: string | undefined;
};
