import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { examineRoster } from '../src/domain/roster/doctor/examine-roster.ts';
import type { FindingCode } from '../src/domain/roster/judging/findings.ts';
import { severityOf } from '../src/domain/roster/judging/severities.ts';
import { foundAs } from '../test/planted-faults.ts';
import { withWorkbook } from './workbook-argument.ts';

type Truth = { faults: { row: number; codes: string[] }[] };
type Score = { planted: number; found: number };

/** Reads every roster of a folder of folders that has a truth.json beside it, and prints how much of it was found. */
const { positionals } = parseArgs({ allowPositionals: true, strict: false });
const folder = positionals[0] ?? '../shared/data/rosters';
const names = existsSync(folder) ? (await readdir(folder)).toSorted() : [];
const today = Temporal.Now.plainDateISO('Asia/Tehran');
const byFault = new Map<string, Score>();
const spoken = { rows: 0, planted: 0 };
for (const name of names) await measure(join(folder, name));
for (const [fault, { planted, found }] of [...byFault].toSorted())
  console.log(
    `${fault.padEnd(24)} ${String(found).padStart(4)} of ${String(planted).padStart(4)}  recall ${(found / planted).toFixed(2)}`,
  );
console.log(
  `rows with an error or a warning: ${spoken.rows}; with a planted fault or naming one: ${spoken.planted}; precision ${(spoken.planted / Math.max(1, spoken.rows)).toFixed(2)}`,
);

async function measure(path: string): Promise<void> {
  const file = ['roster.xlsx', 'roster.xls', 'roster.csv'].map(each => join(path, each)).find(existsSync);
  if (!file || !existsSync(join(path, 'truth.json'))) return;
  const { faults }: Truth = JSON.parse(await readFile(join(path, 'truth.json'), 'utf8'));
  const codesOf = new Map<number, Set<FindingCode>>();
  const loud = new Set<number>();
  await withWorkbook(file, async workbook => {
    const read = await examineRoster(workbook, today);
    if (!read.ok) throw new Error(`${file}: ${read.why}`);
    for await (const { rowNumber, finding } of read.examined.findings()) {
      codesOf.set(rowNumber, (codesOf.get(rowNumber) ?? new Set()).add(finding.code));
      if (severityOf(finding) !== 'note') loud.add(rowNumber);
    }
  });
  const plantedRows = new Set(faults.map(({ row }) => row));
  for (const { row, codes } of faults)
    for (const code of codes) {
      const score = byFault.get(code) ?? { planted: 0, found: 0 };
      score.planted += 1;
      if (foundAs[code]?.some(each => codesOf.get(row)?.has(each))) score.found += 1;
      byFault.set(code, score);
    }
  for (const row of loud) {
    spoken.rows += 1;
    if (plantedRows.has(row)) spoken.planted += 1;
    else console.log(`${file} row ${row}: ${[...(codesOf.get(row) ?? [])].join(' ')}`);
  }
}
