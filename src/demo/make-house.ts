import { createStaff } from '../domain/organization/create-staff.ts';
import { persianDigits } from '../persian/digits.ts';
import { jalaliYear, jalaliYearEnd, jalaliYearStart } from '../persian/jalali-date.ts';
import type { Db } from '../platform/database.ts';
import {
  type DemoContract,
  type DemoOrganization,
  demoBenefits,
  demoContracts,
  demoMembershipTypes,
  demoOrganizations,
} from './demo-contracts.ts';
import { type DemoStaff, demoStaff } from './demo-people.ts';
import type { DemoWorld } from './demo-world.ts';

type Organizations = Record<DemoOrganization['key'], number>;

/** Organizations, staff, contracts, plans and benefits, in one transaction of the owner. */
export async function makeHouse(db: Db, world: DemoWorld): Promise<void> {
  const ids: Partial<Organizations> = {};
  for (const { key, kind, name, code } of demoOrganizations) {
    ids[key] = (
      await db
        .insertInto('organization')
        .values({ kind, name_fa: name.fa, name_en: name.en, code: code ?? null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  }
  const organizations = ids as Organizations;
  const types = demoMembershipTypes.map(({ key, name }, index) => ({
    key,
    name_fa: name.fa,
    name_en: name.en,
    position: index + 1,
  }));
  await db
    .insertInto('membership_type')
    .values(types)
    .onConflict(on => on.column('key').doNothing())
    .execute();
  for (const staff of demoStaff) await makeStaff(db, world, organizations, staff);
  const thisYear = jalaliYear(world.clock.today());
  for (const contract of demoContracts) await makeContract(db, organizations, contract, thisYear);
}

const employerOf: Record<DemoStaff['role'], DemoOrganization['key']> = {
  'system-administrator': 'administrator',
  'employer-hr': 'pars',
  'agency-expert': 'agency',
  'administrator-support': 'administrator',
};

async function makeStaff(
  db: Db,
  { chance, secret }: DemoWorld,
  organizations: Organizations,
  staff: DemoStaff,
): Promise<void> {
  const organizationId = organizations[employerOf[staff.role]];
  const created = await createStaff({ db, chance, secret }, { organizationId, ...staff });
  if (!created.ok) throw new Error(`the user name ${staff.userName} is taken`);
}

async function makeContract(
  db: Db,
  organizations: Organizations,
  contract: DemoContract,
  thisYear: number,
): Promise<void> {
  const year = thisYear - contract.yearsBack;
  const { id: contractId } = await db
    .insertInto('contract')
    .values(eb => ({
      number: contractNumber(contract, thisYear),
      title_fa: `${contract.title.fa} ${persianDigits(year)}`,
      title_en: `${contract.title.en} ${String(year)}`,
      policyholder_id: organizations[contract.policyholder],
      insurer_id: organizations.insurer,
      agency_id: organizations.agency,
      administrator_id: organizations.administrator,
      membership_type_id: eb.selectFrom('membership_type').select('id').where('key', '=', 'group'),
      jalali_year: year,
      starts_on: jalaliYearStart(year).toString(),
      ends_on: jalaliYearEnd(year).toString(),
      paper_letter: contract.paperLetter === true,
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const plan of contract.plans) {
    const { id: planId } = await db
      .insertInto('plan')
      .values({ contract_id: contractId, code: plan.code, name_fa: plan.name.fa, name_en: plan.name.en })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('benefit')
      .values(
        demoBenefits.map((benefit, index) => ({
          contract_id: contractId,
          plan_id: planId,
          key: benefit.key,
          name_fa: benefit.name.fa,
          name_en: benefit.name.en,
          limit_rials: (benefit.limitRials * plan.sharePercent) / 100,
          deductible_percent: benefit.deductiblePercent,
          waiting_days: benefit.waitingDays ?? 0,
          position: index + 1,
        })),
      )
      .execute();
  }
}

export function contractNumber({ code, yearsBack }: DemoContract, thisYear: number): string {
  return `${thisYear - yearsBack}/1401/${code}`;
}
