import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleMemberLink, leaveMemberLinkSearch, searchMemberLink, showMemberLink } from './open.ts';
import { handleCaseLink, leaveCaseLinkSearch, searchCaseLink, showCaseLink } from './propose.ts';

const may = 'work-corrections';

/** A dependent under the right primary: opened from her page, or proposed in a case. */
export const familyLinkRoutes: readonly Route[] = [
  get(paths.staffMemberLink, { may, audit: 'member.read' }, showMemberLink),
  post(paths.staffMemberLink, { may, audit: 'correction-case.opened' }, handleMemberLink),
  get(paths.staffMemberLinkSearch, { may, audit: 'none' }, leaveMemberLinkSearch),
  post(paths.staffMemberLinkSearch, { may, audit: 'member.read' }, searchMemberLink),
  get(paths.correctionLink, { may, audit: 'correction.read' }, showCaseLink),
  post(paths.correctionLink, { may, audit: 'correction.proposed' }, handleCaseLink),
  get(paths.correctionLinkSearch, { may, audit: 'none' }, leaveCaseLinkSearch),
  post(paths.correctionLinkSearch, { may, audit: 'correction.read' }, searchCaseLink),
];
