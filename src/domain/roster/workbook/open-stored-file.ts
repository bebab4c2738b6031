import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../../platform/database.ts';
import { openWorkbook } from '../reading/open-workbook.ts';
import type { Workbook } from '../reading/raw-cell.ts';
import type { Roster } from '../roster.ts';
import { fetchFile } from '../stored-file.ts';

export type StoredFile = { workbook: Workbook; close(): Promise<void> };

/** The file as it was uploaded, opened; whoever opens it closes it. Undefined where it is not kept any more. */
export async function openStoredFile(
  db: Db,
  { contractId, id: rosterId }: Roster,
  workFolder: string,
): Promise<StoredFile | undefined> {
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const path = join(workFolder, randomUUID());
  try {
    await fetchFile(db, { contractId, rosterId }, path);
    const opened = await openWorkbook(path);
    if (!opened.ok) {
      await rm(path, { force: true });
      return undefined;
    }
    const { workbook } = opened;
    const close = async () => {
      await workbook.close();
      await rm(path, { force: true });
    };
    return { workbook, close };
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  }
}
