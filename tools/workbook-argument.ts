import { resolve } from 'node:path';
import { openWorkbook, ReadError } from '../src/domain/roster/reading/open-workbook.ts';
import type { ReadRefusal, Workbook } from '../src/domain/roster/reading/raw-cell.ts';

/** Ends the program with one sentence. */
export class Refused extends Error {}

/** Why nobody can be told apart in a file that can be read. */
export const rosterRefusals = {
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

/** Opens the workbook that an argument names, for as long as it is used. */
export async function withWorkbook<Result>(
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

/** Runs a command whose foreseen failures are one sentence on the error output and code 1. */
export async function speakPlainly(main: () => Promise<number>): Promise<void> {
  // Whoever reads us may have seen enough, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await main();
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  }
}
