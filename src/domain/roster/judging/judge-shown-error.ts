import { stripStrayMarks } from '../../../persian/stray-marks.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import { found, type JudgedCell } from './judged-cell.ts';

const spreadsheetError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;
const onlyHashes = /^#+$/;
/** No value of any column is as long; patterns for values are not tried on what is. */
const longestValue = 1000;

/**
 * What stands in place of a value in any column: an error the spreadsheet shows, such as `#N/A` or `#####`, a formula
 * whose result the file does not hold, or a text beyond all measure.
 */
export function judgeShownError(cell: RawCell | undefined, column: ColumnKey): JudgedCell<never> | undefined {
  if (cell && cell.text.length > longestValue)
    return found(cell.text, { code: 'cell-too-long', column, details: {} });
  if (!cell || (cell.kind !== 'error' && !cell.text.includes('#'))) return undefined;
  if (cell.kind === 'error' && cell.text.startsWith('='))
    return found(cell.text, { code: 'formula-without-result', column, details: {} });
  const shown = stripStrayMarks(cell.text);
  const isError = cell.kind === 'error' || spreadsheetError.test(shown) || onlyHashes.test(shown);
  return isError ? found(cell.text, { code: 'cell-shows-error', column, details: { shown } }) : undefined;
}
