import { attachmentUpload } from '../../../attach-file.ts';
import { paths } from '../../../paths.ts';
import { get, post, type Route } from '../../../route.ts';
import {
  handleSignedLetter,
  onLetter,
  sendLetterPdf,
  sendSignedLetter,
  showLetter,
  showLetters,
} from './letter.ts';
import { handleNewLetter, showNewLetter } from './new.ts';

const may = 'work-corrections';

export const letterRoutes: readonly Route[] = [
  get(paths.correctionLetters, { may, audit: 'none' }, showLetters),
  get(paths.correctionLetterNew, { may, audit: 'none' }, showNewLetter),
  post(paths.correctionLetterNew, { may, audit: 'correction-letter.made' }, handleNewLetter),
  get(paths.correctionLetter, { may, audit: 'correction-letter.read' }, onLetter(showLetter)),
  get(paths.correctionLetterPdf, { may, audit: 'correction-letter.taken' }, onLetter(sendLetterPdf)),
  get(paths.correctionLetterSigned, { may, audit: 'correction-letter.read' }, onLetter(sendSignedLetter)),
  post(
    paths.correctionLetterSigned,
    { may, audit: 'correction-letter.signed', upload: attachmentUpload },
    onLetter(handleSignedLetter),
  ),
];
