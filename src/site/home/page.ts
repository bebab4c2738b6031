import { paths } from '../../paths.ts';
import { get, page, type Route, redirect } from '../../route.ts';
import { homePage } from './page.html.ts';

export const homeRoutes: readonly Route[] = [
  get(paths.home, { may: 'anyone', audit: 'none' }, ({ shell }) => page(homePage(shell))),
  get(paths.contact, { may: 'anyone', audit: 'none' }, () => redirect(`${paths.home}#contact`)),
];
