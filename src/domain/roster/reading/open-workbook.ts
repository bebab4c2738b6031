import { type FileHandle, open } from 'node:fs/promises';
import { openCsv } from './csv/open-csv.ts';
import { detectFormat } from './detect-format.ts';
import { maxFileBytes } from './limits.ts';
import type { ReadRefusal, Workbook } from './raw-cell.ts';
import { ReadError } from './read-error.ts';
import { openXls } from './xls/open-xls.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';

export { ReadError } from './read-error.ts';

export type Opened = { ok: true; workbook: Workbook } | { ok: false; why: ReadRefusal };

/** Opens an uploaded file by what its bytes say it is. The caller closes the workbook; a refused file is closed. */
export async function openWorkbook(filePath: string): Promise<Opened> {
  const file = await open(filePath, 'r');
  try {
    return { ok: true, workbook: await openByFormat(file, filePath) };
  } catch (cause) {
    await file.close();
    if (cause instanceof ReadError) return { ok: false, why: cause.why };
    throw cause;
  }
}

async function openByFormat(file: FileHandle, filePath: string): Promise<Workbook> {
  const { size } = await file.stat();
  if (size > maxFileBytes) throw new ReadError('too-large', `a file of ${size} bytes`);
  const format = await detectFormat(file, size);
  if (format === 'xlsx') return await openXlsx(file, size);
  if (format === 'ole') return await openXls(file, filePath);
  return await openCsv(file, size);
}
