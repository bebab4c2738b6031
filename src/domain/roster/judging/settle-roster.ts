import type { ColumnKey } from './columns.ts';
import { bothReadings } from './date-readings.ts';
import { askAboutFile } from './detecting/ask-about-file.ts';
import { type CrossEvidence, type CrossFile, crossFile, isOut } from './detecting/cross-file.ts';
import { type FileHabits, findInRow } from './detecting/find-in-row.ts';
import { headsInWaiting } from './detecting/heads-in-waiting.ts';
import { suggestForCells, suggestPrimaryFor } from './detecting/suggest-for-cells.ts';
import { suggestOwnId } from './detecting/suggest-own-id.ts';
import type { FileAnswers, FileQuestions } from './file-questions.ts';
import type { Finding } from './findings.ts';
import type { JudgedRow, RowStanding } from './judged-row.ts';
import { type FamilyLink, type FamilyPlace, isPrimary } from './link-families.ts';
import { type DateColumn, noDay, rowNumberAt } from './row-facts.ts';
import type { Identities } from './settle-identities.ts';
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
  identities: Identities;
  /** One for every judged row, in the file's order, made while they are asked for. */
  verdicts(): Generator<RowVerdict>;
};

export type RosterEvidence = CrossEvidence & FileHabits & { answers?: FileAnswers | undefined };

export function settleRoster(evidence: RosterEvidence): Settlement {
  const cross = crossFile(evidence);
  const counts: StandingCounts = { good: 0, held: 0, merged: 0, aside: 0 };
  for (let at = 0; at < evidence.facts.size; at += 1) counts[cross.standing(at)] += 1;
  return {
    counts,
    identities: cross.identities,
    questions: askAboutFile(evidence.facts, cross.identities, evidence.answers ?? {}),
    verdicts: () => verdicts(cross, evidence),
  };
}

/** The row as it stands once the whole file has spoken. */
export function applyVerdict(row: JudgedRow, verdict: RowVerdict): JudgedRow {
  const cells = { ...row.cells };
  for (const column of verdict.withdrawn as DateColumn[]) {
    const cell = cells[column];
    const finding = verdict.findings.find(each => each.column === column);
    if (cell && finding) cells[column] = { ...cell, value: undefined, state: 'warning', finding };
  }
  const kept = row.findings.filter(({ column }) => !column || !verdict.withdrawn.includes(column));
  const proposed = kept.map((finding): Finding => {
    const more = verdict.suggestions.find(({ column }) => column === finding.column);
    return more ? { ...finding, suggestion: more.suggestion } : finding;
  });
  return { ...row, cells, standing: verdict.standing, findings: [...proposed, ...verdict.findings] };
}

function* verdicts(cross: CrossFile, evidence: RosterEvidence): Generator<RowVerdict> {
  const { facts } = cross;
  const inRow = findInRow(cross, evidence);
  const waiting = headsInWaiting(cross);
  for (let at = 0; at < facts.size; at += 1) {
    const standing = cross.standing(at);
    const out = isOut(standing);
    const link = out ? undefined : cross.link(at);
    const dates = doubtfulDatesOf(at, evidence);
    const identity = identityFindings(at, cross);
    yield {
      rowNumber: rowNumberAt(facts, at),
      standing,
      family: link?.place ?? { standing: 'dependent' },
      findings: [
        ...identity,
        ...linkFindings(at, awaiting(link, waiting.get(facts.primaries[at] ?? Number.NaN), cross), cross),
        ...(out ? [] : inRow(at)),
        ...dates,
      ],
      suggestions: out ? [] : suggestForCells(at, cross),
      withdrawn: dates.flatMap(({ column }) => (column ? [column] : [])),
    };
  }
}

function identityFindings(at: number, cross: CrossFile): Finding[] {
  const { facts, identities } = cross;
  const first = identities.firstOf[at] ?? -1;
  if (first < 0) return [];
  const firstRow = rowNumberAt(facts, first);
  const rival = identities.rivals[first];
  const column = 'nationalId';
  if (rival) {
    const otherRow = first === at ? rival : firstRow;
    // Whose family names another ID that nobody has, hers it is not.
    const suggestion = isPrimary(at, facts) ? suggestOwnId(at, cross) : undefined;
    return [{ code: 'id-on-two-people', column, details: { otherRow }, ...(suggestion && { suggestion }) }];
  }
  if (first !== at) return [{ code: 'row-twice', column, details: { keptRow: firstRow } }];
  const repeat = identities.repeats[at] ?? 0;
  return repeat === 0 ? [] : [{ code: 'row-repeated', column, details: { otherRow: repeat } }];
}

/** Whose primary only has a broken ID names nobody wrong: there is one cell to put right, and it is not here. */
function awaiting(
  link: FamilyLink | undefined,
  head: number | undefined,
  { facts }: CrossFile,
): FamilyLink | undefined {
  if (link?.doubt !== 'primary-orphan' || head === undefined) return link;
  return { ...link, doubt: 'primary-held', doubtRow: rowNumberAt(facts, head) };
}

function linkFindings(at: number, link: FamilyLink | undefined, cross: CrossFile): Finding[] {
  const column = 'primaryNationalId';
  const code = link?.doubt;
  if (!code) return [];
  const suggestion = suggestPrimaryFor(at, code, cross);
  const proposed = suggestion && { suggestion };
  if (code === 'primary-held' || code === 'primary-is-dependent')
    return [{ code, column, details: { primaryRow: link.doubtRow ?? 0 }, ...proposed }];
  return [{ code, column, details: {}, ...proposed }];
}

function doubtfulDatesOf(at: number, { facts, doubtfulDates }: RosterEvidence): Finding[] {
  return doubtfulDates.flatMap((column): Finding[] => {
    const day = facts.days[column][at] ?? noDay;
    const readings = day === noDay ? undefined : bothReadings(day);
    return readings ? [{ code: 'date-doubtful', column, details: { readings } }] : [];
  });
}
