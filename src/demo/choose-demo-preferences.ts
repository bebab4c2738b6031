import type { Db } from '../platform/database.ts';
import { demoMembers, demoStaff } from './demo-people.ts';

/** Some of the demo's people have confirmed an address, so that its messages show e-mails, too. Run as the owner. */
export async function chooseDemoPreferences(db: Db): Promise<void> {
  const names = demoStaff
    .filter(({ role }) => role !== 'system-administrator')
    .map(({ userName }) => userName);
  for (const userName of names) {
    const { id } = await db
      .selectFrom('staff')
      .select('id')
      .where('user_name', '=', userName)
      .executeTakeFirstOrThrow();
    const told = userName === 'hr2' ? 'daily' : 'at-once';
    await db
      .insertInto('staff_preference')
      .values({ staff_id: id, email: `${userName}@desk.example`, told })
      .execute();
  }
  const member = demoMembers.find(({ password }) => password !== undefined);
  const email = 'behnam@mail.example';
  await db
    .updateTable('account')
    .set({ email, confirmed_email: email, told_by: 'both' })
    .where('mobile', '=', member?.mobile ?? '')
    .execute();
}
