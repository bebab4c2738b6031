import type { PackedFinding, PackedRow } from './pack-row.ts';
import type { PackedSuggestion, PackedVerdict, PackedWithdrawal } from './reading-messages.ts';

type Packed = {
  row: PackedRow;
  finding: PackedFinding;
  verdict: PackedVerdict;
  suggestion: PackedSuggestion;
  withdrawal: PackedWithdrawal;
};
export type ReadingTable = keyof Packed;

/** Every key once, so that a new column of a packed line cannot be forgotten. */
const columns: { [Table in ReadingTable]: Record<keyof Packed[Table], true> } = {
  row: {
    row_number: true,
    standing: true,
    family: true,
    id_type: true,
    id_value: true,
    named_id: true,
    first_name: true,
    last_name: true,
    first_c1: true,
    last_c1: true,
    first_c2: true,
    last_c2: true,
    canon_version: true,
    father_name: true,
    certificate_number: true,
    birth_date: true,
    gender: true,
    relation: true,
    mobile: true,
    personnel_number: true,
    iban: true,
    plan_id: true,
    covered_from: true,
    covered_until: true,
    action: true,
    primary_id_type: true,
    primary_id_value: true,
    primary_named_id: true,
    cells: true,
    extra: true,
    spelling: true,
  },
  finding: {
    row_number: true,
    position: true,
    code: true,
    column_key: true,
    severity: true,
    details: true,
    accepted_because: true,
    suggestion: true,
  },
  verdict: { row_number: true, standing: true, family: true },
  suggestion: { row_number: true, column_key: true, suggestion: true },
  withdrawal: { row_number: true, column_key: true },
};

/** What the reading thread hands over, and the order in which its lines have their columns. */
export const readingColumns: Record<ReadingTable, readonly string[]> = {
  row: Object.keys(columns.row),
  finding: Object.keys(columns.finding),
  verdict: Object.keys(columns.verdict),
  suggestion: Object.keys(columns.suggestion),
  withdrawal: Object.keys(columns.withdrawal),
};

export type PackedLine<Table extends ReadingTable> = Packed[Table];
