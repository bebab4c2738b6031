import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { searchPeople, showSupport } from './page.ts';
import { openPerson, showPerson } from './person/page.ts';

export const supportRoutes: readonly Route[] = [
  get(paths.support, { may: 'look-up-people', audit: 'none' }, showSupport),
  post(paths.support, { may: 'look-up-people', audit: 'people.looked-up' }, searchPeople),
  get(paths.supportPerson, { may: 'look-up-people', audit: 'file.read' }, showPerson),
  post(paths.supportPerson, { may: 'look-up-people', audit: 'file.opened' }, openPerson),
];
