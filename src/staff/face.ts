import { paths } from '../paths.ts';
import type { Face } from '../route.ts';
import { staffSignInRoutes } from './sign-in/routes.ts';

/** The console of employers, agencies and the administrator. */
export const staffFace: Face = {
  name: 'staff',
  routes: staffSignInRoutes,
  frame: () => ({ homeHref: paths.staffHome, nav: [] }),
};
