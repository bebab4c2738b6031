import type { RawCell } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import { found, type JudgedCell } from './judged-cell.ts';

const spreadsheetError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;
const onlyHashes = /^#+$/;

/** What the spreadsheet itself shows in place of a value it could not give, `#N/A` or `#####`: an error in any column. */
export function judgeShownError(cell: RawCell | undefined, column: ColumnKey): JudgedCell<never> | undefined {
  if (!cell || (cell.kind !== 'error' && !cell.text.includes('#'))) return undefined;
  const shown = cell.text.trim();
  const isError = cell.kind === 'error' || spreadsheetError.test(shown) || onlyHashes.test(shown);
  return isError ? found(cell.text, { code: 'cell-shows-error', column, details: { shown } }) : undefined;
}
