import { changeRows, type DecideChange, type RowChangeDeps, type RowsChange } from './change-rows.ts';

export type { RowChangeDeps } from './change-rows.ts';
export type RowAddress = { rosterId: number; rowNumber: number; staffId: number };

export type RowChanged =
  | { ok: true }
  | { ok: false; why: 'no-such-row' | 'not-now' | 'row-empty' | 'not-this-row' };

/** One row changed by itself is a batch of one. */
export async function changeRow(
  deps: RowChangeDeps,
  { rosterId, rowNumber, staffId }: RowAddress,
  decide: DecideChange,
  batch: RowsChange['batch'] = { kind: 'row' },
): Promise<RowChanged> {
  const rows = new Map([[rowNumber, decide]]);
  const changed = await changeRows(deps, { rosterId, staffId, batch, rows });
  return changed.ok ? { ok: true } : changed;
}
