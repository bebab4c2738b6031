import type { Deps } from '../../deps.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { insertSession, type SessionOwner } from './session.store.ts';

const memberHours = { idleMinutes: 30, hours: 12 };
const staffHours = { idleMinutes: 15, hours: 10 };

/** Signs somebody in: the token is for the cookie `session`, and its hash alone is stored. */
export async function openSession(
  { db, chance }: Pick<Deps, 'db' | 'chance'>,
  owner: SessionOwner,
): Promise<string> {
  const token = newToken(chance);
  const { idleMinutes, hours } = 'staffId' in owner ? staffHours : memberHours;
  await insertSession(db, { owner, tokenHash: hashToken(token), idleMinutes, hours });
  return token;
}
