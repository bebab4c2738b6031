import { paths } from '../paths.ts';
import type { Face } from '../route.ts';
import { languageRoutes } from './language/routes.ts';

/** What anyone sees: home, guides, activation, sign-in. */
export const siteFace: Face = {
  name: 'site',
  routes: [...languageRoutes],
  frame: () => ({ homeHref: paths.home, nav: [] }),
};
