import type { CodeColumn } from './judging/column-statistics.ts';
import type { FileAnswers, FileQuestions } from './judging/file-questions.ts';
import type { DateColumn } from './judging/row-facts.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { ReadRefusal, Workbook } from './reading/raw-cell.ts';
import type { SheetHead } from './reading-messages.ts';
import type { RosterState } from './roster-state.ts';

export type RosterKind = 'initial' | 'endorsement';

/** Why nothing came of a file: damage that shows only while reading, or a sheet without people. */
export type RosterFailure = ReadRefusal | 'no-header-row' | 'no-rows' | 'sheet-gone';

/** A person of staff, as colleagues see each other. */
export type StaffName = { id: number; fa: string; en: string };

export type Roster = {
  id: number;
  contractId: number;
  kind: RosterKind;
  state: RosterState;
  /** Joins are covered from this day, leaves until the day before. */
  effectiveOn: Temporal.PlainDate;
  file: { name: string; bytes: number; format: Workbook['format']; sha256: string };
  uploaded: { by: StaffName; at: Date };
  submitted: { by: StaffName; at: Date } | undefined;
  /** Approved or rejected, with the reason if one was given. */
  decided: { by: StaffName; at: Date; reason: string | undefined } | undefined;
  readAt: Date | undefined;
  appliedAt: Date | undefined;
  /** Which version of the contract's roster it made; undefined until it is applied. */
  version: number | undefined;
  sheets: SheetHead[];
  sheetIndex: number | undefined;
  headerRow: number | undefined;
  columns: MappedColumn[];
  /** Date columns in which Jalali and Gregorian days cannot be told apart. */
  doubtfulDates: DateColumn[];
  /** Codes that nobody has explained yet, with the number of rows that use each. */
  unknownCodes: Partial<Record<CodeColumn, Record<string, number>>>;
  /** What only a person can say of the whole file. */
  questions: FileQuestions;
  answers: FileAnswers;
  /** What the whole file tells about each row. */
  jalaliBirths: boolean;
  /** What unexplained codes seem to mean, for whoever is asked. */
  codeGuesses: Partial<Record<CodeColumn, Record<string, string>>>;
  counts: { good: number; held: number; merged: number; aside: number };
  /** What the approver approved. */
  approved: { joins: number; changes: number; leaves: number } | undefined;
  failure: RosterFailure | 'contract-changed' | undefined;
};
