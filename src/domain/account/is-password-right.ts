import type { Deps } from '../../deps.ts';
import { verifyPassword } from '../../platform/password.ts';
import { getPasswordHash } from './account.store.ts';
import { passwordAgainLimits, triesRunOver } from './count-tries.ts';

/** The password again, of somebody who is signed in: a browser may be left open. Looked up at the gate, apart from the request. */
export async function isPasswordRight(
  deps: Pick<Deps, 'apart' | 'secret'>,
  accountId: number,
  password: string,
): Promise<'right' | 'wrong' | 'too-many-tries'> {
  if (await triesRunOver(deps, passwordAgainLimits(accountId))) return 'too-many-tries';
  const hash = await deps.apart(db => getPasswordHash(db, accountId));
  return (await verifyPassword(hash, password)).holds ? 'right' : 'wrong';
}
