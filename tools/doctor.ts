import { parseArgs } from 'node:util';
import { type Examined, examineRoster } from '../src/domain/roster/doctor/examine-roster.ts';
import type { ColumnKey } from '../src/domain/roster/judging/columns.ts';
import type { Finding } from '../src/domain/roster/judging/findings.ts';
import { severityOf } from '../src/domain/roster/judging/severities.ts';
import { csvLine } from './csv-line.ts';
import { Refused, rosterRefusals, speakPlainly, withWorkbook } from './workbook-argument.ts';

const usage = 'Usage: npm run --silent doctor -- roster.xlsx';

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [file] = positionals;
  if (!file || positionals.length > 1) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const today = Temporal.Now.plainDateISO('Asia/Tehran');
  await withWorkbook(file, async workbook => {
    const read = await examineRoster(workbook, today);
    if (!read.ok) throw new Refused(`${file} cannot be judged: ${rosterRefusals[read.why]}.`);
    await print(read.examined);
  });
  return 0;
}

/** Sheet row, header as in the file, code, severity, and what to write in that column instead. */
async function print({ headerRow, columns, questions, findings }: Examined): Promise<void> {
  await write('row,column,code,severity,suggestion\n');
  for (const kind of Object.keys(questions)) await write(csvLine([headerRow, '', kind, 'error', '']));
  const headers = new Map(columns.map(({ key, header }) => [key, header]));
  let before = { rowNumber: 0, lines: new Set<string>() };
  for await (const { rowNumber, finding } of findings()) {
    if (rowNumber !== before.rowNumber) before = { rowNumber, lines: new Set() };
    for (const { column, value } of linesOf(finding)) {
      const line = csvLine([rowNumber, headers.get(column) ?? '', finding.code, severityOf(finding), value]);
      // Two cells that are wrong alike propose the same for both.
      if (!before.lines.has(line)) await write(line);
      before.lines.add(line);
    }
  }
}

/** A line for the finding's own column, and one for every other that the suggestion changes as well. */
function linesOf({ column, suggestion }: Finding): { column: ColumnKey | undefined; value: string }[] {
  const edits = suggestion?.edits ?? {};
  const others = (Object.keys(edits) as ColumnKey[]).filter(key => key !== column);
  const own = { column, value: (column && edits[column]) ?? '' };
  return [own, ...others.map(key => ({ column: key, value: edits[key] ?? '' }))];
}

/** Waits where the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise(resolve => process.stdout.once('drain', resolve));
}

await speakPlainly(main);
