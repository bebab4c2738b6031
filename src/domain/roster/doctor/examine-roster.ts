import type { FileAnswers, FileQuestionKind, FileQuestions } from '../judging/file-questions.ts';
import { findLikeliestList, type ListRefusal } from '../judging/find-likeliest-list.ts';
import type { Finding } from '../judging/findings.ts';
import { type RosterRules, startJudging } from '../judging/judge-roster.ts';
import type { CodeMeanings } from '../judging/judge-row.ts';
import { applyVerdict } from '../judging/settle-roster.ts';
import type { MappedColumn } from '../judging/suggest-mapping.ts';
import type { Workbook } from '../reading/raw-cell.ts';

export type Examined = {
  headerRow: number;
  columns: readonly MappedColumn[];
  /** What a person would be asked; without one, what is likely is taken for answered. */
  questions: FileQuestions;
  /** Every finding in the sheet's order, made while it is asked for, in one more reading. */
  findings(): AsyncGenerator<{ rowNumber: number; finding: Finding }>;
};

/**
 * Reads a roster as the portal does, where nobody is there to ask: the likeliest sheet, headers as they most likely mean,
 * codes and questions as the file itself answers them. It is read two to four times, and never held.
 */
export async function examineRoster(
  workbook: Workbook,
  today: Temporal.PlainDate,
): Promise<{ ok: true; examined: Examined } | { ok: false; why: ListRefusal }> {
  const list = await findLikeliestList(workbook, today);
  if (!list.ok) return list;
  const { sheetIndex } = list;
  let { rules } = list;
  let settled = await judgeThrough(workbook, sheetIndex, rules);
  const { questions } = settled;
  const codeMeanings: CodeMeanings = { relation: settled.codeGuesses };
  const answers = yesToAll(questions);
  if (Object.keys(settled.codeGuesses).length + Object.keys(answers).length > 0) {
    rules = { ...rules, codeMeanings, answers };
    settled = await judgeThrough(workbook, sheetIndex, rules);
  }
  const { verdicts } = settled;
  async function* findings() {
    const settledRows = verdicts();
    const again = startJudging(rules);
    for await (const batch of workbook.rows(sheetIndex)) {
      for (const row of again.judge(batch)) {
        const verdict = settledRows.next().value;
        if (!verdict) return;
        for (const finding of applyVerdict(row, verdict).findings)
          yield { rowNumber: row.rowNumber, finding };
      }
    }
  }
  const { headerRow, columns } = rules;
  return { ok: true, examined: { headerRow, columns, questions, findings } };
}

async function judgeThrough(workbook: Workbook, sheetIndex: number, rules: RosterRules) {
  const judge = startJudging(rules);
  for await (const batch of workbook.rows(sheetIndex)) judge.judge(batch);
  return judge.settle();
}

function yesToAll(questions: FileQuestions): FileAnswers {
  const kinds = Object.keys(questions) as FileQuestionKind[];
  return Object.fromEntries(kinds.map(kind => [kind, true]));
}
