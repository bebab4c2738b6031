import { paths } from '../paths.ts';
import type { Face } from '../route.ts';

/** What a signed-in member sees: her family, her cover, her claims. */
export const memberFace: Face = {
  name: 'member',
  routes: [],
  frame: () => ({ homeHref: paths.memberHome, nav: [] }),
};
