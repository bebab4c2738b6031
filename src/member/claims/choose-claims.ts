import type { ClaimState } from '../../domain/claim/claim-state.ts';
import type { CoveredMember } from '../../domain/membership/list-cover.ts';

/** What claims are told apart by: of the family as it is, or of an earlier time. */
export type ClaimsPerson = Pick<
  CoveredMember,
  'contractId' | 'membershipId' | 'personId' | 'firstName' | 'lastName' | 'jalaliYear'
>;

export type Filter = {
  personId: number | undefined;
  year: number | undefined;
  state: ClaimState | undefined;
};

export type ClaimsChoice = {
  /** Everybody whose claims may be seen, once each, the viewer first. */
  people: readonly ClaimsPerson[];
  years: readonly number[];
  /** The memberships whose claims are asked for. */
  chosen: readonly ClaimsPerson[];
};

export function chooseClaims(
  members: readonly ClaimsPerson[],
  viewerPersonId: number,
  { personId, year }: Filter,
): ClaimsChoice {
  const people = new Map<number, ClaimsPerson>();
  for (const member of members) {
    if (!people.has(member.personId)) people.set(member.personId, member);
  }
  const viewer = people.get(viewerPersonId);
  const others = [...people.values()].filter(member => member !== viewer);
  return {
    people: viewer ? [viewer, ...others] : others,
    years: [...new Set(members.map(member => member.jalaliYear))],
    chosen: members.filter(
      member =>
        (personId === undefined || member.personId === personId) &&
        (year === undefined || member.jalaliYear === year),
    ),
  };
}
