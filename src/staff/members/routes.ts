import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { searchMembers, showMembers } from './page.ts';

export const memberRoutes: readonly Route[] = [
  get(paths.staffMembers, { may: 'read-members', audit: 'members.read' }, showMembers),
  post(paths.staffMembers, { may: 'read-members', audit: 'members.read' }, searchMembers),
];
