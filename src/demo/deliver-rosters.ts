import { jalaliYearStart } from '../persian/jalali-date.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/database.ts';
import { deliverRoster } from './deliver-roster.ts';
import { type DemoContract, demoContracts } from './demo-contracts.ts';
import { demoFamilies, miladNationalId } from './demo-families.ts';
import { contractNumber } from './make-house.ts';
import { rosterText } from './roster-text.ts';
import { roughRosterText } from './rough-roster.ts';

type Delivering = { owner: Db; job: Db; clock: Clock; workFolder: string; thisYear: number };

/** Who brings a roster and who approves it: two people, whose business the contract is. */
const people: Record<DemoContract['policyholder'], { maker: string; checker: string }> = {
  pars: { maker: 'hr', checker: 'hr2' },
  alborz: { maker: 'agency', checker: 'support' },
};

/**
 * The first roster of every contract, the older year first, each to its end; and one full of faults that the employer
 * has just sent, for whoever wants to see what is made of it.
 */
export async function deliverRosters(delivering: Delivering): Promise<void> {
  for (const contract of demoContracts) await deliver(delivering, contract);
  const [, pars] = demoContracts;
  if (pars) await deliverRough(delivering, pars);
}

async function deliverRough(delivering: Delivering, contract: DemoContract): Promise<void> {
  const { owner, clock, thisYear } = delivering;
  await deliverRoster({
    ...delivering,
    contractId: await findContractId(owner, contractNumber(contract, thisYear)),
    kind: 'initial',
    effectiveOn: clock.today(),
    fileName: 'لیست پرسنل نسخه نهایی.csv',
    text: roughRosterText(demoFamilies.filter(({ policyholder }) => policyholder === 'pars')),
    maker: await findStaffId(owner, people.pars.maker),
    checker: await findStaffId(owner, people.pars.checker),
    vouchedIds: [miladNationalId],
    until: 'checked',
  });
}

async function deliver(delivering: Delivering, contract: DemoContract): Promise<void> {
  const { owner, thisYear } = delivering;
  const year = thisYear - contract.yearsBack;
  const { maker, checker } = people[contract.policyholder];
  const families = demoFamilies.filter(
    ({ policyholder, since }) => policyholder === contract.policyholder && since >= contract.yearsBack,
  );
  await deliverRoster({
    ...delivering,
    contractId: await findContractId(owner, contractNumber(contract, thisYear)),
    kind: 'initial',
    effectiveOn: jalaliYearStart(year),
    fileName: `فهرست اسامی ${year}.csv`,
    text: rosterText(families),
    maker: await findStaffId(owner, maker),
    checker: await findStaffId(owner, checker),
    vouchedIds: contract.policyholder === 'pars' ? [miladNationalId] : [],
    until: 'applied',
  });
}

async function findContractId(db: Db, number: string): Promise<number> {
  const row = db.selectFrom('contract').select('id').where('number', '=', number);
  return (await row.executeTakeFirstOrThrow()).id;
}

async function findStaffId(db: Db, userName: string): Promise<number> {
  const row = db.selectFrom('staff').select('id').where('user_name', '=', userName);
  return (await row.executeTakeFirstOrThrow()).id;
}
