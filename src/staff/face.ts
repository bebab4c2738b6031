import { paths } from '../paths.ts';
import type { Face } from '../route.ts';

/** The console of employers, agencies and the administrator. */
export const staffFace: Face = {
  name: 'staff',
  routes: [],
  frame: () => ({ homeHref: paths.staffHome, nav: [] }),
};
