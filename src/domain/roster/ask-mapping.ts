import type { Db } from '../../platform/database.ts';
import { findContract } from '../contract/find-contract.ts';
import { findRoster } from './find-roster.ts';
import type { CodeMeanings } from './judging/judge-row.ts';
import { type SuggestedMapping, suggestMapping } from './judging/suggest-mapping.ts';
import type { SheetHead } from './reading-messages.ts';
import { rememberedColumns, rememberedMeanings } from './remembered-mapping.ts';
import type { Roster } from './roster.ts';

export type MappingQuestion = {
  roster: Roster;
  /** Those to choose from, the likeliest first; `asked` is one of them. */
  sheets: SheetHead[];
  asked: SheetHead;
  /** What each column is taken for now, with what is missing or claimed twice. */
  mapping: SuggestedMapping;
  /** Codes with a meaning already; those without are in `roster.unknownCodes`. */
  meanings: CodeMeanings;
};

/** What the mapping screen shows. `sheetIndex`: another sheet than the likeliest. */
export async function askMapping(
  db: Db,
  rosterId: number,
  sheetIndex?: number,
): Promise<MappingQuestion | undefined> {
  const roster = await findRoster(db, rosterId);
  const contract = roster && (await findContract(db, roster.contractId));
  if (!roster || !contract) return undefined;
  const wanted = sheetIndex ?? roster.sheetIndex;
  const asked = roster.sheets.find(({ index }) => index === wanted) ?? roster.sheets[0];
  if (!asked) return undefined;
  const policyholderId = contract.policyholder.id;
  const decided = await rememberedColumns(db, policyholderId, asked.headers);
  const mapping = suggestMapping(asked.headers, decided);
  return {
    roster,
    sheets: roster.sheets,
    asked,
    mapping,
    meanings: await rememberedMeanings(db, policyholderId),
  };
}
