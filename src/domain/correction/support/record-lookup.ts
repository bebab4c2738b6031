import type { Deps } from '../../../deps.ts';
import { enqueueTelling, insertLookup, selectContractOf, selectLastLookup } from './lookup.store.ts';
import type { LookupKind } from './read-lookup.ts';

/** Why somebody of staff looks somebody up, from a short list. */
export const lookupReasons = ['caller', 'case', 'complaint', 'employer', 'message', 'other'] as const;
export type LookupReason = (typeof lookupReasons)[number];

/** For so long a reason holds that was given for a person. */
const minutesOfReason = 30;

type LookupDeps = Pick<Deps, 'db' | 'clock'>;
type Why = { staffId: number; reason: LookupReason; words: string | undefined };

/** A search: what kind of thing was searched for, never what. */
export async function recordSearch(
  { db, clock }: LookupDeps,
  { kind, caseId, ...why }: Why & { kind: LookupKind; caseId?: number | undefined },
): Promise<void> {
  const at = new Date(clock.now().epochMilliseconds);
  await insertLookup(db, { ...why, kind, caseId, contractId: undefined, membershipId: undefined, at });
}

export type Opened =
  | { ok: true; contractId: number; outside: boolean }
  /** There is none, or it is of a contract that is not the viewer's. */
  | { ok: false; why: 'no-such-member' };

/** A file is opened for a reason. Outside one's own queue the person is told, once a day. */
export async function openFile(
  { db, clock }: LookupDeps,
  { membershipId, ...why }: Why & { membershipId: number },
): Promise<Opened> {
  const contractId = await selectContractOf(db, membershipId);
  if (contractId === undefined) return { ok: false, why: 'no-such-member' };
  const at = new Date(clock.now().epochMilliseconds);
  const { lookupId, outside } = await insertLookup(db, {
    ...why,
    kind: 'person',
    contractId,
    membershipId,
    caseId: undefined,
    at,
  });
  if (outside) await enqueueTelling(db, lookupId);
  return { ok: true, contractId, outside };
}

/** The reason that she gave for this person a short while ago, if she did. */
export function findReason(
  { db, clock }: LookupDeps,
  { staffId, membershipId }: { staffId: number; membershipId: number },
): Promise<{ reason: LookupReason; outside: boolean } | undefined> {
  const since = new Date(clock.now().subtract({ minutes: minutesOfReason }).epochMilliseconds);
  return selectLastLookup(db, { staffId, membershipId, since });
}
