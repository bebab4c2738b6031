import { parentPort, workerData } from 'node:worker_threads';
import { inspectSheets } from './inspect-sheets.ts';
import { ProgressBoard } from './progress-board.ts';
import { readSheet } from './read-sheet.ts';
import { openWorkbook, ReadError } from './reading/open-workbook.ts';
import type { ReadingMessage, ReadingTask } from './reading-messages.ts';
import { findMarkedRoster } from './workbook/workbook-mark.ts';

/** A thread of its own: the site answers while a million rows are unpacked and judged. */
async function work(task: ReadingTask, post: (message: ReadingMessage) => Promise<void>): Promise<void> {
  const opened = await openWorkbook(task.filePath);
  if (!opened.ok) return post({ kind: 'refused', why: opened.why });
  const { workbook } = opened;
  try {
    if (task.kind === 'inspect')
      await post({
        kind: 'inspected',
        format: workbook.format,
        sheets: await inspectSheets(workbook),
        markedRoster: await findMarkedRoster(workbook),
      });
    else await readSheet(workbook, { ...task, board: new ProgressBoard(task.progress) }, post);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await post({ kind: 'refused', why: error.why });
  } finally {
    await workbook.close();
  }
}

const port = parentPort;
if (!port) throw new Error('the reading worker is started by start-reading.ts only');

/** Each message waits until the one before it has been dealt with: memory stays bounded by two batches. */
let dealtWith = Promise.withResolvers<void>();
dealtWith.resolve();
port.on('message', () => dealtWith.resolve());
await work(workerData as ReadingTask, async message => {
  await dealtWith.promise;
  dealtWith = Promise.withResolvers<void>();
  port.postMessage(message, message.kind === 'lines' ? [message.lines.buffer] : []);
});
await dealtWith.promise;
port.close();
