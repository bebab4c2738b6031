import type { CaseChange } from '../domain/correction/case.ts';
import { openCase } from '../domain/correction/open-case.ts';
import { sortCaseWithin } from '../domain/correction/sort-case.ts';
import { type Clock, fixedClock } from '../platform/clock.ts';
import type { Db } from '../platform/database.ts';
import { type DemoCase, demoCases } from './demo-cases.ts';
import { type DemoDesk, type DemoMembership, gatherDesk } from './demo-desk.ts';
import type { DemoWorld } from './demo-world.ts';
import { takeDemoStep } from './take-demo-step.ts';

/** Cases on the way that every case takes: opened, sorted, worked on by the people of the demo, as many days ago as told. */
export async function fillCases(db: Db, world: DemoWorld): Promise<void> {
  const desk = await gatherDesk(db, world.clock.today());
  for (const demo of demoCases) {
    const caseId = await openDemoCase(db, world, { desk, demo });
    for (const step of demo.steps) {
      const deps = { db, chance: world.chance, clock: clockAt(world, step.daysAgo) };
      await takeDemoStep(deps, { caseId, desk, step });
    }
  }
}

type Playing = { desk: DemoDesk; demo: DemoCase };

async function openDemoCase(db: Db, world: DemoWorld, { desk, demo }: Playing): Promise<number> {
  const { typed, origin } = demo;
  const deps = { db, chance: world.chance, clock: clockAt(world, demo.opened) };
  const member = demo.about && memberOf(desk, demo);
  const byHand = origin !== 'activation';
  const opened = await openCase(deps, {
    origin,
    subject: demo.subject,
    membershipTypeId: desk.membershipTypeId,
    contractId: byHand ? desk.contracts[demo.employer] : undefined,
    membershipId: byHand ? member?.membershipId : undefined,
    idType: 'national',
    idValue: idOf(typed.nationalId, member),
    firstName: typed.firstName ?? member?.firstName ?? '',
    lastName: typed.lastName ?? member?.lastName ?? '',
    mobile: typed.mobile,
    mobileProven: !byHand,
    language: 'fa',
    told: demo.told,
    employerNamed: demo.employerNamed,
    openedByAccount: undefined,
    openedByStaff: byHand ? desk.staff[origin === 'support' ? 'support' : 'hr'].staffId : undefined,
    openingKey: undefined,
    changes: member ? changesOf(desk, demo, member) : [],
  });
  if (!opened.ok) throw new Error('a case of the demo is opened already');
  await sortCaseWithin(deps, opened.caseId);
  return opened.caseId;
}

function memberOf({ members }: DemoDesk, { about, employer }: DemoCase): DemoMembership {
  const found = members.find(
    one => one.employer === employer && one.firstName === about?.firstName && one.lastName === about.lastName,
  );
  if (!found) throw new Error('a case of the demo is about nobody');
  return found;
}

/** `swapped`: two neighbouring digits of the member's own have changed places. */
function idOf(typed: string | undefined, member: DemoMembership | undefined): string {
  if (typed !== 'swapped') return typed ?? member?.nationalId ?? '';
  const right = member?.nationalId ?? '';
  for (let at = right.length - 3; at > 0; at -= 1) {
    const [one = '', other = ''] = [right.charAt(at), right.charAt(at + 1)];
    if (one !== other) return `${right.slice(0, at)}${other}${one}${right.slice(at + 2)}`;
  }
  throw new Error('an ID of equal digits');
}

function changesOf({ members }: DemoDesk, { changes = [] }: DemoCase, member: DemoMembership): CaseChange[] {
  return changes.map(change => {
    if (!('name' in change)) {
      const before = change.field === 'lastName' ? member.lastName : undefined;
      return { field: change.field, before, after: change.after };
    }
    const primary = members.find(one => `${one.firstName} ${one.lastName}` === change.name);
    return { field: 'primary', before: undefined, after: String(primary?.membershipId) };
  });
}

/** In the morning of that day, and never in the future. */
function clockAt({ clock }: DemoWorld, daysAgo: number): Clock {
  return fixedClock(
    clock
      .now()
      .subtract({ hours: 24 * daysAgo + 1 })
      .toString(),
  );
}
