import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decideAttempt } from '../src/domain/roster/readiness/decide-attempt.ts';
import { readAttempts } from '../src/domain/roster/readiness/read-attempts.ts';
import { readPeople } from '../src/domain/roster/readiness/read-people.ts';
import { openWorkbook, ReadError } from '../src/domain/roster/reading/open-workbook.ts';
import type { ReadRefusal, Workbook } from '../src/domain/roster/reading/raw-cell.ts';

const usage = 'Usage: npm run --silent readiness -- roster.xlsx attempts.csv';

/** Ends the program with one sentence. */
class Refused extends Error {}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [rosterFile, attemptsFile] = positionals;
  if (!rosterFile || !attemptsFile || positionals.length > 2) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const today = Temporal.Now.plainDateISO('Asia/Tehran');
  const read = await withWorkbook(rosterFile, workbook => readPeople(workbook, today));
  if (!read.ok) throw new Refused(`${rosterFile} cannot be judged: ${refusals[read.why]}.`);
  const attempts = await withWorkbook(attemptsFile, readAttempts);
  if (!attempts)
    throw new Refused(`${attemptsFile} must have the columns national_id, first_name and last_name.`);
  const lines = attempts.map(attempt => {
    const { rung, decision } = decideAttempt(attempt, read.people);
    return `${attempt.line},${rung},${decision}\n`;
  });
  process.stdout.write(`line,rung,decision\n${lines.join('')}`);
  return 0;
}

const refusals = {
  'no-header-row': 'none of its first ten rows has a national-ID column',
  'no-name-columns': 'it has no columns for first and last name',
};

const unreadable: Record<ReadRefusal, string> = {
  empty: 'there is nothing in it',
  'not-a-spreadsheet': 'it is no xlsx, xls or csv file',
  truncated: 'its end is missing',
  corrupt: 'it is damaged',
  'password-protected': 'it is locked with a password',
  macro: 'it has macros in it',
  'too-large': 'it is too large',
  bomb: 'it unpacks to far more than it should',
  'html-page': 'it is a web page',
  'entity-declaration': 'it declares XML entities',
  'too-many-rows': 'it has too many rows',
  'too-many-columns': 'it has too many columns',
  'old-format-unreadable': 'its old format is not understood',
  'other-format': 'it is a spreadsheet of another kind than xlsx, xls and csv',
};

async function withWorkbook<Result>(
  file: string,
  use: (workbook: Workbook) => Promise<Result>,
): Promise<Result> {
  const workbook = await openOrRefuse(file);
  try {
    return await use(workbook);
  } catch (cause) {
    if (cause instanceof ReadError) throw new Refused(`${file} cannot be read: ${unreadable[cause.why]}.`);
    throw cause;
  } finally {
    await workbook.close();
  }
}

async function openOrRefuse(file: string): Promise<Workbook> {
  // npm changes to the project's folder; paths are meant from where the command was given.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const opened = await openWorkbook(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new Refused(`${file} cannot be opened (${cause.code}).`);
  });
  if (!opened.ok) throw new Refused(`${file} cannot be read: ${unreadable[opened.why]}.`);
  return opened.workbook;
}

try {
  process.exitCode = await main();
} catch (cause) {
  if (!(cause instanceof Refused)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
