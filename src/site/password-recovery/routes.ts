import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleRecoveryCode, showRecoveryCode } from './code.ts';
import { handleNewPassword, showNewPassword } from './new-password.ts';
import { handleRecovery, showRecovery } from './page.ts';

export const passwordRecoveryRoutes: readonly Route[] = [
  get(paths.passwordRecovery, { may: 'anyone', audit: 'none', door: 'gate' }, showRecovery),
  post(paths.passwordRecovery, { may: 'anyone', audit: 'none', door: 'gate' }, handleRecovery),
  get(paths.passwordRecoveryCode, { may: 'anyone', audit: 'none', door: 'gate' }, showRecoveryCode),
  post(paths.passwordRecoveryCode, { may: 'anyone', audit: 'none', door: 'gate' }, handleRecoveryCode),
  get(paths.passwordRecoveryNew, { may: 'anyone', audit: 'none', door: 'gate' }, showNewPassword),
  post(
    paths.passwordRecoveryNew,
    { may: 'anyone', audit: 'account.password-recovered', door: 'gate' },
    handleNewPassword,
  ),
];
