import { paths } from '../../paths.ts';
import { get, page, type Route } from '../../route.ts';
import { activationGuidePage, guidesPage, portalGuidePage } from './page.html.ts';

export const guideRoutes: readonly Route[] = [
  get(paths.guides, { may: 'anyone', audit: 'none' }, ({ shell }) => page(guidesPage(shell))),
  get(paths.guideActivation, { may: 'anyone', audit: 'none' }, ({ shell }) =>
    page(activationGuidePage(shell)),
  ),
  get(paths.guidePortal, { may: 'anyone', audit: 'none' }, ({ shell }) => page(portalGuidePage(shell))),
];
