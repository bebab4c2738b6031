import type { Db } from '../../platform/database.ts';
import type { CorrectionCase } from './case.ts';
import { type SaidValues, selectHeldValues, selectMemberValues } from './said-values.store.ts';

export type { SaidValues } from './said-values.store.ts';

/** What the roster says of whom a case is about; nothing for somebody who is on none. */
export async function findSaidValues(
  db: Db,
  { contractId, membershipId, heldRow }: Pick<CorrectionCase, 'contractId' | 'membershipId' | 'heldRow'>,
): Promise<SaidValues> {
  if (contractId === undefined) return {};
  const said =
    membershipId !== undefined
      ? await selectMemberValues(db, { contractId, membershipId })
      : heldRow && (await selectHeldValues(db, { contractId, ...heldRow }));
  return said ?? {};
}
