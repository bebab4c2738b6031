import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import type { FileAnswers } from './file-questions.ts';
import { judgeRelationCell } from './judge-cell-relation.ts';
import type { CodeMeanings } from './judge-row.ts';
import { splitFullName } from './split-full-name.ts';
import type { MappedColumn } from './suggest-mapping.ts';

type Places = Partial<Record<ColumnKey, number>>;

/**
 * The row as it is meant where somebody has said that the file's columns are not what their headers say. Nothing moves
 * that was not asked about and answered with yes.
 */
export function understandColumns(
  row: RawRow,
  columns: readonly MappedColumn[],
  answers: FileAnswers | undefined,
  codeMeanings: CodeMeanings | undefined,
): RawRow {
  const inverted = answers?.['columns-inverted'] === true;
  const swapped = answers?.['names-columns-swapped'] === true;
  if (!inverted && !swapped) return row;
  const places: Places = {};
  for (const { key, index } of columns) if (key) places[key] = index;
  const cells = Array.from(row.cells);
  if (swapped) exchange(cells, places.firstName, places.lastName);
  if (inverted && !isPrimarysOwn(cells, places, codeMeanings)) turnRound(cells, places);
  return { ...row, cells };
}

/** A primary's own row is right as it is: the employee stands under the person's columns. */
function isPrimarysOwn(
  cells: readonly (RawCell | undefined)[],
  { relation, nationalId, primaryNationalId }: Places,
  codeMeanings: CodeMeanings | undefined,
): boolean {
  const said =
    relation === undefined ? undefined : judgeRelationCell(cells[relation], codeMeanings?.relation).value;
  if (said !== undefined) return said === 'self';
  const text = (index: number | undefined) => (index === undefined ? '' : (cells[index]?.text.trim() ?? ''));
  const named = text(primaryNationalId);
  return named === '' || named === '-' || named === text(nationalId);
}

/** The relative comes under the person's columns and the employee under the primary's. */
function turnRound(cells: (RawCell | undefined)[], places: Places): void {
  exchange(cells, places.nationalId, places.primaryNationalId);
  const { fullName, primaryName } = places;
  if (fullName !== undefined) exchangeOrClear(cells, fullName, primaryName);
  else turnNames(cells, places);
}

function turnNames(cells: (RawCell | undefined)[], { firstName, lastName, primaryName }: Places): void {
  if (firstName === undefined || lastName === undefined) return;
  const relative = primaryName === undefined ? undefined : cells[primaryName];
  const employee = [cells[firstName], cells[lastName]].map(cell => cell?.text ?? '').join(' ');
  const names = relative && splitFullName(relative.text.trim().replaceAll(/\s+/g, ' '));
  cells[firstName] = names ? { text: names.first, kind: 'text' } : undefined;
  cells[lastName] = names ? { text: names.last, kind: 'text' } : relative;
  if (primaryName !== undefined) cells[primaryName] = { text: employee, kind: 'text' };
}

function exchangeOrClear(cells: (RawCell | undefined)[], one: number, other: number | undefined): void {
  if (other === undefined) cells[one] = undefined;
  else exchange(cells, one, other);
}

function exchange(cells: (RawCell | undefined)[], one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined) return;
  [cells[one], cells[other]] = [cells[other], cells[one]];
}
