import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { openWorkbook } from '../../src/domain/roster/reading/open-workbook.ts';
import { readZipDirectory } from '../../src/domain/roster/reading/xlsx/read-zip-directory.ts';
import { localHeaderBytes } from '../../src/domain/roster/reading/xlsx/zip-entry.ts';

export type ReaderName = 'ours' | 'limit' | 'exceljs' | 'SheetJS';

/**
 * Each reads the file to its end, touches every cell, and returns how many rows or tags it has seen. The peers are
 * loaded only where they are measured, for their code is memory too.
 */
export const readers: Record<ReaderName, (path: string) => Promise<number>> = {
  ours: readOurs,
  limit: inflateAndScan,
  exceljs: readExceljs,
  SheetJS: readSheetJs,
};

async function readOurs(path: string): Promise<number> {
  const opened = await openWorkbook(path);
  if (!opened.ok) throw new Error(opened.why);
  let rows = 0;
  let characters = 0;
  for await (const batch of opened.workbook.rows(0)) {
    rows += batch.length;
    for (const { cells } of batch) for (const cell of cells) characters += cell?.text.length ?? 0;
  }
  await opened.workbook.close();
  return characters > 0 ? rows : 0;
}

/** What any reader must do at the least: inflate the parts that hold the cells and look at every byte once. */
async function inflateAndScan(path: string): Promise<number> {
  const file = await open(path);
  const entries = await readZipDirectory(file, (await file.stat()).size);
  let tags = 0;
  for (const { name, offset, nameBytes, packedBytes } of entries) {
    if (!/sheet1\.xml|sharedStrings\.xml/.test(name)) continue;
    const start = offset + localHeaderBytes + nameBytes;
    const packed = file.createReadStream({
      start,
      end: start + packedBytes - 1,
      autoClose: false,
      highWaterMark: 131_072,
    });
    const inflated = packed.pipe(createInflateRaw({ chunkSize: 262_144 }));
    for await (const chunk of inflated as AsyncIterable<Buffer>) tags += countTags(chunk);
  }
  await file.close().catch(() => {});
  return tags;
}

function countTags(chunk: Buffer): number {
  let tags = 0;
  for (let at = 0; at < chunk.length; at += 1) if (chunk[at] === 0x3c) tags += 1;
  return tags;
}

async function readExceljs(path: string): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let rows = 0;
  let characters = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) {
      rows += 1;
      row.eachCell(cell => {
        characters += cell.text.length;
      });
    }
  }
  return characters > 0 ? rows : 0;
}

async function readSheetJs(path: string): Promise<number> {
  const { read } = await import('@e965/xlsx');
  const workbook = read(readFileSync(path), { dense: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  const rows = (sheet?.['!data'] ?? []) as { v?: unknown }[][];
  let characters = 0;
  for (const row of rows) for (const cell of row) characters += String(cell?.v ?? '').length;
  return characters > 0 ? rows.length : 0;
}
