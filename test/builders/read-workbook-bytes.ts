import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, ReadError } from '../../src/domain/roster/reading/open-workbook.ts';
import type { RawCell, RawRow, ReadRefusal, Workbook } from '../../src/domain/roster/reading/raw-cell.ts';
import { openPackage } from '../../src/domain/roster/reading/xlsx/find-parts.ts';
import { readXmlPart } from '../../src/domain/roster/reading/xlsx/read-xml-part.ts';
import { readZipDirectory } from '../../src/domain/roster/reading/xlsx/read-zip-directory.ts';

export type ReadBytes =
  | { ok: true; format: Workbook['format']; sheets: Workbook['sheets']; rows: RawRow[][] }
  | { ok: false; why: ReadRefusal };

/** Reads every sheet of a file made by a test. Only a `ReadError` counts as a refusal; others fail the test. */
export async function readWorkbookBytes(bytes: Uint8Array): Promise<ReadBytes> {
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-roster-'));
  try {
    const path = join(folder, 'roster.xlsx');
    await writeFile(path, bytes);
    const opened = await openWorkbook(path);
    return opened.ok ? await readSheets(opened.workbook) : opened;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readSheets(workbook: Workbook): Promise<ReadBytes> {
  try {
    const rows: RawRow[][] = [];
    for (const index of workbook.sheets.keys())
      rows.push((await Array.fromAsync(workbook.rows(index))).flat());
    return { ok: true, format: workbook.format, sheets: workbook.sheets, rows };
  } catch (cause) {
    if (cause instanceof ReadError) return { ok: false, why: cause.why };
    throw cause;
  } finally {
    await workbook.close();
  }
}

/** The cells of the first sheet; fails the test when the file was refused. */
export async function firstSheet(bytes: Uint8Array): Promise<RawRow[]> {
  const read = await readWorkbookBytes(bytes);
  if (!read.ok) throw new Error(`refused: ${read.why}`);
  return read.rows[0] ?? [];
}

/** What a person sees, row by row; '' for an empty cell. */
export function textsOf(rows: readonly RawRow[]): string[][] {
  return rows.map(({ cells }) => [...cells].map((cell: RawCell | undefined) => cell?.text ?? ''));
}

/** Why a file was refused, or undefined when it was read. */
export async function refusalOf(bytes: Uint8Array): Promise<ReadRefusal | undefined> {
  const read = await readWorkbookBytes(bytes);
  return read.ok ? undefined : read.why;
}

/** One part of a workbook as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-roster-'));
  try {
    const path = join(folder, 'roster.xlsx');
    await writeFile(path, bytes);
    await using file = await open(path);
    const part = openPackage(file, await readZipDirectory(file, bytes.length))(name);
    if (!part) throw new Error(`the workbook has no ${name}`);
    return await readXmlPart(part);
  } finally {
    await rm(folder, { recursive: true });
  }
}
