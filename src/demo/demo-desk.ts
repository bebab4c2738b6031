import type { Side, StaffActor } from '../domain/correction/case-steps.ts';
import { jalaliYear } from '../persian/jalali-date.ts';
import type { Db } from '../platform/database.ts';
import type { DemoActor } from './demo-cases.ts';
import { demoContracts } from './demo-contracts.ts';
import { contractNumber } from './make-house.ts';

export type DemoMembership = {
  employer: 'pars' | 'alborz';
  membershipId: number;
  nationalId: string;
  firstName: string;
  lastName: string;
};

/** Who and what the demo's cases are about. */
export type DemoDesk = {
  membershipTypeId: number;
  contracts: Record<'pars' | 'alborz', number>;
  members: readonly DemoMembership[];
  staff: Record<DemoActor, StaffActor>;
};

const sideOf: Record<DemoActor, Side> = {
  hr: 'employer',
  hr2: 'employer',
  agency: 'agency',
  support: 'administrator',
};

export async function gatherDesk(db: Db, today: Temporal.PlainDate): Promise<DemoDesk> {
  const running = demoContracts.filter(({ yearsBack }) => yearsBack === 0);
  const rows = await db
    .selectFrom('contract')
    .select(['id', 'number', 'membership_type_id'])
    .where(
      'number',
      'in',
      running.map(contract => contractNumber(contract, jalaliYear(today))),
    )
    .execute();
  const idOf = (employer: 'pars' | 'alborz') => {
    const code = demoContracts.find(({ policyholder }) => policyholder === employer)?.code;
    return rows.find(({ number }) => number.endsWith(`/${code}`))?.id ?? 0;
  };
  const contracts = { pars: idOf('pars'), alborz: idOf('alborz') };
  const members = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.contract_id', 'm.first_name', 'm.last_name', 'p.id_value'])
    .where('m.contract_id', 'in', Object.values(contracts))
    .execute();
  return {
    membershipTypeId: rows[0]?.membership_type_id ?? 0,
    contracts,
    members: members.map(row => ({
      employer: row.contract_id === contracts.pars ? 'pars' : 'alborz',
      membershipId: row.id,
      nationalId: row.id_value,
      firstName: row.first_name,
      lastName: row.last_name,
    })),
    staff: await gatherStaff(db),
  };
}

async function gatherStaff(db: Db): Promise<DemoDesk['staff']> {
  const names = Object.keys(sideOf) as DemoActor[];
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'organization_id', 'user_name'])
    .where('user_name', 'in', names)
    .execute();
  const actors = rows.map(row => {
    const name = row.user_name as DemoActor;
    const actor = { kind: 'staff', staffId: row.id, organizationId: row.organization_id, side: sideOf[name] };
    return [name, actor] as const;
  });
  return Object.fromEntries(actors) as DemoDesk['staff'];
}
