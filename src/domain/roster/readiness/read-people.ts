import { findRosterSheets } from '../judging/find-roster-sheets.ts';
import { startJudging } from '../judging/judge-roster.ts';
import { headersOf, namesPeople, suggestMapping } from '../judging/suggest-mapping.ts';
import type { Workbook } from '../reading/raw-cell.ts';
import { type PeopleIndex, startIndexing } from './index-people.ts';

export type PeopleRefusal = 'no-header-row' | 'no-name-columns';

/** Judges a roster without asking anybody anything: the first sheet with a header, its headers as they most likely mean. */
export async function readPeople(
  workbook: Workbook,
  today: Temporal.PlainDate,
): Promise<{ ok: true; people: PeopleIndex } | { ok: false; why: PeopleRefusal }> {
  const [sheet] = await findRosterSheets(workbook);
  if (!sheet) return { ok: false, why: 'no-header-row' };
  const mapping = suggestMapping(headersOf(sheet.headerRow));
  if (!namesPeople(mapping)) return { ok: false, why: 'no-name-columns' };
  const { columns } = mapping;
  const { date1904 } = workbook;
  const judge = startJudging({ columns, headerRow: sheet.headerRow.rowNumber, today, date1904 });
  const indexing = startIndexing();
  for await (const rows of workbook.rows(sheet.index)) indexing.add(judge.judge(rows));
  return { ok: true, people: indexing.settle(judge.settle()) };
}
