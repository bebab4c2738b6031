import { judgePlan } from './judge-plan.ts';
import { doubtfulDateColumns, hasJalaliBirths } from './judging/column-statistics.ts';
import { type SourcedRow, startJudging } from './judging/judge-roster.ts';
import type { RowVerdict } from './judging/settle-roster.ts';
import { LineWriter } from './line-writer.ts';
import { type PackSetting, packFindings, packRow, verdictPosition } from './pack-row.ts';
import type { ProgressBoard } from './progress-board.ts';
import type { Workbook } from './reading/raw-cell.ts';
import type { ReadingMessage, ReadingRules } from './reading-messages.ts';

type Post = (message: ReadingMessage) => Promise<void>;
type Guess = { standing: string; family: string };

const verdictsAtOnce = 5000;
const tellEveryMilliseconds = 200;

/** Reads and judges one sheet, batch by batch, then what only the whole of it can tell. */
export async function readSheet(
  workbook: Workbook,
  { sheetIndex, rules, board }: { sheetIndex: number; rules: ReadingRules; board: ProgressBoard },
  post: Post,
): Promise<void> {
  const judge = startJudging({
    ...rules,
    today: Temporal.PlainDate.from(rules.today),
    date1904: workbook.date1904,
  });
  const lines = new LineWriter(post);
  const guesses: Guess[] = [];
  // By the clock, for the strings of a workbook are read before its first row.
  const telling = setInterval(() => {
    board.tell({ phase: 'reading', rowsDone: guesses.length, share: workbook.progress() });
  }, tellEveryMilliseconds);
  try {
    for await (const batch of workbook.rows(sheetIndex)) {
      for (const row of judge.judge(batch)) guesses.push(addRow(lines, row, rules));
      await lines.sendMuch();
    }
  } finally {
    clearInterval(telling);
  }
  await lines.sendAll();
  board.tell({ phase: 'settling', rowsDone: guesses.length, share: 0 });
  const { counts, statistics, questions, codeGuesses, verdicts } = judge.settle();
  await addVerdicts(verdicts(), { lines, guesses, board });
  await post({
    kind: 'settled',
    rows: guesses.length,
    counts,
    statistics,
    doubtfulDates: doubtfulDateColumns(statistics),
    questions,
    habits: { jalaliBirths: hasJalaliBirths(statistics) },
    codeGuesses: { relation: codeGuesses },
  });
}

/** What is thought of the row until the whole file has spoken. */
function addRow(
  lines: LineWriter,
  { source, ...judged }: SourcedRow,
  rules: ReadingRules & PackSetting,
): Guess {
  const row = judgePlan(judged, rules);
  const packed = packRow(row, source, rules);
  lines.add('row', packed);
  for (const finding of packFindings(row.rowNumber, row.findings)) lines.add('finding', finding);
  return shared(packed);
}

const guessesMade = new Map<string, Guess>();

/** There are eight different ones; a million rows share them. */
function shared({ standing, family }: Guess): Guess {
  return guessesMade.getOrInsertComputed(`${standing} ${family}`, () => ({ standing, family }));
}

type Settling = { lines: LineWriter; guesses: readonly Guess[]; board: ProgressBoard };

async function addVerdicts(
  verdicts: Iterable<RowVerdict>,
  { lines, guesses, board }: Settling,
): Promise<void> {
  let at = 0;
  for (const verdict of verdicts) {
    addVerdict(lines, verdict, guesses[at]);
    at += 1;
    if (at % verdictsAtOnce > 0) continue;
    await lines.sendMuch();
    board.tell({ phase: 'settling', rowsDone: guesses.length, share: at / guesses.length });
  }
  await lines.sendAll();
}

function addVerdict(lines: LineWriter, verdict: RowVerdict, guess: Guess | undefined): void {
  const { rowNumber, standing, family, findings, suggestions, withdrawn } = verdict;
  if (isElsewhere(verdict, guess))
    lines.add('verdict', { row_number: rowNumber, standing, family: family.standing });
  for (const finding of packFindings(rowNumber, findings, verdictPosition)) lines.add('finding', finding);
  for (const { column, suggestion } of suggestions)
    lines.add('suggestion', { row_number: rowNumber, column_key: column, suggestion });
  for (const column of withdrawn) lines.add('withdrawal', { row_number: rowNumber, column_key: column });
}

function isElsewhere({ standing, family }: RowVerdict, guess: Guess | undefined): boolean {
  return standing !== guess?.standing || (family.standing !== guess.family && standing !== 'aside');
}
