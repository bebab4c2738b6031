import type { Roster } from '../../../domain/roster/roster.ts';
import { rosterMark } from '../../../domain/roster/workbook/workbook-mark.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Sheet, SheetCell } from '../../../platform/write-workbook.ts';
import { type CommentBudget, fills } from './coloured-cells.ts';

type Comments = { budget: CommentBudget; mostComments: number };

/** What the colours mean and how the workbook comes back. Written last: only then it is known whether comments were cut. */
export function legendSheet(shell: Shell, roster: Roster, comments: Comments): Sheet {
  const { rosterWorkbook: texts } = shell.t;
  return {
    name: texts.legend,
    columns: [{ width: 26 }, { width: 110 }],
    rows: lines(shell, roster, comments),
  };
}

function* lines(
  { t, language }: Shell,
  roster: Roster,
  { budget, mostComments }: Comments,
): Generator<SheetCell[], void, undefined> {
  const { rosterWorkbook: texts, rosterRows } = t;
  yield [rosterMark(roster), texts.legendTitle];
  yield [];
  yield [texts.colours, texts.comments];
  yield [{ value: rosterRows.severities.error, fill: fills.error }, texts.error];
  yield [{ value: rosterRows.severities.warning, fill: fills.warning }, texts.warning];
  yield [{ value: rosterRows.severities.note, fill: fills.note }, texts.note];
  yield [{ value: undefined, fill: fills.typed }, texts.typed];
  yield [{ value: rosterRows.standings.aside, fill: fills.aside }, texts.setAside];
  if (budget.cut) yield [undefined, texts.commentsCut(formatNumber(language, mostComments))];
  yield [];
  yield [texts.how, texts.fix];
  yield [undefined, texts.sendBack];
  yield [undefined, texts.apostrophe];
}
