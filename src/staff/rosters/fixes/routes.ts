import { paths } from '../../../paths.ts';
import { get, post, type Route } from '../../../route.ts';
import { handleCorrectedFile, showCorrectionForm } from '../correction/page.ts';
import { handleCorrection, showCorrection } from '../correction/preview.ts';
import { showHeldRows } from '../held/page.ts';
import { handleRest } from '../held/rest.ts';
import { handleSuggestion } from '../row/actions.ts';
import { handleOwner } from '../row/owner.ts';
import { takeWorkbook } from '../workbook/page.ts';
import { handleQuestion } from './answer.ts';
import { showFix } from './batch.ts';
import { showFixes } from './page.ts';
import { handleSuggestions, showSuggestions } from './suggestions.ts';
import { handleUndo } from './undo.ts';

const read = { may: 'read-rosters', audit: 'none' } as const;
const may = 'edit-roster';

/** Suggestions taken, acts undone, questions answered. */
export const fixRoutes: readonly Route[] = [
  post(paths.rosterSuggestionAccept, { may, audit: 'roster-row.suggestion-accepted' }, handleSuggestion),
  get(paths.rosterSuggestionsAccept, { may, audit: 'none' }, showSuggestions),
  post(paths.rosterSuggestionsAccept, { may, audit: 'roster.suggestions-accepted' }, handleSuggestions),
  get(
    paths.rosterWorkbook,
    { may: 'read-rosters', audit: 'roster.workbook-taken', long: true },
    takeWorkbook,
  ),
  get(paths.rosterCorrection, { may, audit: 'none' }, showCorrectionForm),
  post(
    paths.rosterCorrection,
    { may, audit: 'roster.corrected-file-brought', upload: true, long: true },
    handleCorrectedFile,
  ),
  get(paths.rosterCorrectionPreview, { may, audit: 'none' }, showCorrection),
  post(paths.rosterCorrectionPreview, { may, audit: 'roster.corrected-file-taken' }, handleCorrection),
  post(paths.rosterRowOwner, { may, audit: 'roster-row.handed' }, handleOwner),
  get(paths.heldRows, read, showHeldRows),
  post(paths.rosterRest, { may, audit: 'roster.held-rows-endorsed', long: true }, handleRest),
  get(paths.rosterFixes, read, showFixes),
  get(paths.rosterFix, read, showFix),
  post(paths.rosterFixUndo, { may, audit: 'roster.fixes-undone' }, handleUndo),
  post(paths.rosterQuestion, { may, audit: 'roster.question-answered' }, handleQuestion),
];
