import type { Db } from '../../../platform/database.ts';
import type { CaseDeps } from '../move-case.ts';
import {
  cutLinks,
  insertLink,
  type Linked,
  type LinkPlace,
  linkMembership,
  lockEnds,
  type NewLink,
  selectPlaceLeft,
} from './relink.store.ts';

export type Relinking = LinkPlace & {
  caseId: number;
  /** The version of the roster in whose name it is changed. */
  rosterId: number;
  /** The membership of the right primary; undefined where only the relation is put right. */
  primary: number | undefined;
  /** First day (ISO) of services that are the new primary's to see; undefined: the earlier link was wrong from the start. */
  linkedFrom: string | undefined;
  relation: string | undefined;
};

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

/**
 * A membership comes under its right primary, in the transaction that applies the case and under the contract's lock.
 * Account, claims, consents and history stay where they are. Claims follow by the day of service: before `linkedFrom` they
 * stay the earlier primary's to see, from then on they are the new one's. A link that was wrong from the start leaves
 * nothing behind: the new primary takes the place of the earlier one.
 */
export async function relink(
  { db, clock }: CaseDeps,
  link: Relinking,
): Promise<{ ok: true } | { ok: false; why: RelinkRefusal }> {
  const { contractId, membershipId, primary, relation, rosterId } = link;
  const place = { contractId, membershipId };
  const ends = await lockEnds(
    db,
    contractId,
    primary === undefined ? [membershipId] : [membershipId, primary],
  );
  const member = ends.find(({ id }) => id === membershipId);
  if (!member) return { ok: false, why: 'no-such-member' };
  const moves = primary !== undefined && primary !== member.primaryMembershipId;
  const why = moves
    ? judgeMove(
        member,
        ends.find(({ id }) => id === primary),
        link,
      )
    : judgeStay(member);
  if (why) return { ok: false, why };
  if (moves) {
    const at = new Date(clock.now().epochMilliseconds);
    await moveSight(db, member, { ...place, primaryMembershipId: primary, caseId: link.caseId, at }, link);
  }
  await linkMembership(db, place, { primaryMembershipId: primary, relation, rosterId });
  return { ok: true };
}

function judgeStay({ standing }: Linked): RelinkRefusal | undefined {
  return standing === 'dependent' ? undefined : 'not-a-dependent';
}

function judgeMove(
  member: Linked,
  target: Linked | undefined,
  { linkedFrom }: Relinking,
): RelinkRefusal | undefined {
  if (!target) return 'no-such-member';
  if (target.personId === member.personId) return 'self';
  if (target.standing !== 'primary') return 'not-a-primary';
  if (member.hasDependents) return 'has-dependents';
  // Days as ISO writes them are in the order of their letters.
  const together = member.coveredFrom <= target.coveredUntil && target.coveredFrom <= member.coveredUntil;
  return together && (linkedFrom ?? '') <= member.coveredUntil ? undefined : 'outside-cover';
}

type Sight = Omit<NewLink, 'from' | 'until'>;

async function moveSight(
  db: Db,
  { primaryMembershipId: earlier }: Linked,
  sight: Sight,
  { linkedFrom }: Relinking,
): Promise<void> {
  const left = await selectPlaceLeft(db, sight, earlier);
  const from = linkedFrom ?? left.from;
  await cutLinks(db, sight, from);
  const hadTime = from !== null && (left.from === null || left.from < from);
  if (earlier !== null && hadTime && !left.withdrawn)
    await insertLink(db, { ...sight, primaryMembershipId: earlier, from: left.from, until: from });
  await insertLink(db, { ...sight, from, until: null });
}
