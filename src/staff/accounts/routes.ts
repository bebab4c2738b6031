import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleCredentials, handleState, showAccount } from './account.ts';
import { showAccounts } from './list.ts';
import { handleNewAccount, showNewAccount } from './new-account.ts';

/** Whatever touches a secret goes through the gate; the database asks there, too, for a system administrator. */
export const accountRoutes: readonly Route[] = [
  get(paths.staffAccounts, { may: 'keep-house', audit: 'none' }, showAccounts),
  post(paths.staffAccounts, { may: 'keep-house', audit: 'staff.added', door: 'gate' }, handleNewAccount),
  get(paths.staffAccountNew, { may: 'keep-house', audit: 'none' }, showNewAccount),
  get(paths.staffAccount, { may: 'keep-house', audit: 'none' }, showAccount),
  post(paths.staffAccountState, { may: 'keep-house', audit: 'staff.state-changed' }, handleState),
  post(
    paths.staffAccountCredentials,
    { may: 'keep-house', audit: 'staff.credentials-renewed', door: 'gate' },
    handleCredentials,
  ),
];
