import type { ColumnStatistics } from './judging/column-statistics.ts';
import type { ColumnKey } from './judging/columns.ts';
import type { FileQuestions } from './judging/file-questions.ts';
import type { RosterRules } from './judging/judge-roster.ts';
import type { StandingCounts } from './judging/settle-roster.ts';
import type { Suggestion } from './judging/suggestion.ts';
import type { PlanWords } from './match-plan.ts';
import type { ReadRefusal, Workbook } from './reading/raw-cell.ts';

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
  | { kind: 'read'; filePath: string; sheetIndex: number; rules: ReadingRules };

/** Where a row stands once the whole file has spoken; only rows for which that changes something. */
export type PackedVerdict = { row_number: number; standing: string; family: string };

/** `suggestions` are of cells' findings. */
export type PackedSuggestion = { row_number: number; column_key: ColumnKey; suggestion: Suggestion };

/** `rows`, `findings`, `suggestions` and `verdicts` are JSON arrays, made where the time is; `share` of the file, 0 to 1. */
export type ReadingMessage =
  | { kind: 'inspected'; format: Workbook['format']; sheets: SheetHead[]; markedRoster: number | undefined }
  | { kind: 'refused'; why: ReadRefusal }
  | { kind: 'rows'; rows: string; findings: string; count: number; share: number }
  | {
      kind: 'verdicts';
      verdicts: string;
      findings: string;
      suggestions: string;
      withdrawn: Record<string, number[]>;
    }
  | {
      kind: 'settled';
      counts: StandingCounts;
      statistics: ColumnStatistics;
      doubtfulDates: string[];
      habits: { jalaliBirths: boolean };
      codeGuesses: Record<string, Record<string, string>>;
      questions: FileQuestions;
    };
