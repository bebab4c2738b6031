import {
  type DecidedColumns,
  type MappedColumn,
  namesPeople,
  suggestMapping,
} from './judging/suggest-mapping.ts';
import type { SheetHead } from './reading-messages.ts';

export type ColumnChoice =
  | { ok: true; columns: MappedColumn[] }
  /** Somebody has to say what the columns are. */
  | { ok: false };

/** A missing or doubtful column is asked for once; what was decided then is good while people can be told apart by it. */
export function chooseColumns(sheet: SheetHead, decided: DecidedColumns | undefined): ColumnChoice {
  const mapping = suggestMapping(sheet.headers, decided);
  const isClear = mapping.missing.length === 0 && mapping.doubtful.length === 0;
  if (!namesPeople(mapping) || !(isClear || decided)) return { ok: false };
  return { ok: true, columns: mapping.columns };
}
