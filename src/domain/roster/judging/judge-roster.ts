import type { RawRow } from '../reading/raw-cell.ts';
import {
  type ColumnStatistics,
  countRow,
  createStatistics,
  doubtfulDateColumns,
} from './column-statistics.ts';
import { type CellEdits, withEdits } from './edit-cells.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import { type JudgingRules, judgeRow } from './judge-row.ts';
import type { JudgedRow } from './judged-row.ts';
import { addFacts, createFacts, idKey } from './row-facts.ts';
import { type Settlement, settleRoster } from './settle-roster.ts';

export type RosterRules = JudgingRules & {
  /** Rows up to and including the header are not judged. */
  headerRow: number;
  edits?: CellEdits;
  /** Rows a person set aside: judged and shown, applied to nobody, rivals of nobody. */
  setAside?: ReadonlySet<number>;
  /** For an endorsement: who is a primary of the contract as it stands. */
  contractPrimaries?: readonly PersonId[];
};

export type RosterJudge = {
  /** Rows in the file's order; blank ones are left out. */
  judge(rows: readonly RawRow[]): JudgedRow[];
  /** After the last row, once. */
  settle(): Settlement & { statistics: ColumnStatistics };
};

/**
 * Judges a roster of any length in one reading. Each row is judged on its own as it passes; what only the whole file can
 * tell (an ID on two people, who is whose primary, a column of doubtful dates) comes at the end as one verdict a row, to
 * be joined to the rows by their number. Until then no row is certain. Only numbers are kept of rows that have passed.
 */
export function startJudging(rules: RosterRules): RosterJudge {
  const facts = createFacts();
  const statistics = createStatistics();
  const contractPrimaries = new Map(rules.contractPrimaries?.map(id => [idKey(id), id]));
  const judgeOne = (raw: RawRow): JudgedRow[] => {
    if (raw.rowNumber <= rules.headerRow) return [];
    const judged = judgeRow(withEdits(raw, rules.columns, rules.edits), rules);
    if (!judged) return [];
    const row: JudgedRow = rules.setAside?.has(raw.rowNumber) ? { ...judged, standing: 'aside' } : judged;
    addFacts(facts, row);
    countRow(statistics, row);
    return [row];
  };
  return {
    judge: rows => rows.flatMap(judgeOne),
    settle: () => ({
      ...settleRoster({ facts, contractPrimaries, doubtfulDates: doubtfulDateColumns(statistics) }),
      statistics,
    }),
  };
}
