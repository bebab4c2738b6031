import { parentPort, workerData } from 'node:worker_threads';
import { openWorkbook, ReadError } from '../reading/open-workbook.ts';
import type { ComparingAnswer, ComparingTask } from './compare-messages.ts';
import { compareSheets } from './compare-sheets.ts';

/** A thread of its own: two files of a million rows are walked side by side while the site answers. */
async function compare(task: ComparingTask): Promise<ComparingAnswer> {
  const earlier = await openWorkbook(task.earlierPath);
  if (!earlier.ok) return earlier;
  const corrected = await openWorkbook(task.correctedPath);
  if (!corrected.ok) {
    await earlier.workbook.close();
    return corrected;
  }
  try {
    return await compareSheets({ ...task, workbook: earlier.workbook }, corrected.workbook);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, why: error.why };
  } finally {
    await earlier.workbook.close();
    await corrected.workbook.close();
  }
}

const port = parentPort;
if (!port) throw new Error('the comparing worker is started by start-comparing.ts only');
port.postMessage(await compare(workerData as ComparingTask));
port.close();
