import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { showChanges } from './changes/page.ts';
import { searchFamilies, showFamilies } from './families/page.ts';
import { searchPrimaries, showPrimaries } from './families/primary.ts';
import { showFindingGuide } from './findings/page.ts';
import { fixRoutes } from './fixes/routes.ts';
import { showRosters } from './list/page.ts';
import { handleMapping, showMapping } from './mapping/page.ts';
import { searchReadiness, showReadiness } from './readiness/page.ts';
import { handleAccept, handleAside, handleFix, handlePutBack } from './row/actions.ts';
import { showRow } from './row/page.ts';
import { searchRows, showRows } from './rows/page.ts';
import { handleApprove, handleReject, handleSubmit, handleWithdraw } from './story/actions.ts';
import { showStory } from './story/page.ts';
import { followProgress } from './story/progress.ts';
import { handleUpload, showUpload } from './upload/page.ts';

const read = { may: 'read-rosters', audit: 'none' } as const;
const edit = 'edit-roster';
const decide = 'decide-roster';

export const rosterRoutes: readonly Route[] = [
  get(paths.rosters, read, showRosters),
  get(paths.rosterUpload, { may: edit, audit: 'none' }, showUpload),
  post(paths.rosterUpload, { may: edit, audit: 'roster.uploaded', upload: true }, handleUpload),
  get(paths.rosterFindingGuide, read, showFindingGuide),
  get(paths.roster, read, showStory),
  get(paths.rosterProgress, read, followProgress),
  get(paths.rosterMapping, { may: edit, audit: 'none' }, showMapping),
  post(paths.rosterMapping, { may: edit, audit: 'roster.mapped' }, handleMapping),
  get(paths.rosterRows, read, showRows),
  post(paths.rosterRows, read, searchRows),
  get(paths.rosterFamilies, read, showFamilies),
  post(paths.rosterFamilies, read, searchFamilies),
  get(paths.rosterRow, read, showRow),
  get(paths.rosterRowPrimary, { may: edit, audit: 'none' }, showPrimaries),
  post(paths.rosterRowPrimary, { may: edit, audit: 'none' }, searchPrimaries),
  post(paths.rosterRowFix, { may: edit, audit: 'roster-row.fixed' }, handleFix),
  post(paths.rosterRowAside, { may: edit, audit: 'roster-row.set-aside' }, handleAside),
  post(paths.rosterRowBack, { may: edit, audit: 'roster-row.put-back' }, handlePutBack),
  post(paths.rosterRowAccept, { may: edit, audit: 'roster-row.accepted' }, handleAccept),
  ...fixRoutes,
  get(paths.rosterChanges, read, showChanges),
  get(paths.rosterReadiness, read, showReadiness),
  post(paths.rosterReadiness, read, searchReadiness),
  post(paths.rosterSubmit, { may: edit, audit: 'roster.submitted' }, handleSubmit),
  post(paths.rosterApprove, { may: decide, audit: 'roster.approved' }, handleApprove),
  post(paths.rosterReject, { may: decide, audit: 'roster.rejected' }, handleReject),
  post(paths.rosterWithdraw, { may: edit, audit: 'roster.withdrawn' }, handleWithdraw),
];
