import type { Db } from '../../platform/database.ts';
import { selectRowsFound } from './household.store.ts';
import type { FindingCode } from './judging/findings.ts';
import type { Severity } from './judging/severities.ts';
import { readHouseholds } from './read-households.ts';
import type { Roster } from './roster.ts';
import type { RosterRow, RowFinding } from './roster-row.ts';

/** One row with what was found, and the rows that it is read beside: its household, or else its neighbours in the sheet. */
export type Case = {
  row: RosterRow;
  finding: RowFinding;
  /** In the sheet's order, the row itself among them. */
  around: RosterRow[];
  areFamily: boolean;
  /** The person of this roster whom the suggestion means. */
  meant: RosterRow | undefined;
};

export type CasePage = {
  cases: Case[];
  /** For `after`, when there are more. */
  next: number | undefined;
};

export type CaseKind = {
  code: FindingCode;
  severity: Severity;
  /** The last row of the page before. */
  after?: number | undefined;
};

const mostAround = 8;

/** Rows with one kind of finding in the sheet's order, each with its household. */
export async function listCases(
  db: Db,
  roster: Roster,
  { code, severity, after = 0 }: CaseKind,
  limit: number,
): Promise<CasePage> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const found = await selectRowsFound(db, place, { code, severity, after })
    .limit(limit + 1)
    .execute();
  const numbers = found.slice(0, limit).map(row => row.row_number);
  if (numbers.length === 0) return { cases: [], next: undefined };
  const asked = await readHouseholds(db, roster, { ids: [], rowNumbers: numbers });
  const chosen = asked.flatMap(row => {
    const finding = row.findings.find(each => each.code === code && each.severity === severity);
    return finding ? [{ row, finding }] : [];
  });
  const beside = chosen.flatMap(({ row, finding }) => [
    ...neighboursOf(row),
    ...(finding.suggestion?.row === undefined ? [] : [finding.suggestion.row]),
  ]);
  const all = await readHouseholds(db, roster, { ids: chosen.flatMap(headsOf), rowNumbers: beside });
  return {
    cases: chosen.map(each => ({ ...each, ...placeAmong(all, each) })),
    next: found.length > limit ? numbers.at(-1) : undefined,
  };
}

type Found = Pick<Case, 'row' | 'finding'>;

/** Whose household the row may belong to: as it stands, and as is proposed. */
function headsOf({ row, finding }: Found): string[] {
  const edits = finding.suggestion?.edits;
  const head = row.family === 'primary' ? row.namedId : row.primaryNamedId;
  return [head, edits?.primaryNationalId, edits?.nationalId].filter(id => id !== undefined);
}

const neighboursOf = ({ rowNumber }: RosterRow) => [rowNumber - 2, rowNumber - 1, rowNumber, rowNumber + 1];

function placeAmong(all: readonly RosterRow[], found: Found): Omit<Case, 'row' | 'finding'> {
  const { row, finding } = found;
  const heads = new Set(headsOf(found));
  const isOfIt = (id: string | undefined) => id !== undefined && heads.has(id);
  const meant = finding.suggestion?.row;
  const family = all.filter(
    other =>
      other.rowNumber === row.rowNumber ||
      other.rowNumber === meant ||
      isOfIt(other.namedId) ||
      isOfIt(other.primaryNamedId),
  );
  const areFamily = family.length > 1;
  const beside = neighboursOf(row);
  const around = areFamily ? family : all.filter(other => beside.includes(other.rowNumber));
  return {
    around: nearest(around, row.rowNumber),
    areFamily,
    meant: all.find(other => other.rowNumber === meant),
  };
}

/** A long household is shown around the row. */
function nearest(rows: readonly RosterRow[], rowNumber: number): RosterRow[] {
  const distance = (row: RosterRow) => Math.abs(row.rowNumber - rowNumber);
  return rows
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, mostAround)
    .toSorted((a, b) => a.rowNumber - b.rowNumber);
}
