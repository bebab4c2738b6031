import { openAccount } from '../domain/account/open-account.ts';
import type { Db } from '../platform/database.ts';
import { hashPassword } from '../platform/password.ts';
import { demoMembers } from './demo-people.ts';

/** Those who are signed up from the start; the guide's own person is there to be activated. */
export async function openDemoAccounts(db: Db): Promise<void> {
  for (const { nationalId, mobile, password } of demoMembers) {
    if (password === undefined) continue;
    const { id: personId } = await db
      .selectFrom('person')
      .select('id')
      .where('id_type', '=', 'national')
      .where('id_value', '=', nationalId)
      .executeTakeFirstOrThrow();
    const passwordHash = await hashPassword(password);
    await openAccount(db, { personId, passwordHash, mobile, phone: '02188000000' });
  }
}
