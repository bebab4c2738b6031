import type { Db } from '../../platform/database.ts';

export function selectMembershipTypes(db: Db) {
  return db
    .selectFrom('membership_type')
    .select(['id', 'key', 'name_fa', 'name_en'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}
