import type { CoveredMember } from '../domain/membership/list-cover.ts';

/** The viewer's contracts and, in the one that is shown, herself and the family she sees. */
export type Cover = {
  /** Years with a contract, the newest first. */
  years: readonly number[];
  /** The contracts of the year shown. */
  contracts: readonly { contractId: number; title: { fa: string; en: string } }[];
  contractId: number;
  jalaliYear: number;
  own: CoveredMember;
  /** The viewer first. */
  family: readonly CoveredMember[];
  /** How the viewer stands in this contract. */
  standing: 'primary' | 'dependent' | 'unlinked';
};

export type CoverChoice = { personId: number; year: number; contractId?: number | undefined };

/**
 * The contract that was asked for; else one of the year asked for; else the latest year before it, else the latest.
 * Undefined: the viewer has no contract at all.
 */
export function chooseCover(members: readonly CoveredMember[], choice: CoverChoice): Cover | undefined {
  const own = members.filter(member => member.personId === choice.personId);
  const shown = chooseOwn(own, choice);
  if (!shown) return undefined;
  const { contractId, jalaliYear } = shown;
  const ownIds = new Set(own.filter(member => member.contractId === contractId).map(m => m.membershipId));
  const dependents = members.filter(
    member =>
      member.contractId === contractId &&
      member.personId !== choice.personId &&
      member.primaryMembershipId !== undefined &&
      ownIds.has(member.primaryMembershipId),
  );
  return {
    years: [...new Set(own.map(member => member.jalaliYear))],
    contracts: contractsOf(own.filter(member => member.jalaliYear === jalaliYear)),
    contractId,
    jalaliYear,
    own: shown,
    family: [shown, ...latestOfEach(dependents)],
    standing: standingOf(shown),
  };
}

function chooseOwn(own: readonly CoveredMember[], choice: CoverChoice): CoveredMember | undefined {
  const fitting =
    own.filter(member => member.contractId === choice.contractId)[0] ??
    own.find(member => member.jalaliYear === choice.year) ??
    own.find(member => member.jalaliYear < choice.year) ??
    own[0];
  if (!fitting) return undefined;
  // Somebody who left and joined again has several times of cover in one contract: the last one speaks.
  return own
    .filter(member => member.contractId === fitting.contractId)
    .reduce((one, other) =>
      Temporal.PlainDate.compare(other.coveredFrom, one.coveredFrom) > 0 ? other : one,
    );
}

function contractsOf(own: readonly CoveredMember[]): Cover['contracts'] {
  const titles = new Map(own.map(member => [member.contractId, member.contractTitle]));
  return [...titles].map(([contractId, title]) => ({ contractId, title }));
}

function latestOfEach(dependents: readonly CoveredMember[]): CoveredMember[] {
  const latest = new Map<number, CoveredMember>();
  for (const member of dependents) {
    const known = latest.get(member.personId);
    if (!known || Temporal.PlainDate.compare(member.coveredFrom, known.coveredFrom) > 0)
      latest.set(member.personId, member);
  }
  return [...latest.values()];
}

function standingOf({ standing, primaryMembershipId }: CoveredMember): Cover['standing'] {
  if (standing === 'primary') return 'primary';
  return primaryMembershipId === undefined ? 'unlinked' : 'dependent';
}

/** Everybody's memberships of a contract, with those of earlier times of cover. */
export function membershipsIn(members: readonly CoveredMember[], contractId: number): CoveredMember[] {
  return members.filter(member => member.contractId === contractId);
}
