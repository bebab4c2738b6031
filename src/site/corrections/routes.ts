import { attachmentUpload } from '../../attach-file.ts';
import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { afterFailure, open, showOpen } from './open.ts';
import { addPaper, showOpened, showPaper } from './opened.ts';
import { askVisitCode, confirmVisitCode, showVisitCode, showVisitProof } from './proof.ts';
import { inProvenVisit, inVisit } from './require-visit.ts';
import { resume, showResume } from './resume.ts';
import { showStage } from './stage.ts';
import { showTrack, track } from './track.ts';
import {
  addVisitPaper,
  answer,
  object,
  readVisitPaper,
  showVisit,
  showVisitPaper,
  withdraw,
} from './visit.ts';

const shown = { may: 'anyone', audit: 'none', door: 'gate' } as const;
const doing = (audit: string) => ({ may: 'anyone', audit, door: 'gate' }) as const;
const papers = { ...doing('correction-attachment.added'), upload: attachmentUpload } as const;

/** A case from a failed activation, followed by its tracking code, seen with the code of its mobile, and back to activation. */
export const correctionRoutes: readonly Route[] = [
  get(paths.activationCorrection, shown, afterFailure(showOpen)),
  post(paths.activationCorrection, doing('correction-case.opened'), afterFailure(open)),
  get(paths.activationCorrectionOpened, shown, afterFailure(showOpened)),
  get(paths.activationCorrectionAttachments, shown, afterFailure(showPaper)),
  post(paths.activationCorrectionAttachments, papers, afterFailure(addPaper)),
  get(paths.activationResume, shown, showResume),
  post(paths.activationResume, doing('correction-case.resumed'), resume),

  get(paths.corrections, shown, showTrack),
  post(paths.corrections, shown, track),
  get(paths.correctionStage, shown, inVisit(showStage)),
  get(paths.correctionProof, shown, inVisit(showVisitProof)),
  post(paths.correctionProof, shown, inVisit(askVisitCode)),
  get(paths.correctionProofCode, shown, inVisit(showVisitCode)),
  post(paths.correctionProofCode, doing('correction-case.visited'), inVisit(confirmVisitCode)),
  get(paths.correctionVisit, doing('correction-case.read'), inProvenVisit(showVisit)),
  post(paths.correctionVisitAnswer, doing('correction-case.answered'), inProvenVisit(answer)),
  post(paths.correctionVisitObject, doing('correction-case.objected'), inProvenVisit(object)),
  post(paths.correctionVisitWithdraw, doing('correction-case.withdrawn'), inProvenVisit(withdraw)),
  get(paths.correctionVisitAttachments, shown, inProvenVisit(showVisitPaper)),
  post(paths.correctionVisitAttachments, papers, inProvenVisit(addVisitPaper)),
  get(paths.correctionVisitAttachment, doing('correction-attachment.read'), inProvenVisit(readVisitPaper)),
];
