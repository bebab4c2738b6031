import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { countWhenDue } from './count-roster.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import { NotKept } from './not-kept.ts';
import type { ProgressBoard } from './progress-board.ts';
import { createReadingTables, deleteRows, settleRows, storeLines } from './reading.store.ts';
import type { ReadingMessage, SheetHead } from './reading-messages.ts';
import { analyzeRosters, isReading, lockRosterRow, moveRoster } from './roster.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

export type Receiving = {
  tx: Db;
  clock: Clock;
  place: RosterPlace;
  sheet: SheetHead;
  columns: readonly MappedColumn[];
  board: ProgressBoard;
  /** Which reading of the roster it is. */
  reading: number;
};

/** Writes what the reading thread hands over, message by message. */
export async function receiveRows(receiving: Receiving): Promise<(message: ReadingMessage) => Promise<void>> {
  const { tx, place, board } = receiving;
  await createReadingTables(tx);
  let cleared = false;
  return async message => {
    // Not before: the thread is at work already while the rows of an earlier reading go.
    if (!cleared) await deleteRows(tx, place);
    cleared = true;
    switch (message.kind) {
      case 'lines':
        return storeLines(tx, place, message);
      case 'settled':
        if (message.rows === 0) throw new NotKept('no-rows');
        board.tell({ phase: 'storing', rowsDone: message.rows, share: 0 });
        await settleRows(tx, place);
        return finish(receiving, message);
      case 'refused':
        throw new NotKept(message.why);
      case 'inspected':
    }
  };
}

async function finish(
  { tx, place, clock, sheet, columns, board, reading }: Receiving,
  {
    rows,
    counts,
    statistics,
    doubtfulDates,
    questions,
    habits,
    codeGuesses,
  }: Extract<ReadingMessage, { kind: 'settled' }>,
): Promise<void> {
  await analyzeRosters(tx);
  board.tell({ phase: 'storing', rowsDone: rows, share: 1 });
  // Withdrawn or stopped while it was read; nobody moves it between this look and the move.
  const stillRead =
    (await lockRosterRow(tx, place.rosterId)) && (await isReading(tx, place.rosterId, reading));
  if (!stillRead) throw new NotKept();
  const unknown = Object.entries(statistics.unknownCodes).filter(([, codes]) => codes.size > 0);
  await moveRoster(tx, place.rosterId, 'checked', {
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
  await countWhenDue(tx, { id: place.rosterId, contractId: place.contractId, counts });
}
