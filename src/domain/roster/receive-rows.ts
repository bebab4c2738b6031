import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { countWhenDue } from './count-roster.ts';
import type { DateColumn } from './judging/row-facts.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import type { ReadingMessage, SheetHead } from './reading-messages.ts';
import {
  allowLongStatements,
  analyzeRosters,
  findState,
  lockReading,
  moveRoster,
  noteProgress,
} from './roster.store.ts';
import type { RosterFailure } from './roster.ts';
import {
  addSuggestions,
  applyVerdicts,
  deleteRows,
  insertFindings,
  insertRows,
  type RosterPlace,
  withdrawDays,
} from './roster-row.store.ts';

/** Carries the end of a reading out of its transaction, of which nothing is kept; `why` undefined: nobody wants it. */
export class NotKept extends Error {
  readonly why: RosterFailure | undefined;
  constructor(why?: RosterFailure) {
    super(`the reading is not kept: ${why ?? 'no longer wanted'}`);
    this.why = why;
  }
}

export type Receiving = {
  tx: Db;
  /** Not the transaction: progress is seen while it is open. */
  apart: Db;
  clock: Clock;
  place: RosterPlace;
  sheet: SheetHead;
  columns: readonly MappedColumn[];
};

const progressEveryMilliseconds = 300;

/** Writes what the reading thread hands over, message by message. */
export async function receiveRows(receiving: Receiving): Promise<(message: ReadingMessage) => Promise<void>> {
  const { tx, place } = receiving;
  await allowLongStatements(tx);
  // Another process may be at it still, or be dead without its database session having noticed.
  await lockReading(tx, place.rosterId);
  const state = await findState(tx, place.rosterId);
  if (state !== 'reading') throw new NotKept();
  await deleteRows(tx, place);
  const progress = { rowsDone: 0, share: 0, notedAt: 0 };
  return async message => {
    switch (message.kind) {
      case 'rows':
        await insertRows(tx, place, message.rows);
        if (message.findings !== '[]') await insertFindings(tx, place, message.findings);
        progress.rowsDone += message.count;
        progress.share = message.share;
        return tellProgress(receiving, progress);
      case 'verdicts':
        return writeVerdicts(tx, place, message);
      case 'settled':
        if (progress.rowsDone === 0) throw new NotKept('no-rows');
        return finish(receiving, message);
      case 'refused':
        throw new NotKept(message.why);
      case 'inspected':
    }
  };
}

type Telling = { rowsDone: number; share: number; notedAt: number };

async function tellProgress({ apart, place, clock }: Receiving, progress: Telling): Promise<void> {
  const now = clock.now().epochMilliseconds;
  if (now - progress.notedAt < progressEveryMilliseconds) return;
  progress.notedAt = now;
  const { rowsDone, share } = progress;
  await noteProgress(apart, { ...place, phase: 'reading', rowsDone, share });
}

async function writeVerdicts(
  tx: Db,
  place: RosterPlace,
  { verdicts, findings, suggestions, withdrawn }: Extract<ReadingMessage, { kind: 'verdicts' }>,
): Promise<void> {
  await applyVerdicts(tx, place, verdicts);
  for (const [column, rowNumbers] of Object.entries(withdrawn))
    await withdrawDays(tx, place, { column: column as DateColumn, rowNumbers });
  if (findings !== '[]') await insertFindings(tx, place, findings);
  if (suggestions !== '[]') await addSuggestions(tx, place, suggestions);
}

async function finish(
  { tx, place, clock, sheet, columns }: Receiving,
  {
    counts,
    statistics,
    doubtfulDates,
    questions,
    habits,
    codeGuesses,
  }: Extract<ReadingMessage, { kind: 'settled' }>,
): Promise<void> {
  const unknown = Object.entries(statistics.unknownCodes).filter(([, codes]) => codes.size > 0);
  const moved = await moveRoster(tx, place.rosterId, 'checked', {
    sheet_index: sheet.index,
    header_row: sheet.headerRow,
    columns: JSON.stringify(columns),
    doubtful_dates: doubtfulDates,
    questions: JSON.stringify(questions),
    habits: JSON.stringify(habits),
    code_guesses: JSON.stringify(codeGuesses),
    unknown_codes: JSON.stringify(
      Object.fromEntries(unknown.map(([key, codes]) => [key, Object.fromEntries(codes)])),
    ),
    good_count: counts.good,
    held_count: counts.held,
    merged_count: counts.merged,
    aside_count: counts.aside,
    read_at: new Date(clock.now().epochMilliseconds),
  });
  // Withdrawn while it was read.
  if (!moved) throw new NotKept();
  await analyzeRosters(tx);
  await countWhenDue(tx, { id: place.rosterId, contractId: place.contractId, counts });
}
