import { randomBytes } from 'node:crypto';
import type { Db } from '../../src/platform/database.ts';
import { hashToken } from '../../src/platform/token.ts';
import type { Role } from '../../src/route.ts';
import type { TestMember } from './members.ts';

let counter = 0;

/** A member of staff with a session, straight into the database. Run as the owner. Returns the session's token. */
export async function buildStaffSession(
  db: Db,
  { organizationId, role, userName }: { organizationId: number; role: Role; userName?: string },
): Promise<{ staffId: number; token: string }> {
  counter += 1;
  const { id: staffId } = await db
    .insertInto('staff')
    .values({
      organization_id: organizationId,
      role,
      user_name: userName ?? `staff-${process.pid}-${counter}`,
      name_fa: 'نگار صادقی',
      name_en: 'Negar Sadeghi',
      password_hash: 'none: this one never signs in by password',
      authenticator_secret: 'none',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { staffId, token: await openTestSession(db, { staff_id: staffId }) };
}

/** An account and a session for a member, straight into the database. Run as the owner. */
export async function buildMemberSession(
  db: Db,
  member: TestMember,
): Promise<{ accountId: number; token: string }> {
  const { id: accountId } = await db
    .insertInto('account')
    .values({
      person_id: member.personId,
      password_hash: 'none: this one never signs in by password',
      mobile: '09121112233',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { accountId, token: await openTestSession(db, { account_id: accountId }) };
}

export async function openTestSession(
  db: Db,
  owner: { staff_id: number } | { account_id: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      idle_minutes: 30,
      ends_at: new Date(Date.now() + 3_600_000),
      ...owner,
    })
    .execute();
  return token;
}
