import type { Db } from '../../src/platform/database.ts';
import { hashPassword } from '../../src/platform/password.ts';
import type { Visitor } from '../app.ts';
import type { TestMember } from './members.ts';
import { buildMemberSession } from './sessions.ts';

export const testPassword = 'پنجره رو به باغ';

/** A member with a session, who knows her password. */
export async function buildMemberVisit(owner: Db, member: TestMember) {
  const session = await buildMemberSession(owner, member);
  await owner
    .updateTable('account')
    .set({ password_hash: await hashPassword(testPassword) })
    .where('id', '=', session.accountId)
    .execute();
  return session;
}

/** Opens the form of a subject and sends it; the answer, redirects not followed. */
export async function askCorrection(
  visitor: Visitor,
  { subject, about }: { subject: string; about?: TestMember },
  fields: Record<string, string>,
) {
  const address = `/member/corrections/new/${subject}${about ? `?person=${about.membershipId}` : ''}`;
  const shown = await visitor.get(address);
  if (shown.statusCode !== 200) return shown;
  return visitor.upload(address, fields);
}

/** The case that an answer leads to. */
export function caseIdOf(reply: { headers: Record<string, unknown> }): number {
  return Number(/\/corrections\/(\d+)/.exec(String(reply.headers['location']))?.[1]);
}
