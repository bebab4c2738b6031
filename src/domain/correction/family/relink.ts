import type { Db } from '../../../platform/database.ts';
import type { CaseDeps } from '../move-case.ts';
import { judgeRelink, type RelinkRefusal } from './judge-relink.ts';
import {
  cutLinks,
  insertLink,
  type Linked,
  type LinkPlace,
  linkMembership,
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
  const judged = await judgeRelink(db, link);
  if (!judged.ok) return judged;
  const { contractId, membershipId, relation, rosterId } = link;
  const { member, moveTo: primary } = judged;
  const place = { contractId, membershipId };
  if (primary !== undefined) {
    const at = new Date(clock.now().epochMilliseconds);
    await moveSight(db, member, { ...place, primaryMembershipId: primary, caseId: link.caseId, at }, link);
  }
  await linkMembership(db, place, { primaryMembershipId: primary, relation, rosterId });
  return { ok: true };
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
