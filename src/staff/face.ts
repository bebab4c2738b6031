import type { Face } from '../route.ts';
import { staffFrame } from './frame.ts';
import { homeRoutes } from './home/page.ts';
import { staffSignInRoutes } from './sign-in/routes.ts';

/** The console of employers, agencies and the administrator. */
export const staffFace: Face = {
  name: 'staff',
  routes: [...staffSignInRoutes, ...homeRoutes],
  frame: staffFrame,
};
