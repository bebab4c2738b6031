import type { Db } from '../../platform/database.ts';
import { selectPlans } from './contract.store.ts';

export type Plan = { id: number; code: string; name: { fa: string; en: string } };

export async function listPlans(db: Db, contractId: number): Promise<Plan[]> {
  const rows = await selectPlans(db, contractId);
  return rows.map(({ id, code, name_fa, name_en }) => ({ id, code, name: { fa: name_fa, en: name_en } }));
}
