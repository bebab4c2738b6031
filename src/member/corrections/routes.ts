import { attachmentUpload } from '../../attach-file.ts';
import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleAnswer, handleObjection, handleWithdrawal, showCase } from './case.ts';
import { showChoice } from './choice.ts';
import { showCases } from './list.ts';
import { handleNewCase, showNewCase } from './new.ts';

const may = 'member';

export const correctionRoutes: readonly Route[] = [
  get(paths.memberCorrections, { may, audit: 'correction-cases.listed' }, showCases),
  get(paths.memberCorrectionChoice, { may, audit: 'none' }, showChoice),
  get(paths.memberCorrectionNew, { may, audit: 'none' }, showNewCase),
  post(
    paths.memberCorrectionNew,
    { may, audit: 'correction-case.opened', upload: attachmentUpload },
    handleNewCase,
  ),
  get(paths.memberCorrection, { may, audit: 'correction-case.read' }, showCase),
  post(paths.memberCorrectionAnswer, { may, audit: 'correction-case.answered' }, handleAnswer),
  post(paths.memberCorrectionWithdraw, { may, audit: 'correction-case.withdrawn' }, handleWithdrawal),
  post(paths.memberCorrectionObject, { may, audit: 'correction-case.objected' }, handleObjection),
];
