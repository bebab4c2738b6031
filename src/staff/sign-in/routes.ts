import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleStaffSignIn, showStaffSignIn } from './page.ts';

export const staffSignInRoutes: readonly Route[] = [
  get(paths.staffSignIn, { may: 'anyone', audit: 'none', door: 'gate' }, showStaffSignIn),
  post(paths.staffSignIn, { may: 'anyone', audit: 'staff-session.opened', door: 'gate' }, handleStaffSignIn),
];
