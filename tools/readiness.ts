import { parseArgs } from 'node:util';
import { decideAttempt } from '../src/domain/roster/readiness/decide-attempt.ts';
import { readAttempts } from '../src/domain/roster/readiness/read-attempts.ts';
import { readPeople } from '../src/domain/roster/readiness/read-people.ts';
import { Refused, rosterRefusals, speakPlainly, withWorkbook } from './workbook-argument.ts';

const usage = 'Usage: npm run --silent readiness -- roster.xlsx attempts.csv';

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [rosterFile, attemptsFile] = positionals;
  if (!rosterFile || !attemptsFile || positionals.length > 2) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const today = Temporal.Now.plainDateISO('Asia/Tehran');
  const read = await withWorkbook(rosterFile, workbook => readPeople(workbook, today));
  if (!read.ok) throw new Refused(`${rosterFile} cannot be judged: ${rosterRefusals[read.why]}.`);
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

await speakPlainly(main);
