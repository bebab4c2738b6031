import type { RosterRowRecord } from './find-rows.store.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { FindingCode, FindingDetails } from './judging/findings.ts';
import type { RowStanding } from './judging/judged-row.ts';
import type { Severity } from './judging/severities.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { Suggestion } from './judging/suggestion.ts';
import type { FamilyStanding } from './pack-row.ts';
import { type ExtraCells, type RosterCell, readStoredCells, type StoredCells } from './stored-cells.ts';

/** Narrow by `code` to have the details' type. */
export type RowFinding = {
  [Code in FindingCode]: {
    code: Code;
    column: ColumnKey | undefined;
    severity: Severity;
    details: FindingDetails[Code];
    /** The employer's reason for letting an error stand. */
    acceptedBecause: string | undefined;
    suggestion: Suggestion | undefined;
  };
}[FindingCode];

export type RosterRow = {
  /** The row of the sheet, as the person's own program counts. */
  rowNumber: number;
  standing: RowStanding;
  family: FamilyStanding;
  /** Undefined where the name is not certain. */
  name: { first: string; last: string } | undefined;
  /** What stands in the ID's cell, certain or not. */
  namedId: string | undefined;
  /** What stands in the cell of the primary's ID. */
  primaryNamedId: string | undefined;
  cells: RosterCell[];
  /** Columns nobody has a name for. */
  extra: { header: string; raw: string }[];
  findings: RowFinding[];
};

export type FindingRecord = {
  row_number: number;
  code: string;
  column_key: string | null;
  severity: Severity;
  details: unknown;
  accepted_because: string | null;
  suggestion: unknown;
};

export function rosterRowFrom(
  row: RosterRowRecord,
  findings: readonly FindingRecord[],
  columns: readonly MappedColumn[],
): RosterRow {
  const { first_name: first, last_name: last } = row;
  const extra = (row.extra ?? {}) as ExtraCells;
  return {
    rowNumber: row.row_number,
    standing: row.standing,
    family: row.family,
    name: first !== null && last !== null ? { first, last } : undefined,
    namedId: row.named_id ?? undefined,
    primaryNamedId: row.primary_named_id ?? undefined,
    cells: readStoredCells(row.cells as StoredCells, columns),
    extra: columns.flatMap(({ index, header }) =>
      extra[index] === undefined ? [] : [{ header, raw: extra[index] }],
    ),
    findings: findings.filter(each => each.row_number === row.row_number).map(findingFrom),
  };
}

export function findingFrom({
  code,
  column_key,
  severity,
  details,
  accepted_because,
  suggestion,
}: FindingRecord): RowFinding {
  return {
    code,
    column: column_key ?? undefined,
    severity,
    details,
    acceptedBecause: accepted_because ?? undefined,
    suggestion: suggestion ?? undefined,
  } as RowFinding;
}
