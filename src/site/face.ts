import { paths } from '../paths.ts';
import type { Face } from '../route.ts';
import { challengeRoutes } from './challenge/routes.ts';
import { guideRoutes } from './guides/page.ts';
import { homeRoutes } from './home/page.ts';
import { languageRoutes } from './language/routes.ts';
import { portalRoutes } from './portal/page.ts';

/** What anyone sees: home, guides, activation, sign-in. */
export const siteFace: Face = {
  name: 'site',
  routes: [...homeRoutes, ...portalRoutes, ...guideRoutes, ...languageRoutes, ...challengeRoutes],
  frame: (t, _language, _viewer, path) => ({
    homeHref: paths.home,
    nav: [{ href: paths.portal, label: t.layout.portalLink, current: path === paths.portal }],
  }),
};
