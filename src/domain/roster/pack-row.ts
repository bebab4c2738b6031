import { canonVersion } from '../../persian/canonical-name.ts';
import { type UnusualSpelling, unusualSpelling } from '../../persian/unusual-spelling.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { Finding } from './judging/findings.ts';
import type { JudgedCell } from './judging/judged-cell.ts';
import type { JudgedRow, RowStanding } from './judging/judged-row.ts';
import { rememberTexts } from './judging/remember-texts.ts';
import { type Severity, severityOf } from './judging/severities.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { Suggestion } from './judging/suggestion.ts';
import { matchPlan, type PlanWords } from './match-plan.ts';
import type { RawRow } from './reading/raw-cell.ts';
import { type ExtraCells, type StoredCells, storeCells } from './stored-cells.ts';

export type FamilyStanding = 'primary' | 'dependent';

/** A judged row as the table `roster_row` has it, the contract and the roster left out. */
export type PackedRow = {
  row_number: number;
  standing: RowStanding;
  family: FamilyStanding;
  id_type: string | undefined;
  id_value: string | undefined;
  named_id: string | undefined;
  first_name: string | undefined;
  last_name: string | undefined;
  first_c1: string | undefined;
  last_c1: string | undefined;
  first_c2: string | undefined;
  last_c2: string | undefined;
  canon_version: number;
  father_name: string | undefined;
  certificate_number: string | undefined;
  birth_date: string | undefined;
  gender: string | undefined;
  relation: string | undefined;
  mobile: string | undefined;
  personnel_number: string | undefined;
  iban: string | undefined;
  plan_id: number | undefined;
  covered_from: string | undefined;
  covered_until: string | undefined;
  action: string | undefined;
  primary_id_type: string | undefined;
  primary_id_value: string | undefined;
  primary_named_id: string | undefined;
  cells: StoredCells;
  extra: ExtraCells | undefined;
  /** Why people will probably type the name in another way. */
  spelling: UnusualSpelling | undefined;
};

export type PackedFinding = {
  row_number: number;
  position: number;
  code: string;
  column_key: ColumnKey | undefined;
  severity: Severity;
  details: Finding['details'];
  accepted_because: string | undefined;
  suggestion: Suggestion | undefined;
};

/** Findings across rows come after those of the cells, however many these are. */
export const verdictPosition = 100;

export type PackSetting = { columns: readonly MappedColumn[]; plans: PlanWords };

export function packRow(row: JudgedRow, raw: RawRow, { columns, plans }: PackSetting): PackedRow {
  const { cells, person } = row;
  const { first, last } = person;
  const primary = cells.primaryNationalId;
  return {
    row_number: row.rowNumber,
    standing: row.standing,
    family: likelyFamily(row),
    id_type: person.id?.type,
    id_value: person.id?.value,
    named_id: namedId(cells.nationalId),
    first_name: first?.display,
    last_name: last?.display,
    first_c1: first?.c1,
    last_c1: last?.c1,
    first_c2: first?.c2,
    last_c2: last?.c2,
    canon_version: canonVersion,
    father_name: cells.fatherName?.value,
    certificate_number: cells.certificateNumber?.value,
    birth_date: cells.birthDate?.value?.toString(),
    gender: cells.gender?.value,
    relation: cells.relation?.value,
    mobile: cells.mobile?.value,
    personnel_number: cells.personnelNumber?.value,
    iban: cells.iban?.value,
    plan_id: matchPlan(plans, cells.plan?.value),
    covered_from: cells.coveredFrom?.value?.toString(),
    covered_until: cells.coveredUntil?.value?.toString(),
    action: cells.action?.value,
    primary_id_type: primary?.value?.type,
    primary_id_value: primary?.value?.value,
    primary_named_id: namedId(primary),
    cells: storeCells(cells, raw, columns),
    extra: packExtra(row),
    spelling: spellingOf(row),
  };
}

/** @param firstPosition of the row's own list: cells' findings first, those across rows after them. */
export function packFindings(
  rowNumber: number,
  findings: readonly Finding[],
  firstPosition = 0,
): PackedFinding[] {
  return findings.map((finding, index) => ({
    row_number: rowNumber,
    position: firstPosition + index,
    code: finding.code,
    column_key: finding.column,
    severity: severityOf(finding),
    details: finding.details,
    accepted_because: finding.acceptedBecause,
    suggestion: finding.suggestion,
  }));
}

const namesRemembered = 50_000;
const readSpelling = rememberTexts(unusualSpelling, namesRemembered);

function spellingOf({ person: { first, last } }: JudgedRow): UnusualSpelling | undefined {
  return (first && readSpelling(first.display)) ?? (last && readSpelling(last.display)) ?? undefined;
}

function packExtra({ extra }: JudgedRow): ExtraCells | undefined {
  return extra.length > 0 ? Object.fromEntries(extra.map(({ index, raw }) => [index, raw])) : undefined;
}

/** The ID that stands in a cell, certain or failing its check digit. */
export function namedId(cell: JudgedCell<{ value: string }> | undefined): string | undefined {
  if (cell?.value) return cell.value.value;
  return cell?.finding?.code === 'national-id-check-digit' ? cell.finding.details.value : undefined;
}

/** What most rows turn out to be; the verdict on the whole file puts the others right. */
function likelyFamily({ cells, person }: JudgedRow): FamilyStanding {
  const relation = cells.relation?.value;
  if (relation) return relation === 'self' ? 'primary' : 'dependent';
  const named = cells.primaryNationalId?.value?.value;
  return named === undefined || named === person.id?.value ? 'primary' : 'dependent';
}
