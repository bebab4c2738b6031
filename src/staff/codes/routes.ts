import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleCodes, leaveSearch, searchCodes, showCodes } from './page.ts';

const read = { may: 'print-codes', audit: 'none' } as const;

export const codeRoutes: readonly Route[] = [
  get(paths.employerCodes, read, showCodes),
  get(paths.employerCodeSearch, read, leaveSearch),
  post(paths.employerCodeSearch, read, searchCodes),
  post(paths.employerCodes, { may: 'print-codes', audit: 'employer-codes.printed' }, handleCodes),
];
