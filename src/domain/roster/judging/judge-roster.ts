import type { RawRow } from '../reading/raw-cell.ts';
import {
  type ColumnStatistics,
  countRow,
  createStatistics,
  doubtfulDateColumns,
  hasJalaliBirths,
} from './column-statistics.ts';
import { withEdits } from './edit-cells.ts';
import type { FileAnswers } from './file-questions.ts';
import { startInferring } from './infer-codes.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import { type JudgingRules, judgeRow } from './judge-row.ts';
import type { JudgedRow } from './judged-row.ts';
import { type KnownMembers, rememberMembers } from './known-members.ts';
import type { Relation } from './relation-words.ts';
import { addFacts, createFacts, idKey } from './row-facts.ts';
import { type Settlement, settleRoster } from './settle-roster.ts';
import { understandColumns } from './understand-columns.ts';

export type RosterRules = JudgingRules & {
  /** Rows up to and including the header are not judged. */
  headerRow: number;
  /** Rows a person set aside: judged and shown, applied to nobody, rivals of nobody. */
  setAside?: ReadonlySet<number>;
  /** What a person said about the file as a whole. */
  answers?: FileAnswers;
  /** For an endorsement: who is a primary of the contract as it stands. */
  contractPrimaries?: readonly PersonId[];
  knownMembers?: KnownMembers;
};

export type RosterJudge = {
  /** Rows in the file's order, each with the cells it was judged by; blank ones are left out. */
  judge(rows: readonly RawRow[]): SourcedRow[];
  /** After the last row, once. */
  settle(): Settlement & {
    statistics: ColumnStatistics;
    /** What codes that nobody has explained seem to mean. */
    codeGuesses: Record<string, Relation>;
  };
};

/** A judged row and its cells as they are understood: columns answered for and cells fixed. */
export type SourcedRow = JudgedRow & { source: RawRow };

/**
 * Judges a roster of any length in one reading. Each row is judged on its own as it passes; what only the whole file can
 * tell (an ID on two people, who is whose primary, a column of doubtful dates) comes at the end as one verdict a row, to
 * be joined to the rows by their number. Until then no row is certain. Only numbers and names are kept of rows that
 * have passed.
 */
export function startJudging(rules: RosterRules): RosterJudge {
  const facts = createFacts();
  const statistics = createStatistics();
  const inference = startInferring();
  const { columns, answers, acceptances } = rules;
  const contractPrimaries = new Map(rules.contractPrimaries?.map(id => [idKey(id), id]));
  const judgeOne = (raw: RawRow): SourcedRow[] => {
    if (raw.rowNumber <= rules.headerRow) return [];
    const understood = understandColumns(raw, columns, answers, rules.codeMeanings);
    const source = withEdits(understood, columns, rules.edits);
    const judged = judgeRow(source, rules);
    if (!judged) return [];
    const aside = rules.setAside?.has(raw.rowNumber);
    const row: SourcedRow = { ...judged, source, ...(aside && { standing: 'aside' as const }) };
    addFacts(facts, row);
    countRow(statistics, row);
    inference.note(row);
    return [row];
  };
  return {
    judge: rows => rows.flatMap(judgeOne),
    settle: () => {
      const settlement = settleRoster({
        facts,
        contractPrimaries,
        memory: rememberMembers(rules.knownMembers),
        acceptances,
        answers,
        doubtfulDates: doubtfulDateColumns(statistics),
        jalaliBirths: hasJalaliBirths(statistics),
      });
      const codeGuesses = inference.infer(facts, settlement.identities);
      return { ...settlement, statistics, codeGuesses };
    },
  };
}
