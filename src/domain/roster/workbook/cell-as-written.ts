import type { CellValue } from '../../../platform/workbook-cells.ts';
import type { ColumnKey } from '../judging/columns.ts';
import type { RawCell } from '../reading/raw-cell.ts';

/** Numbers in these columns are names of somebody or something: they go out as text, so that their zeros survive. */
const digitColumns: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'nationalId',
  'primaryNationalId',
  'accountOwnerNationalId',
  'mobile',
  'certificateNumber',
  'personnelNumber',
  'insuredCode',
  'contractNumber',
  'iban',
]);

/**
 * A cell of the file as it goes out again: as it came. Only a number where digits are no amount becomes text, with the
 * zeros that the spreadsheet had eaten, where it is certain that it did.
 * @param taken what was taken from the cell.
 */
export function cellAsWritten(
  cell: RawCell | undefined,
  key: ColumnKey | undefined,
  taken: string | undefined,
): CellValue {
  if (!cell) return undefined;
  if (cell.kind === 'date' && cell.date !== undefined) return Temporal.PlainDate.from(cell.date);
  if (cell.kind !== 'number' || cell.serial === undefined) return cell.text;
  if (!key || !digitColumns.has(key)) return cell.serial;
  return taken ?? cell.text;
}
