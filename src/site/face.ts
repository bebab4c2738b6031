import { paths } from '../paths.ts';
import type { Face } from '../route.ts';
import { activationRoutes } from './activation/routes.ts';
import { challengeRoutes } from './challenge/routes.ts';
import { visitConsentRoutes } from './consent/routes.ts';
import { correctionRoutes } from './corrections/routes.ts';
import { demoRoutes } from './demo/routes.ts';
import { emailConfirmationRoutes } from './email-confirmation/routes.ts';
import { guideRoutes } from './guides/page.ts';
import { homeRoutes } from './home/page.ts';
import { languageRoutes } from './language/routes.ts';
import { passwordRecoveryRoutes } from './password-recovery/routes.ts';
import { portalRoutes } from './portal/page.ts';
import { signInRoutes } from './sign-in/routes.ts';

/** What anyone sees: home, guides, activation, sign-in. */
export const siteFace: Face = {
  name: 'site',
  routes: [
    ...homeRoutes,
    ...portalRoutes,
    ...guideRoutes,
    ...languageRoutes,
    ...challengeRoutes,
    ...activationRoutes,
    ...correctionRoutes,
    ...signInRoutes,
    ...passwordRecoveryRoutes,
    ...visitConsentRoutes,
    ...emailConfirmationRoutes,
    ...demoRoutes,
  ],
  frame: (t, _language, _viewer, path) => ({
    homeHref: paths.home,
    nav: [{ href: paths.portal, label: t.layout.portalLink, current: path === paths.portal }],
  }),
};
