import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Contact } from './change-contact.ts';

export type ProfileRow = Contact & {
  mobile: string;
  idType: string;
  idValue: string;
  firstName: string | null;
  lastName: string | null;
};

export async function selectProfile(db: Db, accountId: number): Promise<ProfileRow | undefined> {
  const { rows } = await sql<ProfileRow>`
    select a.email, a.phone, a.fax, a.address, a.mobile, p.id_type as "idType", p.id_value as "idValue",
      m.first_name as "firstName", m.last_name as "lastName"
    from account a
    join person p on p.id = a.person_id
    left join lateral (select first_name, last_name from membership where person_id = a.person_id
      order by covered_until desc, id desc limit 1) m on true
    where a.id = ${accountId}`.execute(db);
  return rows[0];
}

export async function updateContact(db: Db, accountId: number, contact: Contact): Promise<void> {
  await db.updateTable('account').set(contact).where('id', '=', accountId).execute();
}
