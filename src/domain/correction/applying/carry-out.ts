import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import { endorseCase } from '../../roster/endorse-case.ts';
import type { CorrectionCase } from '../case.ts';
import { relink } from '../family/relink.ts';
import {
  deleteCode,
  findOrInsertPerson,
  insertCorrections,
  insertMember,
  moveAccount,
  updateMember,
  type Voice,
} from './apply.store.ts';
import type { ChangePlan } from './plan-correction.ts';
import type { JoinPlan } from './plan-join.ts';

export type Done = {
  endorsementId: number;
  version: number;
  membershipId: number;
  accountMoved: boolean;
};

type Doing = {
  found: CorrectionCase & { contractId: number };
  voices: readonly [Voice, ...Voice[]];
  clock: Clock;
};

/** Does what was planned, as one version of the contract's roster. Under the contract's lock. */
export async function carryOut(db: Db, plan: ChangePlan | JoinPlan, doing: Doing): Promise<Done> {
  const { found, voices, clock } = doing;
  const endorsement = {
    contractId: found.contractId,
    caseId: found.id,
    effectiveOn: plan.kind === 'join' ? plan.coveredFrom : plan.effectiveOn,
    firstVoice: voices[0],
    lastVoice: voices.at(-1) ?? voices[0],
    at: new Date(clock.now().epochMilliseconds),
    joins: plan.kind === 'join' ? 1 : 0,
    changes: plan.kind === 'join' ? 0 : 1,
  };
  const { rosterId, version } = await endorseCase(db, endorsement);
  const done =
    plan.kind === 'join' ? await join(db, plan, doing, rosterId) : await change(db, plan, doing, rosterId);
  return { ...done, endorsementId: rosterId, version };
}

type Outcome = Pick<Done, 'membershipId' | 'accountMoved'>;

async function join(db: Db, plan: JoinPlan, { found }: Doing, rosterId: number): Promise<Outcome> {
  const personId = await findOrInsertPerson(db, plan.person);
  const place = { contractId: found.contractId, rosterId, personId };
  return { membershipId: await insertMember(db, place, plan), accountMoved: false };
}

async function change(db: Db, plan: ChangePlan, { found, clock }: Doing, rosterId: number): Promise<Outcome> {
  const { now, names, values, nationalId, link, corrected } = plan;
  const place = { contractId: found.contractId, membershipId: now.membershipId };
  const person =
    nationalId === undefined
      ? undefined
      : await findOrInsertPerson(db, { idType: 'national', idValue: nationalId });
  await updateMember(db, place, {
    ...names,
    ...values,
    ...(person === undefined ? {} : { person_id: person }),
    roster_id: rosterId,
  });
  if (link) {
    const linked = await relink({ db, clock }, { ...place, ...link, caseId: found.id, rosterId });
    if (!linked.ok) throw new Error(`case ${found.id} cannot link: ${linked.why}`);
  }
  await insertCorrections(db, { ...place, caseId: found.id, on: clock.today().toString() }, corrected);
  if (person === undefined) return { membershipId: now.membershipId, accountMoved: false };
  await deleteCode(db, place);
  const accountMoved = await moveAccount(db, {
    contractId: found.contractId,
    from: now.personId,
    to: person,
  });
  return { membershipId: now.membershipId, accountMoved };
}
