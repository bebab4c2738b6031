import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { findRoster } from './find-roster.ts';
import { prepareReading } from './prepare-reading.ts';
import { NotKept, receiveRows } from './receive-rows.ts';
import { moveRoster } from './roster.store.ts';
import { startReading } from './start-reading.ts';
import { fetchFile } from './stored-file.ts';

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
  if (!roster) return;
  if (roster.state !== 'reading' && !(await moveRoster(db, rosterId, 'reading'))) return;
  const prepared = await prepareReading(db, clock, roster);
  if (!prepared.ok) {
    await moveRoster(db, rosterId, 'needs-mapping');
    return;
  }
  const { contractId } = roster;
  const place = { contractId, rosterId };
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const filePath = join(workFolder, `roster-${contractId}-${rosterId}`);
  try {
    await fetchFile(db, place, filePath);
    const { sheet, columns, rules } = prepared;
    const task = { kind: 'read', filePath, sheetIndex: sheet.index, rules } as const;
    await db.transaction().execute(async tx => {
      await startReading(task, await receiveRows({ tx, apart: db, clock, place, sheet, columns }));
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    if (error.why) await moveRoster(db, rosterId, 'failed', { failure: error.why });
  } finally {
    await rm(filePath, { force: true });
  }
}
