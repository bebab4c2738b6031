import { findLikeliestList, type ListRefusal } from '../judging/find-likeliest-list.ts';
import { startJudging } from '../judging/judge-roster.ts';
import type { Workbook } from '../reading/raw-cell.ts';
import { type PeopleIndex, startIndexing } from './index-people.ts';

/** Judges a roster without asking anybody anything. */
export async function readPeople(
  workbook: Workbook,
  today: Temporal.PlainDate,
): Promise<{ ok: true; people: PeopleIndex } | { ok: false; why: ListRefusal }> {
  const list = await findLikeliestList(workbook, today);
  if (!list.ok) return list;
  const judge = startJudging(list.rules);
  const indexing = startIndexing();
  for await (const rows of workbook.rows(list.sheetIndex)) indexing.add(judge.judge(rows));
  return { ok: true, people: indexing.settle(judge.settle()) };
}
