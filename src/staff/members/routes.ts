import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { showMembership } from './membership/page.ts';
import { searchMembers, showMembers } from './page.ts';

export const memberRoutes: readonly Route[] = [
  get(paths.staffMembers, { may: 'read-members', audit: 'members.read' }, showMembers),
  post(paths.staffMembers, { may: 'read-members', audit: 'members.read' }, searchMembers),
  get(paths.staffMember, { may: 'read-members', audit: 'member.read' }, showMembership),
];
