import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleCodes, showCodes } from './page.ts';

export const codeRoutes: readonly Route[] = [
  get(paths.employerCodes, { may: 'print-codes', audit: 'none' }, showCodes),
  post(paths.employerCodes, { may: 'print-codes', audit: 'employer-codes.printed' }, handleCodes),
];
