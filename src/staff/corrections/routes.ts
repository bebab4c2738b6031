import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { confirmKind, showKind } from './bulk/page.ts';
import { showCase } from './case/page.ts';
import { handlePlace, leavePlaceSearch, searchPlace, showPlace } from './place/page.ts';
import { handlePropose, showPropose } from './propose/page.ts';
import { exportQueue } from './queue/export.ts';
import { searchQueue, showQueue } from './queue/page.ts';
import {
  handleAgree,
  handleConfirm,
  handleDisagree,
  handleReject,
  handleSettle,
  handleStop,
} from './steps/deciding.ts';
import { handleAsk, handleAssign, handleHandOn, handleNote, handleTake } from './steps/passing.ts';

const may = 'work-corrections';

export const correctionRoutes: readonly Route[] = [
  get(paths.correctionDesk, { may, audit: 'correction-queue.read' }, showQueue),
  post(paths.correctionDesk, { may, audit: 'correction-queue.read' }, searchQueue),
  get(paths.correctionDeskFile, { may, audit: 'correction-queue.taken', long: true }, exportQueue),
  get(paths.correctionDeskConfirm, { may, audit: 'correction-queue.read' }, showKind),
  post(paths.correctionDeskConfirm, { may, audit: 'correction.confirmed-together' }, confirmKind),
  get(paths.correctionCase, { may, audit: 'correction.read' }, showCase),
  get(paths.correctionPlace, { may, audit: 'correction.read' }, showPlace),
  get(paths.correctionPlaceSearch, { may, audit: 'none' }, leavePlaceSearch),
  post(paths.correctionPlaceSearch, { may, audit: 'correction.read' }, searchPlace),
  post(paths.correctionPlace, { may, audit: 'correction.placed' }, handlePlace),
  get(paths.correctionPropose, { may, audit: 'correction.read' }, showPropose),
  post(paths.correctionPropose, { may, audit: 'correction.proposed' }, handlePropose),
  post(paths.correctionConfirm, { may, audit: 'correction.confirmed' }, handleConfirm),
  post(paths.correctionAgree, { may, audit: 'correction.agreed' }, handleAgree),
  post(paths.correctionDisagree, { may, audit: 'correction.disagreed' }, handleDisagree),
  post(paths.correctionAsk, { may, audit: 'correction.asked' }, handleAsk),
  post(paths.correctionHandOn, { may, audit: 'correction.handed-on' }, handleHandOn),
  post(paths.correctionTake, { may, audit: 'correction.taken' }, handleTake),
  post(paths.correctionSettle, { may, audit: 'correction.settled' }, handleSettle),
  post(paths.correctionReject, { may, audit: 'correction.rejected' }, handleReject),
  post(paths.correctionStop, { may, audit: 'correction.stopped' }, handleStop),
  post(paths.correctionNote, { may, audit: 'correction.noted' }, handleNote),
  post(paths.correctionAssign, { may, audit: 'correction.assigned' }, handleAssign),
];
