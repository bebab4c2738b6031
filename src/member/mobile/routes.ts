import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleMobileCode, handleMobileCodeAgain, showMobileCode } from './code.ts';
import { handleNewMobile, showNewMobile } from './page.ts';

export const mobileRoutes: readonly Route[] = [
  get(paths.profileMobile, { may: 'member', audit: 'none' }, showNewMobile),
  post(paths.profileMobile, { may: 'member', audit: 'none', door: 'gate' }, handleNewMobile),
  get(paths.profileMobileCode, { may: 'member', audit: 'none', door: 'gate' }, showMobileCode),
  post(
    paths.profileMobileCode,
    { may: 'member', audit: 'account.mobile-changed', door: 'gate' },
    handleMobileCode,
  ),
  post(paths.profileMobileCodeAgain, { may: 'member', audit: 'none', door: 'gate' }, handleMobileCodeAgain),
];
