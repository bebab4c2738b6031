import type { Face } from '../route.ts';
import { accountRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/page.ts';
import { codeRoutes } from './codes/routes.ts';
import { contractRoutes } from './contracts/routes.ts';
import { attachmentRoutes } from './corrections/attachments/routes.ts';
import { letterRoutes } from './corrections/letters/routes.ts';
import { newCaseRoutes } from './corrections/new/routes.ts';
import { correctionReportRoutes } from './corrections/report/routes.ts';
import { correctionRoutes } from './corrections/routes.ts';
import { familyLinkRoutes } from './family-link/routes.ts';
import { staffFrame } from './frame.ts';
import { homeRoutes } from './home/page.ts';
import { memberRoutes } from './members/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { preferenceRoutes } from './preferences/page.ts';
import { readinessRoutes } from './readiness/routes.ts';
import { rosterRoutes } from './rosters/routes.ts';
import { staffSignInRoutes } from './sign-in/routes.ts';
import { supportRoutes } from './support/routes.ts';

/** The console of employers, agencies and the administrator. */
export const staffFace: Face = {
  name: 'staff',
  routes: [
    ...staffSignInRoutes,
    ...homeRoutes,
    ...contractRoutes,
    ...organizationRoutes,
    ...accountRoutes,
    ...memberRoutes,
    ...auditRoutes,
    ...rosterRoutes,
    ...codeRoutes,
    ...readinessRoutes,
    ...preferenceRoutes,
    ...newCaseRoutes,
    ...attachmentRoutes,
    ...supportRoutes,
    ...correctionRoutes,
    ...letterRoutes,
    ...correctionReportRoutes,
    ...familyLinkRoutes,
  ],
  frame: staffFrame,
};
