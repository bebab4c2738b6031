import type { Workbook } from '../reading/raw-cell.ts';
import { findRosterSheets } from './find-roster-sheets.ts';
import type { RosterRules } from './judge-roster.ts';
import { headersOf, namesPeople, suggestMapping } from './suggest-mapping.ts';

export type ListRefusal = 'no-header-row' | 'no-name-columns';

export type LikeliestList =
  | { ok: true; sheetIndex: number; rules: RosterRules }
  | { ok: false; why: ListRefusal };

/** What a workbook is read by where nobody is there to ask: the first sheet with a header, its headers as they most likely mean. */
export async function findLikeliestList(
  workbook: Workbook,
  today: Temporal.PlainDate,
): Promise<LikeliestList> {
  const [sheet] = await findRosterSheets(workbook);
  if (!sheet) return { ok: false, why: 'no-header-row' };
  const mapping = suggestMapping(headersOf(sheet.headerRow));
  if (!namesPeople(mapping)) return { ok: false, why: 'no-name-columns' };
  const { date1904 } = workbook;
  const headerRow = sheet.headerRow.rowNumber;
  return {
    ok: true,
    sheetIndex: sheet.index,
    rules: { columns: mapping.columns, headerRow, today, date1904 },
  };
}
