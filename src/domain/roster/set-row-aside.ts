import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';

/** The row is kept and shown but applied to nobody, and claims no ID. `not-this-row`: it is aside already. */
export function setRowAside(
  deps: RowChangeDeps,
  address: RowAddress,
  reason?: string | undefined,
): Promise<RowChanged> {
  return changeRow(deps, address, ({ standing }) =>
    standing === 'aside' ? undefined : { fixes: [{ kind: 'aside', reason }], aside: true },
  );
}
