import type { Db } from '../../platform/database.ts';

export function selectWaitingCodes(db: Db, contractId: number, membershipIds: readonly number[]) {
  return db
    .selectFrom('employer_code')
    .select('membership_id')
    .where('contract_id', '=', contractId)
    .where('membership_id', 'in', [...membershipIds])
    .where('used_at', 'is', null)
    .execute();
}
