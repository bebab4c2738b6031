import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { findRoster } from './find-roster.ts';
import { NotKept } from './not-kept.ts';
import { type Prepared, prepareReading } from './prepare-reading.ts';
import { ProgressBoard } from './progress-board.ts';
import { receiveRows } from './receive-rows.ts';
import { allowLongStatements, beginProgress, beginReading, lockReading, moveRoster } from './roster.store.ts';
import type { RosterPlace } from './roster-row.store.ts';
import { startReading } from './start-reading.ts';
import { fetchFile } from './stored-file.ts';
import { watchReading } from './watch-reading.ts';

export type ReadRosterDeps = {
  /** Of the job role; each transaction is its own. */
  db: Db;
  clock: Clock;
  /** For the file while it is read; of this process or shared with others. */
  workFolder: string;
};

/**
 * Reads the stored file into rows and findings, in one transaction: what was half read when the process was killed is
 * not there, and the next try starts from the file again. Does nothing to a roster that is past being read.
 */
export async function readRoster({ db, clock, workFolder }: ReadRosterDeps, rosterId: number): Promise<void> {
  const roster = await findRoster(db, rosterId);
  const reading = roster && (await beginReading(db, rosterId));
  if (!roster || reading === undefined) return;
  const place = { contractId: roster.contractId, rosterId };
  const at = new Date(clock.now().epochMilliseconds);
  await beginProgress(db, { ...place, at, phase: 'reading', again: roster.state === 'reading' });
  const prepared = await prepareReading(db, clock, roster);
  if (!prepared.ok) {
    await moveRoster(db, rosterId, 'needs-mapping');
    return;
  }
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const pathOf = (number: number) => join(workFolder, `roster-${rosterId}-${number}`);
  // What a killed process left behind.
  for (let earlier = 1; earlier < reading; earlier += 1) await rm(pathOf(earlier), { force: true });
  const filePath = pathOf(reading);
  try {
    await fetchFile(db, place, filePath);
    await readFile({ db, clock, place, reading, filePath, prepared });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    if (error.why) await moveRoster(db, rosterId, 'failed', { failure: error.why });
  } finally {
    await rm(filePath, { force: true });
  }
}

type FileReading = {
  db: Db;
  clock: Clock;
  place: RosterPlace;
  reading: number;
  filePath: string;
  prepared: Extract<Prepared, { ok: true }>;
};

async function readFile({ db, clock, place, reading, filePath, prepared }: FileReading): Promise<void> {
  const { sheet, columns, rules } = prepared;
  const board = new ProgressBoard();
  const task = { kind: 'read', filePath, sheetIndex: sheet.index, rules, progress: board.memory } as const;
  await db.transaction().execute(async tx => {
    await allowLongStatements(tx);
    await watchReading({ tx, apart: db, clock, place, reading, board }, async stopped => {
      // Another process may be at it still, or be dead without its database session having noticed.
      await lockReading(tx, place.rosterId);
      const receive = await receiveRows({ tx, clock, place, sheet, columns, board, reading });
      await startReading(task, receive, stopped);
    });
  });
}
