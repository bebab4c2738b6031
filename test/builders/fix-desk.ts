import { acceptSuggestion } from '../../src/domain/roster/accept-suggestion.ts';
import { acceptSuggestions } from '../../src/domain/roster/accept-suggestions.ts';
import { fixCell } from '../../src/domain/roster/fix-cell.ts';
import type { ColumnKey } from '../../src/domain/roster/judging/columns.ts';
import type { Suggestion } from '../../src/domain/roster/judging/suggestion.ts';
import { type Batch, listBatches } from '../../src/domain/roster/list-batches.ts';
import { findRow } from '../../src/domain/roster/list-rows.ts';
import { readRoster } from '../../src/domain/roster/read-roster.ts';
import type { RosterCell } from '../../src/domain/roster/stored-cells.ts';
import { undoBatch } from '../../src/domain/roster/undo-batch.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import { buildContract } from './contracts.ts';
import { openRosterDesk, type RosterDesk } from './roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from './rosters.ts';

export function person(number: number, more: TestRosterRow = {}): TestRosterRow {
  const nationalId = nationalIdOf(number);
  return { first: 'کاوه', last: 'رضایی', nationalId, relation: 'اصلی', ...more };
}

/** The employer's desk before one roster that is being fixed. */
export type FixDesk = {
  desk: RosterDesk;
  rosterId: number;
  asMaker<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** A finding (`account-owner-not-primary`) with a suggestion, as the doctor leaves it. */
  suggest(rowNumber: number, suggestion: Suggestion): Promise<void>;
  accept(rowNumber: number, mark: string): ReturnType<typeof acceptSuggestion>;
  acceptAll(cells: number, onlyHigh?: boolean): ReturnType<typeof acceptSuggestions>;
  fix(rowNumber: number, column: ColumnKey, text: string): ReturnType<typeof fixCell>;
  undo(batchId: number | undefined): ReturnType<typeof undoBatch>;
  /** The latest first. */
  batches(): Promise<Batch[]>;
  cell(rowNumber: number, key: ColumnKey): Promise<RosterCell | undefined>;
  readAgain(): Promise<void>;
};

export async function openFixDesk(database: TestDatabase, rows: TestRosterRow[] | Buffer): Promise<FixDesk> {
  const owner = database.pool('owner').db;
  const desk = await openRosterDesk(database, await buildContract(owner));
  const rosterId = await desk.receive(rows);
  const { clock, workFolder, maker } = desk;
  const { staffId } = maker;
  const asMaker: FixDesk['asMaker'] = work => desk.as(maker, work);
  const code = 'account-owner-not-primary';
  return {
    desk,
    rosterId,
    asMaker,
    async suggest(row_number, proposed) {
      const { contractId: contract_id } = await desk.roster(rosterId);
      const place = { contract_id, roster_id: rosterId, row_number, position: 500 };
      const suggestion = JSON.stringify(proposed);
      await owner
        .insertInto('roster_finding')
        .values({ ...place, code, severity: 'warning', details: '{}', suggestion })
        .execute();
    },
    accept: (rowNumber, mark) =>
      asMaker(db => acceptSuggestion({ db, clock }, { rosterId, rowNumber, staffId }, { code, mark })),
    acceptAll: (cells, onlyHigh = false) =>
      asMaker(db => acceptSuggestions({ db, clock }, { rosterId, staffId, code, onlyHigh, cells })),
    fix: (rowNumber, column, text) =>
      asMaker(db => fixCell({ db, clock }, { rosterId, rowNumber, staffId }, { column, text })),
    undo: (batchId = 0) => asMaker(db => undoBatch({ db, clock }, { rosterId, batchId, staffId })),
    batches: () => asMaker(async db => (await listBatches(db, await desk.roster(rosterId))).batches),
    async cell(rowNumber, key) {
      const row = await asMaker(async db => findRow(db, await desk.roster(rosterId), rowNumber));
      return row?.cells.find(cell => cell.key === key);
    },
    readAgain: () => readRoster({ db: database.pool('job').db, clock, workFolder }, rosterId),
  };
}
