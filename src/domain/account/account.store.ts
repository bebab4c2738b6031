import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { NewAccount } from './open-account.ts';

/** Undefined: the person already has one. */
export async function insertAccount(db: Db, account: NewAccount): Promise<number | undefined> {
  const row = await db
    .insertInto('account')
    .values({
      person_id: account.personId,
      password_hash: account.passwordHash,
      mobile: account.mobile,
      email: account.email ?? null,
      phone: account.phone ?? null,
      fax: account.fax ?? null,
      address: account.address ?? null,
      notes: account.notes ?? null,
    })
    .onConflict(conflict => conflict.column('person_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type Credentials = { accountId: number; personId: number; passwordHash: string; mobile: string };

/** The account of a person who is or was a member, in any year, under a contract of this membership type. */
export async function findCredentials(
  db: Db,
  asked: { idType: string; idValue: string; membershipTypeId: number },
): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`
    select a.id as "accountId", a.person_id as "personId", a.password_hash as "passwordHash", a.mobile
    from person p join account a on a.person_id = p.id
    where p.id_value = ${asked.idValue}
      and (p.id_type = 'national') = (${asked.idType} = 'national')
      and exists (
        select from membership m join contract c on c.id = m.contract_id
        where m.person_id = p.id and c.membership_type_id = ${asked.membershipTypeId})
    order by a.id limit 1`.execute(db);
  return rows[0];
}

export async function findMobile(db: Db, accountId: number): Promise<string | undefined> {
  const row = await db.selectFrom('account').select('mobile').where('id', '=', accountId).executeTakeFirst();
  return row?.mobile;
}

/** Changes the mobile and gives the one before. */
export async function replaceMobile(db: Db, accountId: number, newMobile: string): Promise<string> {
  const { mobile } = await db
    .selectFrom('account')
    .select('mobile')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await db.updateTable('account').set({ mobile: newMobile }).where('id', '=', accountId).execute();
  return mobile;
}

export async function getPasswordHash(db: Db, accountId: number): Promise<string> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return row.password_hash;
}

export async function replacePassword(db: Db, accountId: number, passwordHash: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ password_hash: passwordHash, password_changed_at: sql`now()` })
    .where('id', '=', accountId)
    .execute();
}

/** The same password at today's cost: nothing was changed by anybody. */
export async function replaceHash(db: Db, accountId: number, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute();
}

export type OwnFacts = {
  idValue: string;
  firstName: string;
  lastName: string;
  certificateNumber: string | null;
  birthDate: string | null;
  mobile: string | null;
};

/** What rosters say of the person, a row a membership, the newest first; of nobody (undefined) nothing. */
export async function listOwnFacts(db: Db, accountId: number | undefined): Promise<OwnFacts[]> {
  const { rows } = await sql<OwnFacts>`
    select p.id_value as "idValue", m.first_name as "firstName", m.last_name as "lastName",
      m.certificate_number as "certificateNumber", m.birth_date as "birthDate", coalesce(m.mobile, a.mobile) as mobile
    from account a join person p on p.id = a.person_id join membership m on m.person_id = p.id
    where a.id = ${accountId ?? null}::bigint
    order by m.covered_until desc, m.id desc`.execute(db);
  return rows;
}
