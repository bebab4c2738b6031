import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { examineRoster } from '../src/domain/roster/doctor/examine-roster.ts';
import type { FindingCode } from '../src/domain/roster/judging/findings.ts';
import { severityOf } from '../src/domain/roster/judging/severities.ts';
import { foundAs } from '../test/planted-faults.ts';
import { Refused, rosterRefusals, speakPlainly, withWorkbook } from './workbook-argument.ts';

const usage =
  'Usage: npm run --silent measure -- folder\n' +
  'Each folder in it holds a roster.xlsx, .xls or .csv and a truth.json: {"faults": [{"row": 3, "codes": ["nid-typo"]}]}.';

type Truth = { faults: { row: number; codes: string[] }[] };
/** By sheet row: the codes found, and whether one of them asks for attention. */
type Heard = Map<number, { codes: Set<FindingCode>; loud: boolean }>;

const recall = new Map<string, { planted: number; found: number }>();
const precision = { loud: 0, planted: 0, held: 0 };
/** What a planted fault of somebody else makes of a row. */
const followers = new Set<FindingCode>(['primary-held', 'primary-orphan', 'id-on-two-people']);

async function main(): Promise<number> {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const root = resolve(process.env['INIT_CWD'] ?? '.', folder);
  for (const name of (await readdir(root)).toSorted()) await measure(join(root, name));
  for (const [fault, { planted, found }] of [...recall].toSorted())
    print(`${fault.padEnd(22)} recall ${(found / planted).toFixed(2)}  ${found} of ${planted}`);
  const { loud, planted, held } = precision;
  print(`rows with an error or a warning: ${loud}`);
  print(
    `  with a planted fault: ${planted}, following from one elsewhere: ${held}, neither: ${loud - planted - held}`,
  );
  print(`precision ${((planted + held) / Math.max(1, loud)).toFixed(3)}`);
  return 0;
}

async function measure(folder: string): Promise<void> {
  const names = ['roster.xlsx', 'roster.xls', 'roster.csv'].map(each => join(folder, each));
  const file = names.find(existsSync);
  const truth = join(folder, 'truth.json');
  if (!file || !existsSync(truth)) return;
  const { faults }: Truth = JSON.parse(await readFile(truth, 'utf8'));
  const heard = await listen(file);
  for (const { row, codes } of faults) for (const code of codes) count(code, heard.get(row)?.codes);
  const plantedRows = new Set(faults.map(({ row }) => row));
  for (const [row, { codes, loud }] of heard) {
    if (!loud) continue;
    precision.loud += 1;
    if (plantedRows.has(row)) precision.planted += 1;
    else if ([...codes].some(code => followers.has(code))) precision.held += 1;
    else print(`${file} row ${row}: ${[...codes].join(' ')}`);
  }
}

function count(code: string, codes: ReadonlySet<FindingCode> | undefined): void {
  const score = recall.get(code) ?? { planted: 0, found: 0 };
  score.planted += 1;
  if (foundAs[code]?.some(each => codes?.has(each))) score.found += 1;
  recall.set(code, score);
}

async function listen(file: string): Promise<Heard> {
  const heard: Heard = new Map();
  await withWorkbook(file, async workbook => {
    const read = await examineRoster(workbook, Temporal.Now.plainDateISO('Asia/Tehran'));
    if (!read.ok) throw new Refused(`${file} cannot be judged: ${rosterRefusals[read.why]}.`);
    for await (const { rowNumber, finding } of read.examined.findings()) {
      const row = heard.getOrInsertComputed(rowNumber, () => ({ codes: new Set(), loud: false }));
      row.codes.add(finding.code);
      row.loud ||= severityOf(finding) !== 'note';
    }
  });
  return heard;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await speakPlainly(main);
