import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleCodeAgain, handleSignInCode, showSignInCode } from './code.ts';
import { handleSignIn, showSignIn } from './page.ts';
import { handleSignOut } from './sign-out.ts';

export const signInRoutes: readonly Route[] = [
  get(paths.signIn, { may: 'anyone', audit: 'none', door: 'gate' }, showSignIn),
  post(paths.signIn, { may: 'anyone', audit: 'session.opened', door: 'gate' }, handleSignIn),
  get(paths.signInCode, { may: 'anyone', audit: 'none', door: 'gate' }, showSignInCode),
  post(paths.signInCode, { may: 'anyone', audit: 'session.opened', door: 'gate' }, handleSignInCode),
  post(paths.signInCodeAgain, { may: 'anyone', audit: 'none', door: 'gate' }, handleCodeAgain),
  post(paths.signOut, { may: 'anyone', audit: 'session.ended', door: 'gate' }, handleSignOut),
];
