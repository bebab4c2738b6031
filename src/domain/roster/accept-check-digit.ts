import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';

/**
 * The employer vouches for an ID whose check digit fails: the card really says so. Good for this ID on this row, and
 * for the family that names it. `not-this-row`: its ID has no such error.
 */
export function acceptCheckDigit(
  deps: RowChangeDeps,
  address: RowAddress,
  reason: string,
): Promise<RowChanged> {
  return changeRow(deps, address, ({ id_value, named_id }) => {
    if (id_value !== null || named_id === null) return undefined;
    return { fix: { kind: 'accept', after: named_id, reason } };
  });
}
