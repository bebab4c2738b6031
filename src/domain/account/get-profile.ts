import type { Db } from '../../platform/database.ts';
import type { Contact } from './change-contact.ts';
import { selectProfile } from './contact.store.ts';

export type Profile = Contact & {
  name: string;
  identity: { type: 'national' | 'other'; value: string };
  mobile: string;
};

/** The viewer's own account. */
export async function getProfile(db: Db, accountId: number): Promise<Profile> {
  const row = await selectProfile(db, accountId);
  if (!row) throw new Error('the account is not the viewer’s own');
  const { email, phone, fax, address, mobile } = row;
  return {
    email,
    phone,
    fax,
    address,
    mobile,
    name: [row.firstName, row.lastName].filter(part => part !== null).join(' '),
    identity: { type: row.idType === 'national' ? 'national' : 'other', value: row.idValue },
  };
}
