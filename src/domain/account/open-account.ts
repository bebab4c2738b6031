import type { Db } from '../../platform/database.ts';
import { insertAccount } from './account.store.ts';

export type NewAccount = {
  personId: number;
  /** Made by `hashPassword`, of a password that `judgePassword` passed. */
  passwordHash: string;
  /** Proven, as stored: 09…. Codes go there. */
  mobile: string;
  email?: string | undefined;
  phone?: string | undefined;
  fax?: string | undefined;
  address?: string | undefined;
  notes?: string | undefined;
};

export type Opened = { ok: true; accountId: number } | { ok: false; why: 'already-active' };

/** One account a person, however many memberships: of two attempts at once the second is told so. */
export async function openAccount(db: Db, account: NewAccount): Promise<Opened> {
  const accountId = await insertAccount(db, account);
  return accountId === undefined ? { ok: false, why: 'already-active' } : { ok: true, accountId };
}
