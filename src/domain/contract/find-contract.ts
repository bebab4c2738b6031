import type { Db } from '../../platform/database.ts';
import { selectContracts } from './contract.store.ts';
import { type Contract, contractFrom } from './contract.ts';

/** Undefined as well for a contract that is not the viewer's. */
export async function findContract(db: Db, contractId: number): Promise<Contract | undefined> {
  const row = await selectContracts(db).where('c.id', '=', contractId).executeTakeFirst();
  return row && contractFrom(row);
}
