import type { Db } from '../../src/platform/database.ts';

let counter = 0;

/** A contract of 1405 with all four organizations of its own, so that two of them are two tenants. */
export type TestContract = {
  contractId: number;
  policyholderId: number;
  insurerId: number;
  agencyId: number;
  administratorId: number;
  membershipTypeId: number;
  planId: number;
};

const groupMembers = 'اعضای شرکت‌های بیمه‌ای، صندوق، و گروهی';

/** Run as the owner. `of`: the same organizations as an earlier contract. */
export async function buildContract(
  db: Db,
  { of, year = 1405, proofs }: { of?: TestContract; year?: number; proofs?: string[] } = {},
): Promise<TestContract> {
  counter += 1;
  const organizations = of ?? (await buildOrganizations(db));
  const membershipTypeId = of?.membershipTypeId ?? (await findMembershipType(db));
  const { policyholderId, insurerId, agencyId, administratorId } = organizations;
  const { id: contractId } = await db
    .insertInto('contract')
    .values({
      number: `${year}-${process.pid}-${counter}`,
      title_fa: `درمان تکمیلی ${counter}`,
      title_en: `Supplementary health ${counter}`,
      policyholder_id: policyholderId,
      insurer_id: insurerId,
      agency_id: agencyId,
      administrator_id: administratorId,
      membership_type_id: membershipTypeId,
      jalali_year: year,
      starts_on: startOf(year),
      ends_on: startOf(year + 1),
      ...(proofs ? { proofs } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: planId } = await db
    .insertInto('plan')
    .values({ contract_id: contractId, code: '1', name_fa: 'طرح ۱', name_en: 'Plan 1' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { contractId, policyholderId, insurerId, agencyId, administratorId, membershipTypeId, planId };
}

function startOf(jalaliYear: number): string {
  return Temporal.PlainDate.from({ calendar: 'persian', year: jalaliYear, month: 1, day: 1 })
    .withCalendar('iso8601')
    .toString();
}

async function buildOrganizations(db: Db) {
  const kinds = ['policyholder', 'insurer', 'agency', 'administrator'] as const;
  const ids: number[] = [];
  for (const kind of kinds) {
    const row = await db
      .insertInto('organization')
      .values({
        kind,
        name_fa: `سازمان ${kind} ${counter}`,
        name_en: `${kind} ${counter}`,
        code: kind === 'agency' ? `A${process.pid}-${counter}` : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(row.id);
  }
  const [policyholderId = 0, insurerId = 0, agencyId = 0, administratorId = 0] = ids;
  return { policyholderId, insurerId, agencyId, administratorId };
}

async function findMembershipType(db: Db): Promise<number> {
  const found = await db
    .selectFrom('membership_type')
    .select('id')
    .where('key', '=', 'group')
    .executeTakeFirst();
  if (found) return found.id;
  const made = await db
    .insertInto('membership_type')
    .values({
      key: 'group',
      name_fa: groupMembers,
      name_en: 'Members of insurers, funds and groups',
      position: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}
