import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import { heedCorrections } from './correcting/heed-corrections.ts';
import type { KnownCorrections } from './correcting/known-corrections.ts';
import type { CellEdits } from './edit-cells.ts';
import type { Finding } from './findings.ts';
import type { Gender } from './judge-cell-gender.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import { judgeCells } from './judge-cells.ts';
import type { JudgedCells, JudgedRow, RowPerson } from './judged-row.ts';
import { isNothing } from './read-cell-text.ts';
import type { DependencyClass, Relation } from './relation-words.ts';
import type { MappedColumn } from './suggest-mapping.ts';
import type { Acceptances } from './vouched-ids.ts';

/** What a policyholder's numeric codes mean, as somebody answered once. Keys are codes without leading zeros. */
export type CodeMeanings = {
  gender?: Readonly<Record<string, Gender>>;
  relation?: Readonly<Record<string, Relation>>;
  dependencyClass?: Readonly<Record<string, DependencyClass>>;
};

export type JudgingRules = {
  columns: readonly MappedColumn[];
  today: Temporal.PlainDate;
  /** The workbook counts its days from 1904; false where unknown. */
  date1904?: boolean;
  codeMeanings?: CodeMeanings;
  acceptances?: Acceptances;
  /** What people typed over cells; the rows come with it already. */
  edits?: CellEdits;
  corrections?: KnownCorrections;
};

export type CellsByKey = Partial<Record<ColumnKey, RawCell | undefined>>;

/** A row on its own; undefined for a row that says nothing but its number. */
export function judgeRow(row: RawRow, rules: JudgingRules): JudgedRow | undefined {
  const byKey: CellsByKey = {};
  for (const { key, index } of rules.columns) if (key) byKey[key] = row.cells[index];
  const extra = extraCells(row, rules);
  if (saysNothing(byKey, extra)) return undefined;
  const cells = judgeCells(byKey, row.rowNumber, rules);
  const { corrections } = rules;
  const waits = corrections !== undefined && heedCorrections(cells, row.rowNumber, { ...rules, corrections });
  const findings: Finding[] = [];
  for (const key in cells) {
    const finding = cells[key as ColumnKey]?.finding;
    if (finding) findings.push(finding);
  }
  const person = personOf(cells);
  const standing = !waits && person.id && person.first && person.last ? 'good' : 'held';
  return { rowNumber: row.rowNumber, cells, extra, person, standing, findings };
}

/** Templates come with their numbers filled in for five hundred rows and people in thirty. */
function saysNothing(byKey: CellsByKey, extra: JudgedRow['extra']): boolean {
  for (const key in byKey) {
    const cell = byKey[key as ColumnKey];
    if (key !== 'rowNumber' && cell && !isNothing(cell.text)) return false;
  }
  return extra.every(({ raw }) => isNothing(raw));
}

function extraCells(row: RawRow, rules: JudgingRules): JudgedRow['extra'] {
  const extra: JudgedRow['extra'] = [];
  for (const { key, index, header } of rules.columns) {
    const cell = key ? undefined : row.cells[index];
    if (cell) extra.push({ index, header, raw: cell.text });
  }
  return extra;
}

function personOf(cells: Partial<JudgedCells>): RowPerson {
  const id: PersonId | undefined = cells.nationalId?.value;
  const both = cells.fullName?.value;
  const first = cells.firstName?.value ?? both?.first;
  const last = cells.lastName?.value ?? both?.last;
  const guessed = both && !(cells.firstName?.value && cells.lastName?.value);
  return {
    ...(id && { id }),
    ...(first && { first }),
    ...(last && { last }),
    ...(guessed && { splitGuessed: true }),
  };
}
