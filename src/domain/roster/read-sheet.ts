import { judgePlan } from './judge-plan.ts';
import { doubtfulDateColumns, hasJalaliBirths } from './judging/column-statistics.ts';
import { type SourcedRow, startJudging } from './judging/judge-roster.ts';
import type { RowVerdict } from './judging/settle-roster.ts';
import { type PackSetting, packFindings, packRow, verdictPosition } from './pack-row.ts';
import type { Workbook } from './reading/raw-cell.ts';
import type { PackedSuggestion, PackedVerdict, ReadingMessage, ReadingRules } from './reading-messages.ts';

type Post = (message: ReadingMessage) => Promise<void>;
type Guess = { standing: string; family: string };

const verdictsAtOnce = 2000;

/** Reads and judges one sheet, batch by batch, then what only the whole of it can tell. */
export async function readSheet(
  workbook: Workbook,
  { sheetIndex, rules }: { sheetIndex: number; rules: ReadingRules },
  post: Post,
): Promise<void> {
  const judge = startJudging({
    ...rules,
    today: Temporal.PlainDate.from(rules.today),
    date1904: workbook.date1904,
  });
  const guesses: Guess[] = [];
  for await (const batch of workbook.rows(sheetIndex)) {
    const packed = packBatch(judge.judge(batch), rules);
    for (const { standing, family } of packed.rows) guesses.push(shared({ standing, family }));
    const { rows, findings } = packed;
    await post({
      kind: 'rows',
      rows: JSON.stringify(rows),
      findings: JSON.stringify(findings),
      count: rows.length,
      share: workbook.progress(),
    });
  }
  const { counts, statistics, questions, codeGuesses, verdicts } = judge.settle();
  await postVerdicts(verdicts(), guesses, post);
  await post({
    kind: 'settled',
    counts,
    statistics,
    doubtfulDates: doubtfulDateColumns(statistics),
    questions,
    habits: { jalaliBirths: hasJalaliBirths(statistics) },
    codeGuesses: { relation: codeGuesses },
  });
}

function packBatch(batch: readonly SourcedRow[], rules: ReadingRules) {
  const setting: PackSetting = rules;
  const judged = batch.map(({ source, ...row }) => ({ source, row: judgePlan(row, rules.plans) }));
  const rows = judged.map(({ source, row }) => packRow(row, source, setting));
  return { rows, findings: judged.flatMap(({ row }) => packFindings(row.rowNumber, row.findings)) };
}

const guessesMade = new Map<string, Guess>();

/** There are eight different ones; a million rows share them. */
function shared(guess: Guess): Guess {
  return guessesMade.getOrInsert(`${guess.standing} ${guess.family}`, guess);
}

async function postVerdicts(
  verdicts: Iterable<RowVerdict>,
  guesses: readonly Guess[],
  post: Post,
): Promise<void> {
  let waiting: RowVerdict[] = [];
  let at = 0;
  for (const verdict of verdicts) {
    if (changesSomething(verdict, guesses[at])) waiting.push(verdict);
    at += 1;
    if (waiting.length < verdictsAtOnce) continue;
    await post(packVerdicts(waiting));
    waiting = [];
  }
  if (waiting.length > 0) await post(packVerdicts(waiting));
}

function changesSomething(verdict: RowVerdict, guess: Guess | undefined): boolean {
  if (verdict.findings.length > 0 || verdict.suggestions.length > 0 || verdict.standing !== guess?.standing)
    return true;
  return verdict.family.standing !== guess.family && verdict.standing !== 'aside';
}

function packVerdicts(verdicts: readonly RowVerdict[]): ReadingMessage {
  const packed = verdicts.map(
    ({ rowNumber, standing, family }): PackedVerdict => ({
      row_number: rowNumber,
      standing,
      family: family.standing,
    }),
  );
  const findings = verdicts.flatMap(({ rowNumber, findings }) =>
    packFindings(rowNumber, findings, verdictPosition),
  );
  const suggestions = verdicts.flatMap(({ rowNumber, suggestions }) =>
    suggestions.map(
      ({ column, suggestion }): PackedSuggestion => ({
        row_number: rowNumber,
        column_key: column,
        suggestion,
      }),
    ),
  );
  const doubts = verdicts.flatMap(({ withdrawn, rowNumber }) =>
    withdrawn.map(column => ({ column, rowNumber })),
  );
  const byColumn = [...Map.groupBy(doubts, ({ column }) => column)];
  const withdrawn = Object.fromEntries(
    byColumn.map(([column, rows]) => [column, rows.map(({ rowNumber }) => rowNumber)]),
  );
  return {
    kind: 'verdicts',
    verdicts: JSON.stringify(packed),
    findings: JSON.stringify(findings),
    suggestions: JSON.stringify(suggestions),
    withdrawn,
  };
}
