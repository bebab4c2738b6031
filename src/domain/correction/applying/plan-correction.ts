import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import type { CaseChange, ChangeField, CorrectionCase } from '../case.ts';
import { judgeRelink } from '../family/judge-relink.ts';
import type { GiveBackReason } from './give-back-reason.ts';
import { isIdCovered, isPlanOf, lockMember, type MemberNow } from './member.store.ts';
import { memberValues, type NameColumns, type ValueColumns, type ValuesAfter } from './member-values.ts';
import { type JoinPlan, planJoin } from './plan-join.ts';

export type Link = {
  primary: number | undefined;
  linkedFrom: string | undefined;
  relation: Relation | undefined;
};

export type ChangePlan = {
  kind: 'change';
  now: MemberNow;
  names: NameColumns | undefined;
  values: ValueColumns;
  nationalId: string | undefined;
  link: Link | undefined;
  /** From which day on it holds. */
  effectiveOn: string;
  /** What is put right, with what stood there. */
  corrected: CaseChange[];
};

export type CorrectionPlan =
  | { kind: 'give-back'; why: GiveBackReason }
  /** Every value stands already as it should. */
  | { kind: 'nothing-left' }
  | ChangePlan
  | JoinPlan;

const giveBack = (why: GiveBackReason): CorrectionPlan => ({ kind: 'give-back', why });

/** What applying a case would do to the contract as it stands, or why it cannot. Under the contract's lock. */
export async function planCorrection(
  db: Db,
  found: CorrectionCase,
  changes: readonly CaseChange[],
  today: Temporal.PlainDate,
): Promise<CorrectionPlan> {
  const { contractId, membershipId } = found;
  if (contractId === undefined) return giveBack('no-member');
  if (changes.length === 0) return giveBack('nothing-to-change');
  if (membershipId === undefined) return planJoin(db, { ...found, contractId }, changes);
  const now = await lockMember(db, { contractId, membershipId });
  if (!now) return giveBack('no-member');
  const left = changes.filter(({ field, after }) => currentOf(now, field) !== after);
  if (left.every(({ field }) => field === 'linkedFrom')) return { kind: 'nothing-left' };
  if (left.some(({ field, before }) => field !== 'linkedFrom' && currentOf(now, field) !== before))
    return giveBack('changed-meanwhile');
  const after: ValuesAfter = new Map(left.map(change => [change.field, change.after]));
  const read = memberValues(after, now);
  if (!read || after.has('coveredFrom')) return giveBack('value-unusable');
  const why = await judgeTies(db, contractId, now, after);
  if (why) return giveBack(why);
  const link = linkOf(after);
  const corrected = left.filter(({ field }) => field !== 'linkedFrom');
  const effectiveOn = link?.primary === undefined ? today.toString() : (link.linkedFrom ?? now.coveredFrom);
  return {
    kind: 'change',
    now,
    names: after.has('firstName') || after.has('lastName') ? read.names : undefined,
    values: read.values,
    nationalId: after.get('nationalId'),
    link,
    effectiveOn,
    corrected,
  };
}

/** What the membership says of a field now; of the day a link counts from it says nothing. */
export function currentOf(now: MemberNow, field: ChangeField): string | undefined {
  return field === 'linkedFrom' ? undefined : (now[field] ?? undefined);
}

/** What hangs on others: the plan, the primary, and who else has the right ID. */
async function judgeTies(
  db: Db,
  contractId: number,
  now: MemberNow,
  after: ValuesAfter,
): Promise<GiveBackReason | undefined> {
  const { membershipId, coveredFrom: from, coveredUntil: until } = now;
  const [plan, nationalId] = [after.get('plan'), after.get('nationalId')];
  if (plan !== undefined && !(await isPlanOf(db, contractId, plan))) return 'value-unusable';
  const link = linkOf(after);
  if (link && !(await judgeRelink(db, { contractId, membershipId, ...link })).ok) return 'primary-unfit';
  if (
    nationalId !== undefined &&
    (await isIdCovered(db, { contractId, membershipId }, { nationalId, from, until }))
  )
    return 'id-covered';
  return undefined;
}

function linkOf(after: ValuesAfter): Link | undefined {
  const primary = after.get('primary');
  const relation = after.get('relation') as Relation | undefined;
  if (primary === undefined && relation === undefined) return undefined;
  return {
    primary: primary === undefined ? undefined : Number(primary),
    linkedFrom: after.get('linkedFrom'),
    relation,
  };
}
