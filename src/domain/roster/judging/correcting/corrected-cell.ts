import { canonicalName, encodingKey } from '../../../../persian/canonical-name.ts';
import type { Finding } from '../findings.ts';
import type { Gender } from '../judge-cell-gender.ts';
import type { RelationReading } from '../judge-cell-relation.ts';
import { found } from '../judged-cell.ts';
import type { JudgedCells } from '../judged-row.ts';
import type { CorrectedValue } from './known-corrections.ts';

export type WritableCells = { -readonly [Key in keyof JudgedCells]?: JudgedCells[Key] };

/** The column in which a row says a value: both names may stand in one. */
export function columnOf({ column }: CorrectedValue, cells: Partial<JudgedCells>): keyof JudgedCells {
  const isName = column === 'firstName' || column === 'lastName';
  return isName && cells[column] === undefined ? 'fullName' : column;
}

/** Whether the row says again what was wrong. */
export function saysBefore(corrected: CorrectedValue, cells: Partial<JudgedCells>): boolean {
  const { column, before } = corrected;
  switch (column) {
    case 'firstName':
    case 'lastName':
      return before !== undefined && nameIn(column, cells)?.c1 === before;
    case 'fatherName': {
      const name = cells.fatherName?.value;
      return name !== undefined && encodingKey(name) === before;
    }
    case 'primaryNationalId':
      return before === undefined ? standsAlone(cells) : cells.primaryNationalId?.value?.value === before;
    default: {
      const value = cells[column]?.value;
      return value !== undefined && String(value) === before;
    }
  }
}

function nameIn(column: 'firstName' | 'lastName', cells: Partial<JudgedCells>) {
  return cells[column]?.value ?? cells.fullName?.value?.[column === 'firstName' ? 'first' : 'last'];
}

/** Names no primary, or herself. */
function standsAlone({ nationalId, primaryNationalId }: Partial<JudgedCells>): boolean {
  if (!primaryNationalId || primaryNationalId.finding) return false;
  const named = primaryNationalId.value?.value;
  return named === undefined || named === nationalId?.value?.value;
}

/** The cell says what it says; taken from it is what was put right, until somebody has said otherwise. */
export function putRight(cells: WritableCells, corrected: CorrectedValue): void {
  const { column, after } = corrected;
  switch (column) {
    case 'firstName':
    case 'lastName':
      putNameRight(cells, corrected, column);
      return;
    case 'birthDate':
      cells.birthDate = found(rawOf(cells, column), since(corrected), Temporal.PlainDate.from(after));
      return;
    case 'gender':
      cells.gender = found(rawOf(cells, column), since(corrected), after as Gender);
      return;
    case 'relation':
      cells.relation = found(rawOf(cells, column), since(corrected), relationFrom(after));
      return;
    case 'primaryNationalId':
      cells.primaryNationalId = found(rawOf(cells, column), since(corrected), {
        type: corrected.idType ?? 'national',
        value: after,
      });
      return;
    case 'fatherName':
    case 'certificateNumber':
    case 'iban':
    case 'mobile':
    case 'plan':
      cells[column] = found(
        rawOf(cells, column),
        since(corrected),
        corrected.column === 'plan' ? corrected.written : after,
      );
  }
}

function putNameRight(
  cells: WritableCells,
  corrected: CorrectedValue,
  column: 'firstName' | 'lastName',
): void {
  const read = canonicalName(corrected.after);
  if (!read.ok) return;
  const both = cells[column] === undefined ? cells.fullName : undefined;
  if (!both?.value) {
    cells[column] = found(rawOf(cells, column), since(corrected), read.name);
    return;
  }
  const { first, last } = both.value;
  const value = column === 'firstName' ? { first: read.name, last } : { first, last: read.name };
  const written = `${value.first.display} ${value.last.display}`;
  cells.fullName = found(both.raw, since({ ...corrected, column: 'fullName', written }), value);
}

/** What a roster writes for a relation that is not known. */
function relationFrom(relation: string): RelationReading {
  return relation === 'unknown' ? 'dependent' : (relation as RelationReading);
}

function rawOf(cells: Partial<JudgedCells>, column: keyof JudgedCells): string {
  return cells[column]?.raw ?? '';
}

export function since({ column, on, written }: Pick<CorrectedValue, 'column' | 'on' | 'written'>): Finding {
  return {
    code: 'corrected-since',
    column,
    details: { on },
    suggestion: {
      edits: { [column]: written },
      confidence: 'high',
      reasons: [{ code: 'corrected-by-case', details: {} }],
    },
  };
}
