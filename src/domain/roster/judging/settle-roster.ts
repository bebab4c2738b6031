import type { ColumnKey } from './columns.ts';
import { bothReadings } from './date-readings.ts';
import type { FileQuestions } from './file-questions.ts';
import type { Finding } from './findings.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import type { JudgedRow, RowStanding } from './judged-row.ts';
import { type FamilyLink, type FamilyPlace, linkFamily } from './link-families.ts';
import { type DateColumn, dateColumns, noDay, type RowFacts, standingAt } from './row-facts.ts';
import { type Identities, settleIdentities } from './settle-identities.ts';
import type { Suggestion } from './suggestion.ts';

/** What only the whole file could tell about a row. It replaces the row's standing and adds to its findings. */
export type RowVerdict = {
  rowNumber: number;
  standing: RowStanding;
  family: FamilyPlace;
  findings: Finding[];
  /** For findings that cells have already. */
  suggestions: { column: ColumnKey; suggestion: Suggestion }[];
  /** Date columns whose value is in doubt after all: both readings are in the finding, none is chosen. */
  withdrawn: ColumnKey[];
};

export type StandingCounts = Record<RowStanding, number>;

export type Settlement = {
  counts: StandingCounts;
  questions: FileQuestions;
  /** One for every judged row, in the file's order, made while they are asked for. */
  verdicts(): Generator<RowVerdict>;
};

type Settling = {
  facts: RowFacts;
  identities: Identities;
  contractPrimaries: ReadonlyMap<number, PersonId>;
  doubtfulDates: readonly DateColumn[];
};

export type RosterEvidence = Omit<Settling, 'identities'>;

export function settleRoster(evidence: RosterEvidence): Settlement {
  const settling = { ...evidence, identities: settleIdentities(evidence.facts) };
  const counts: StandingCounts = { good: 0, held: 0, merged: 0, aside: 0 };
  for (let at = 0; at < evidence.facts.size; at += 1) counts[settledStanding(at, settling)] += 1;
  return { counts, questions: {}, verdicts: () => verdicts(settling) };
}

/** The row as it stands once the whole file has spoken. */
export function applyVerdict(row: JudgedRow, verdict: RowVerdict): JudgedRow {
  const cells = { ...row.cells };
  for (const column of dateColumns) {
    const cell = cells[column];
    const finding = verdict.findings.find(each => each.column === column);
    if (cell && finding) cells[column] = { ...cell, value: undefined, state: 'warning', finding };
  }
  const replaced = row.findings.filter(({ column }) => !column || !verdict.withdrawn.includes(column));
  return { ...row, cells, standing: verdict.standing, findings: [...replaced, ...verdict.findings] };
}

function* verdicts(settling: Settling): Generator<RowVerdict> {
  const { facts } = settling;
  for (let at = 0; at < facts.size; at += 1) {
    const standing = settledStanding(at, settling);
    const link = standing === 'merged' || standing === 'aside' ? undefined : linkRow(at, settling);
    const dates = doubtfulDatesOf(at, settling);
    yield {
      rowNumber: facts.rowNumbers[at] ?? 0,
      standing,
      family: link?.place ?? { standing: 'dependent' },
      findings: [...identityFindings(at, settling), ...linkFindings(link), ...dates],
      suggestions: [],
      withdrawn: dates.flatMap(({ column }) => (column ? [column] : [])),
    };
  }
}

function linkRow(at: number, settling: Settling): FamilyLink {
  const isHeld = (other: number) => settledStanding(other, settling) === 'held';
  return linkFamily(at, { ...settling, isHeld });
}

function settledStanding(at: number, { facts, identities }: Settling): RowStanding {
  const own = standingAt(facts, at);
  const first = identities.firstOf[at] ?? -1;
  if (first < 0 || own === 'aside') return own;
  if (identities.rivals[first]) return 'held';
  return first === at ? own : 'merged';
}

function identityFindings(at: number, { facts, identities }: Settling): Finding[] {
  const first = identities.firstOf[at] ?? -1;
  if (first < 0) return [];
  const firstRow = facts.rowNumbers[first] ?? 0;
  const rival = identities.rivals[first];
  const column = 'nationalId';
  if (rival) {
    const otherRow = first === at ? rival : firstRow;
    return [{ code: 'id-on-two-people', column, details: { otherRow } }];
  }
  return first === at ? [] : [{ code: 'row-twice', column, details: { keptRow: firstRow } }];
}

function linkFindings(link: FamilyLink | undefined): Finding[] {
  const column = 'primaryNationalId';
  const code = link?.doubt;
  if (!code) return [];
  if (code === 'primary-held' || code === 'primary-is-dependent')
    return [{ code, column, details: { primaryRow: link.doubtRow ?? 0 } }];
  return [{ code, column, details: {} }];
}

function doubtfulDatesOf(at: number, { facts, doubtfulDates }: Settling): Finding[] {
  return doubtfulDates.flatMap((column): Finding[] => {
    const day = facts.days[column][at] ?? noDay;
    const readings = day === noDay ? undefined : bothReadings(day);
    return readings ? [{ code: 'date-doubtful', column, details: { readings } }] : [];
  });
}
