import type { ClaimState } from '../../domain/claim/claim-state.ts';
import type { CoveredMember } from '../../domain/membership/list-cover.ts';

export type Filter = {
  personId: number | undefined;
  year: number | undefined;
  state: ClaimState | undefined;
};

export type ClaimsChoice = {
  /** Everybody whose claims may be seen, once each, the viewer first. */
  people: readonly CoveredMember[];
  years: readonly number[];
  /** The memberships whose claims are asked for. */
  chosen: readonly CoveredMember[];
};

export function chooseClaims(
  members: readonly CoveredMember[],
  viewerPersonId: number,
  { personId, year }: Filter,
): ClaimsChoice {
  const people = new Map<number, CoveredMember>();
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
