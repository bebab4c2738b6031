import type { Db } from '../../platform/database.ts';
import { selectContracts } from './contract.store.ts';
import { type Contract, contractFrom } from './contract.ts';

/** The viewer's contracts, the newest year first. */
export async function listContracts(db: Db): Promise<Contract[]> {
  return (await selectContracts(db).execute()).map(contractFrom);
}
