import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';

/** Undoes setting aside; the row is judged anew. `not-this-row`: it is not aside. */
export function putRowBack(deps: RowChangeDeps, address: RowAddress): Promise<RowChanged> {
  return changeRow(deps, address, ({ standing }) =>
    standing === 'aside' ? { fixes: [{ kind: 'put-back' }], aside: false } : undefined,
  );
}
