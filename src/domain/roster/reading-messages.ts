import type { ColumnStatistics } from './judging/column-statistics.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { FileQuestions } from './judging/file-questions.ts';
import type { RosterRules } from './judging/judge-roster.ts';
import type { StandingCounts } from './judging/settle-roster.ts';
import type { Suggestion } from './judging/suggestion.ts';
import type { PlanWords } from './match-plan.ts';
import type { ReadRefusal, Workbook } from './reading/raw-cell.ts';
import type { ReadingTable } from './reading-tables.ts';

/** A sheet that may be the list: its header row as found or guessed, and the rows after it. */
export type SheetHead = {
  index: number;
  name: string;
  hidden: boolean;
  /** The workbook counts its days from 1904. */
  date1904?: true;
  headerRow: number;
  /** Has a national-ID column; otherwise the row with the most texts is taken for the header. */
  certain: boolean;
  headers: string[];
  samples: string[][];
};

export type ReadingRules = Omit<RosterRules, 'today' | 'date1904'> & { today: string; plans: PlanWords };

export type ReadingTask =
  | { kind: 'inspect'; filePath: string }
  /** `progress` is the memory of a `ProgressBoard`. */
  | { kind: 'read'; filePath: string; sheetIndex: number; rules: ReadingRules; progress: SharedArrayBuffer };

/** Where a row stands once the whole file has spoken; only rows for which that is another place than was thought. */
export type PackedVerdict = { row_number: number; standing: string; family: string };

/** For the finding of a cell. */
export type PackedSuggestion = { row_number: number; column_key: ColumnKey; suggestion: Suggestion };

/** A day that is in doubt after all. */
export type PackedWithdrawal = { row_number: number; column_key: ColumnKey };

export type ReadingMessage =
  | { kind: 'inspected'; format: Workbook['format']; sheets: SheetHead[]; markedRoster: number | undefined }
  | { kind: 'refused'; why: ReadRefusal }
  /** Lines of `COPY`, made where the time is. The order of messages matters: rows come before what is said of them. */
  | { kind: 'lines'; table: ReadingTable; lines: Uint8Array<ArrayBuffer> }
  | {
      kind: 'settled';
      rows: number;
      counts: StandingCounts;
      statistics: ColumnStatistics;
      doubtfulDates: string[];
      habits: { jalaliBirths: boolean };
      codeGuesses: Record<string, Record<string, string>>;
      questions: FileQuestions;
    };
