import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../../../deps.ts';
import { findRoster } from '../find-roster.ts';
import { gatherFixes } from '../gather-fixes.ts';
import { fetchFile } from '../stored-file.ts';
import type { ComparingAnswer } from './compare-messages.ts';
import { deleteCorrections, insertCorrection } from './correction.store.ts';
import { startComparing } from './start-comparing.ts';

export type CorrectedFile = {
  rosterId: number;
  staffId: number;
  /** As the person's own computer calls it. */
  fileName: string;
  filePath: string;
  /** For the earlier file while the two are compared. */
  workFolder: string;
};

export type CorrectionBrought =
  | { ok: true; correctionId: number; cells: number }
  | { ok: false; why: 'no-such-roster' | 'not-now' | 'nothing-changed' }
  | Extract<ComparingAnswer, { ok: false }>;

/**
 * Compares a corrected workbook with the roster it corrects, cell by cell, and keeps what it says otherwise until somebody
 * has seen it. Nothing of the roster changes yet.
 */
export async function bringCorrection(
  { db }: Pick<Deps, 'db'>,
  { rosterId, staffId, fileName, filePath, workFolder }: CorrectedFile,
): Promise<CorrectionBrought> {
  const roster = await findRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const place = { contractId: roster.contractId, rosterId };
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const earlierPath = join(workFolder, randomUUID());
  try {
    await fetchFile(db, place, earlierPath);
    const { sheetIndex = 0, headerRow = 1, columns } = roster;
    const { edits } = await gatherFixes(db, place);
    const task = { earlierPath, correctedPath: filePath, sheetIndex, headerRow, columns, edits };
    const compared = await startComparing(task);
    if (!compared.ok) return compared;
    if (compared.lines.length + compared.added === 0) return { ok: false, why: 'nothing-changed' };
    await deleteCorrections(db, place);
    const correctionId = await insertCorrection(db, place, { ...compared, fileName, staffId });
    return { ok: true, correctionId, cells: compared.cells };
  } finally {
    await rm(earlierPath, { force: true });
  }
}
