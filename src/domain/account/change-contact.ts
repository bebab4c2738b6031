import type { Db } from '../../platform/database.ts';
import { selectProfile, updateContact } from './contact.store.ts';

/** How to reach a member beside the mobile that proves who she is. */
export type Contact = {
  email: string | null;
  phone: string | null;
  fax: string | null;
  address: string | null;
};

const parts = ['email', 'phone', 'fax', 'address'] as const satisfies readonly (keyof Contact)[];

/** Changes the viewer's own account and says what was changed, for the audit chain: names of fields, never values. */
export async function changeContact(
  db: Db,
  accountId: number,
  contact: Contact,
): Promise<{ changed: readonly (keyof Contact)[] }> {
  const before = await selectProfile(db, accountId);
  if (!before) throw new Error('the account is not the viewer’s own');
  const changed = parts.filter(part => before[part] !== contact[part]);
  if (changed.length > 0) await updateContact(db, accountId, contact);
  return { changed };
}
