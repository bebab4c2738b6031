import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { findContract } from '../contract/find-contract.ts';
import { listPlans } from '../contract/list-plans.ts';
import { chooseColumns } from './choose-columns.ts';
import { gatherCorrections } from './gather-corrections.ts';
import { gatherFixes } from './gather-fixes.ts';
import { gatherKnownMembers } from './gather-known-members.ts';
import type { PersonId } from './judging/judge-cell-national-id.ts';
import type { MappedColumn } from './judging/suggest-mapping.ts';
import { planWords } from './match-plan.ts';
import type { ReadingRules, SheetHead } from './reading-messages.ts';
import { rememberedColumns, rememberedMeanings } from './remembered-mapping.ts';
import type { Roster } from './roster.ts';
import { selectPrimaries } from './roster-row.store.ts';

export type Prepared =
  | { ok: true; sheet: SheetHead; columns: MappedColumn[]; rules: ReadingRules }
  | { ok: false };

/** What the sheet is read by; not ok when a person has to choose a sheet or say what its columns are. */
export async function prepareReading(db: Db, clock: Clock, roster: Roster): Promise<Prepared> {
  const contract = await findContract(db, roster.contractId);
  const sheet = chooseSheet(roster);
  if (!contract || !sheet) return { ok: false };
  const policyholderId = contract.policyholder.id;
  const chosen = chooseColumns(sheet, await rememberedColumns(db, policyholderId, sheet.headers));
  if (!chosen.ok) return { ok: false };
  const { contractId, id: rosterId } = roster;
  const rules: ReadingRules = {
    ...(await gatherFixes(db, { contractId, rosterId })),
    columns: chosen.columns,
    headerRow: sheet.headerRow,
    today: clock.today().toString(),
    codeMeanings: await rememberedMeanings(db, policyholderId),
    contractPrimaries: roster.kind === 'endorsement' ? await listPrimaries(db, roster) : [],
    knownMembers: await gatherKnownMembers(db, contractId),
    corrections: await gatherCorrections(db, contractId),
    answers: roster.answers,
    plans: planWords(await listPlans(db, contractId)),
  };
  return { ok: true, sheet, columns: chosen.columns, rules };
}

/** The first sheet in sight that has a header row; where several do, a person chooses. */
function chooseSheet({ sheets, sheetIndex }: Roster): SheetHead | undefined {
  if (sheetIndex !== undefined) return sheets.find(({ index }) => index === sheetIndex);
  const likely = sheets.filter(({ certain, hidden }) => certain && !hidden);
  return likely.length > 1 ? undefined : (likely[0] ?? sheets[0]);
}

async function listPrimaries(db: Db, { contractId, effectiveOn }: Roster): Promise<PersonId[]> {
  const rows = await selectPrimaries(db, contractId, effectiveOn.toString()).execute();
  return rows.map(({ id_type, id_value }) => ({ type: id_type, value: id_value }) as PersonId);
}
