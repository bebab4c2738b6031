import type { Evidence, MemberEvidence, Sorting, TypedPerson } from './evidence.ts';
import { isAccepted, nameChanges, rungOf } from './name-changes.ts';

/**
 * Of a person whose ID is covered under the typed membership type today. Somebody else's name under the ID may be a
 * stranger's attempt: it is laid before the employer, and nothing is proposed; a typed mobile only for an accepted name.
 */
export function classifyCovered(typed: TypedPerson, covered: readonly MemberEvidence[]): Sorting | undefined {
  const linked = covered.filter(one => !one.linkBroken);
  const member = nearest(typed, linked.length > 0 ? linked : covered);
  if (!member) return undefined;
  const rung = rungOf(typed, member);
  const mobileHolds = typed.mobile !== undefined && member.mobile === typed.mobile;
  const sorted = {
    shown: { memberships: [member.membershipId], rung, mobileHolds },
    place: placeOf(member),
    turn: 'employer' as const,
    changes: [],
  };
  if (rung === 'different') return { ...sorted, reason: 'name-different' };
  if (member.linkBroken) return { ...sorted, reason: 'link-broken' };
  if (rung === 'near') return { ...sorted, reason: 'name-near', changes: nameChanges(typed, member) };
  const byMobile = member.proofs.includes('roster-mobile');
  if (!byMobile || member.mobile === null || mobileHolds || typed.mobile === undefined)
    return { ...sorted, reason: 'no-proof' };
  const change = { field: 'mobile' as const, before: member.mobile, after: typed.mobile };
  return { ...sorted, reason: 'mobile-differs', changes: [change] };
}

/** Of a person whose ID is known, but nowhere where it would open an account today. */
export function classifyElsewhere(
  typed: TypedPerson,
  { members, contracts }: Pick<Evidence, 'members' | 'contracts'>,
): Sorting | undefined {
  const ofType = members.filter(one => one.membershipTypeId === typed.membershipTypeId);
  const member = nearest(typed, ofType) ?? nearest(typed, members);
  if (!member) return undefined;
  const sorted = {
    shown: { memberships: [member.membershipId], rung: rungOf(typed, member) },
    changes: [],
    turn: 'employer' as const,
  };
  if (ofType.length === 0)
    return { ...sorted, reason: 'other-membership-type', place: placeOf(current(typed, members) ?? member) };
  // The employer goes on under another contract, whose roster has left this person out.
  const running = contracts.find(
    one => one.policyholderId === member.policyholderId && one.contractId !== member.contractId,
  );
  if (running && isAccepted(rungOf(typed, member)))
    return { ...sorted, reason: 'other-contract', place: { contractId: running.contractId } };
  return { ...sorted, reason: 'not-covered', place: placeOf(member) };
}

/** Somebody who has an account needs no activation; why she tries again is for the administrator to find out. */
export function classifyActive(typed: TypedPerson, members: readonly MemberEvidence[]): Sorting | undefined {
  if (!members.some(one => one.active)) return undefined;
  const member = current(typed, members) ?? nearest(typed, members);
  if (!member) return undefined;
  return {
    reason: 'already-active',
    shown: { memberships: [member.membershipId], rung: rungOf(typed, member) },
    place: placeOf(member),
    changes: [],
    turn: 'administrator',
  };
}

/** Whether an activation with this mobile would go through. */
export function opensAccount(typed: TypedPerson, members: readonly MemberEvidence[]): boolean {
  return members.some(
    one =>
      one.membershipTypeId === typed.membershipTypeId &&
      one.covered &&
      !one.linkBroken &&
      !one.active &&
      one.proofs.includes('roster-mobile') &&
      typed.mobile !== undefined &&
      one.mobile === typed.mobile &&
      isAccepted(rungOf(typed, one)),
  );
}

function placeOf({ contractId, membershipId }: MemberEvidence) {
  return { contractId, membershipId };
}

function current(typed: TypedPerson, members: readonly MemberEvidence[]): MemberEvidence | undefined {
  return nearest(
    typed,
    members.filter(one => one.covered),
  );
}

const order = ['same', 'spelling', 'custom', 'near', 'different'];

function nearest(typed: TypedPerson, members: readonly MemberEvidence[]): MemberEvidence | undefined {
  return members
    .map(member => ({ member, at: order.indexOf(rungOf(typed, member)) }))
    .sort((a, b) => a.at - b.at)[0]?.member;
}
