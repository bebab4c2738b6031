import type { Deps } from '../../deps.ts';
import { findContract } from '../contract/find-contract.ts';
import { isMeaning } from './code-meanings.ts';
import { lockRoster } from './find-roster.ts';
import { type ColumnKey, columnKeys } from './judging/columns.ts';
import {
  type DecidedColumns,
  headerSignature,
  namesPeople,
  suggestMapping,
} from './judging/suggest-mapping.ts';
import { type Meaning, rememberDecided, rememberMeanings } from './mapping.store.ts';
import type { SheetHead } from './reading-messages.ts';
import { enqueueRosterJob, moveRoster } from './roster.store.ts';
import type { Roster } from './roster.ts';

export type MappingDecision = {
  sheetIndex: number;
  /** By column index; null for a column that is none of ours. Columns left out are taken as suggested. */
  columns: DecidedColumns;
  /** What codes mean; a code left out stays unknown. `meaning` is a value of that column, as `spouse` of `relation`. */
  meanings: Meaning[];
  staffId: number;
};

export type MappingSaved =
  | { ok: true }
  | {
      ok: false;
      why:
        | 'no-such-roster'
        | 'not-now'
        | 'no-such-sheet'
        | 'no-such-meaning'
        | 'column-twice'
        | 'names-nobody';
    };

/** Remembers what somebody said about this policyholder's template, and has the file read by it. */
export async function saveMapping(
  { db }: Pick<Deps, 'db'>,
  rosterId: number,
  decision: MappingDecision,
): Promise<MappingSaved> {
  const roster = await lockRoster(db, rosterId);
  const contract = roster && (await findContract(db, roster.contractId));
  if (!roster || !contract) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'needs-mapping' && roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const checked = checkDecision(roster, decision);
  if (!checked.ok) return checked;
  const policyholderId = contract.policyholder.id;
  const { staffId, meanings, sheetIndex } = decision;
  const signature = headerSignature(checked.sheet.headers);
  await rememberDecided(db, { policyholderId, signature, decided: checked.decided, staffId });
  if (meanings.length > 0) await rememberMeanings(db, { policyholderId, meanings, staffId });
  await moveRoster(db, rosterId, 'uploaded', { sheet_index: sheetIndex });
  await enqueueRosterJob(db, 'read-roster', rosterId);
  return { ok: true };
}

type Checked =
  | { ok: true; sheet: SheetHead; decided: Record<number, ColumnKey | null> }
  | Extract<MappingSaved, { ok: false }>;

function checkDecision(roster: Roster, { sheetIndex, columns, meanings }: MappingDecision): Checked {
  const sheet = roster.sheets.find(({ index }) => index === sheetIndex);
  if (!sheet) return { ok: false, why: 'no-such-sheet' };
  if (!meanings.every(({ column, meaning }) => isMeaning(column, meaning)))
    return { ok: false, why: 'no-such-meaning' };
  const mapping = suggestMapping(sheet.headers, columns);
  const chosen = [...columns.values()].filter(key => key !== null);
  if (new Set(chosen).size < chosen.length) return { ok: false, why: 'column-twice' };
  if (!namesPeople(mapping)) return { ok: false, why: 'names-nobody' };
  return {
    ok: true,
    sheet,
    decided: Object.fromEntries(mapping.columns.map(({ index, key }) => [index, key ?? null])),
  };
}

/** For forms: a column's key as a select would send it. */
export function columnKeyFrom(text: string): ColumnKey | undefined {
  return columnKeys.find(key => key === text);
}
