import type { Db } from '../../../platform/database.ts';
import { type Linked, type LinkPlace, lockEnds } from './relink.store.ts';

export type RelinkRefusal =
  | 'no-such-member'
  /** Herself, in this or in another membership. */
  | 'self'
  /** Comes under a primary: a chain of links leads nowhere. */
  | 'not-a-primary'
  /** Is what she is to nobody. */
  | 'not-a-dependent'
  /** Has dependents of her own, who would come under a dependent. */
  | 'has-dependents'
  /** The two are never covered on one day, or the link is to begin when she is not covered any more. */
  | 'outside-cover';

type Asked = LinkPlace & { primary: number | undefined; linkedFrom: string | undefined };

export type RelinkJudged =
  /** `moveTo`: the new primary; undefined where only the relation is put right. */
  { ok: true; member: Linked; moveTo: number | undefined } | { ok: false; why: RelinkRefusal };

/** Whether a membership may come under a primary, with both ends locked. */
export async function judgeRelink(db: Db, asked: Asked): Promise<RelinkJudged> {
  const { contractId, membershipId, primary } = asked;
  const ids = primary === undefined ? [membershipId] : [membershipId, primary];
  const ends = await lockEnds(db, contractId, ids);
  const member = ends.find(({ id }) => id === membershipId);
  if (!member) return { ok: false, why: 'no-such-member' };
  const moveTo = primary === member.primaryMembershipId ? undefined : primary;
  const target = ends.find(({ id }) => id === primary);
  const why = moveTo === undefined ? judgeStay(member) : judgeMove(member, target, asked);
  return why ? { ok: false, why } : { ok: true, member, moveTo };
}

function judgeStay({ standing }: Linked): RelinkRefusal | undefined {
  return standing === 'dependent' ? undefined : 'not-a-dependent';
}

function judgeMove(
  member: Linked,
  target: Linked | undefined,
  { linkedFrom }: Asked,
): RelinkRefusal | undefined {
  if (!target) return 'no-such-member';
  if (target.personId === member.personId) return 'self';
  if (target.standing !== 'primary') return 'not-a-primary';
  if (member.hasDependents) return 'has-dependents';
  // Days as ISO writes them are in the order of their letters.
  const together = member.coveredFrom <= target.coveredUntil && target.coveredFrom <= member.coveredUntil;
  return together && (linkedFrom ?? '') <= member.coveredUntil ? undefined : 'outside-cover';
}
