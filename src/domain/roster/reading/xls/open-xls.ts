import type { FileHandle } from 'node:fs/promises';
import { maxXlsBytes } from '../limits.ts';
import type { RawRow, Workbook } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { readContainerNames } from './read-container-names.ts';
import { startXlsWorker } from './start-xls-worker.ts';

/** Old workbooks, read by a library in a thread of their own, and only once the bytes have said what they are. */
export async function openXls(file: FileHandle, filePath: string): Promise<Workbook> {
  refuseContainer(await readContainerNames(file));
  const { size } = await file.stat();
  if (size > maxXlsBytes) throw new ReadError('too-large', `an old workbook of ${size} bytes`);
  const worker = await startXlsWorker(filePath);
  let share = 0;

  async function* rows(sheetIndex: number): AsyncGenerator<RawRow[], void, undefined> {
    const sheet = worker.sheets[sheetIndex];
    if (sheet === undefined) throw new RangeError(`there is no sheet ${sheetIndex}`);
    for (let from = 0; from < sheet.rows; ) {
      const { rows: batch, next } = await worker.ask({ sheetIndex, from });
      if (batch.length > 0) yield batch;
      from = next;
      share = from / sheet.rows;
    }
  }

  return {
    format: 'xls',
    sheets: worker.sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904: worker.date1904,
    rows,
    progress: () => share,
    close: async () => {
      await worker.stop();
      await file.close();
    },
  };
}

function refuseContainer(names: ReadonlySet<string>): void {
  if (names.has('EncryptedPackage')) throw new ReadError('password-protected', 'an encrypted workbook');
  if (!names.has('Workbook') && !names.has('Book')) {
    throw new ReadError('not-a-spreadsheet', 'an old Office file that is no workbook');
  }
  if (names.has('_VBA_PROJECT_CUR') || names.has('VBA'))
    throw new ReadError('macro', 'a workbook with macros');
}
