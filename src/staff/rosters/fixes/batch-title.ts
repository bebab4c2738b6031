import type { Batch } from '../../../domain/roster/list-batches.ts';
import type { RowFix } from '../../../domain/roster/list-fixes.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { columnName, findingTitle } from '../finding-sentence.ts';

/** What a batch did, in a few words. `first`: its one fix, where it has but one. */
export function batchTitle(shell: Shell, { kind, code }: Batch, first?: RowFix): string {
  const { t, language } = shell;
  const { rosterFixes: texts } = t;
  const one = first && texts.inRow(localDigits(language, first.rowNumber), fixTitle(shell, first));
  switch (kind) {
    case 'row':
      return one ?? texts.kinds.row;
    case 'undo':
      return one ? texts.undoOf(one) : texts.kinds.undo;
    case 'corrected-file':
      return texts.kinds['corrected-file'];
    default:
      return texts.kinds[kind](code ? findingTitle(t, code) : '');
  }
}

export function fixTitle({ t }: Shell, { kind, column }: RowFix): string {
  const { rosterRows: texts } = t;
  return kind === 'cell' ? texts.fixes.cell(column ? columnName(t, column) : '') : texts.fixes[kind];
}
