import { paths } from '../../paths.ts';
import { get, page, type Route, redirect } from '../../route.ts';
import { portalPage } from './page.html.ts';

export const portalRoutes: readonly Route[] = [
  get(paths.portal, { may: 'anyone', audit: 'none' }, ({ shell }) => page(portalPage(shell))),
  // Printed guides of years ago carry this address.
  get(paths.oldPortal, { may: 'anyone', audit: 'none' }, () => redirect(paths.portal)),
];
