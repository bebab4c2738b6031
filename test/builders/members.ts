import { canonicalName, canonVersion } from '../../src/persian/canonical-name.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestContract } from './contracts.ts';

export type MemberWords = {
  nationalId: string;
  firstName: string;
  lastName: string;
  relation?:
    | 'self'
    | 'spouse'
    | 'child'
    | 'father'
    | 'mother'
    | 'sibling'
    | 'grandchild'
    | 'other'
    | 'unknown';
  /** The primary's membership; a member without one is a primary herself unless `standing` says otherwise. */
  primary?: TestMember;
  standing?: 'primary' | 'dependent';
  mobile?: string | null;
  birthDate?: string | null;
  certificateNumber?: string | null;
};

export type TestMember = { membershipId: number; personId: number; contractId: number; nationalId: string };

/** Puts a member straight into the database, as an applied roster would. Run as the owner. */
export async function buildMember(db: Db, contract: TestContract, words: MemberWords): Promise<TestMember> {
  const { contractId, planId } = contract;
  const personId = await findPerson(db, words.nationalId);
  const first = canonical(words.firstName);
  const last = canonical(words.lastName);
  const { starts_on, ends_on } = await db
    .selectFrom('contract')
    .select(['starts_on', 'ends_on'])
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow();
  const { id: membershipId } = await db
    .insertInto('membership')
    .values({
      contract_id: contractId,
      person_id: personId,
      plan_id: planId,
      primary_membership_id: words.primary?.membershipId ?? null,
      standing: words.standing ?? (words.primary ? 'dependent' : 'primary'),
      relation: words.relation ?? (words.primary ? 'unknown' : 'self'),
      first_name: first.display,
      last_name: last.display,
      first_c1: first.c1,
      last_c1: last.c1,
      first_c2: first.c2,
      last_c2: last.c2,
      canon_version: canonVersion,
      mobile: words.mobile === undefined ? '09121112233' : words.mobile,
      birth_date: words.birthDate === undefined ? '1986-11-17' : words.birthDate,
      certificate_number: words.certificateNumber === undefined ? '99999' : words.certificateNumber,
      covered_from: starts_on,
      covered_until: ends_on,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { membershipId, personId, contractId, nationalId: words.nationalId };
}

async function findPerson(db: Db, nationalId: string): Promise<number> {
  const { id } = await db
    .insertInto('person')
    .values({ id_type: 'national', id_value: nationalId })
    .onConflict(conflict => conflict.columns(['id_type', 'id_value']).doUpdateSet({ id_type: 'national' }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function canonical(name: string) {
  const read = canonicalName(name);
  if (!read.ok) throw new Error(`not a name: ${read.why}`);
  return read.name;
}
