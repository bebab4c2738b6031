import type { FindingCode } from './findings.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import { primaryUnreadable, type RowFacts, roleAt, rowNumberAt } from './row-facts.ts';
import type { Identities } from './settle-identities.ts';

export type LinkCode = Extract<FindingCode, `primary-${string}`>;

/** Where a row stands in its family. A dependent without a primary is a member all the same, under nobody. */
export type FamilyPlace =
  | { standing: 'primary' }
  | { standing: 'dependent'; primaryRow: number }
  | { standing: 'dependent'; primaryInContract: PersonId }
  | { standing: 'dependent' };

export type FamilyLink = {
  place: FamilyPlace;
  /** The primary's place in the facts; -1 where the row has none in this file. */
  primaryAt: number;
  doubt?: LinkCode;
  doubtRow?: number;
};

export type FamilySetting = {
  facts: RowFacts;
  identities: Identities;
  isHeld: (at: number) => boolean;
  /** Primaries of the contract as it stands, by `idKey`: an endorsement adds a child to somebody it does not name. */
  contractPrimaries: ReadonlyMap<number, PersonId>;
};

/** Families hang together by the primary's ID alone. Who should be whose is for people, with suggestions, to say. */
export function linkFamily(at: number, setting: FamilySetting): FamilyLink {
  const { facts } = setting;
  const unreadable = primaryUnreadable(facts, at);
  const named = unreadable ? Number.NaN : (facts.primaries[at] ?? Number.NaN);
  const namesNobody = Number.isNaN(named);
  const namesSelf = named === facts.ids[at];
  if (isPrimary(at, facts)) {
    const place = { standing: 'primary' } as const;
    const fine = namesNobody || namesSelf;
    return fine ? { place, primaryAt: at } : { place, primaryAt: at, doubt: 'primary-names-another' };
  }
  // The cell's own finding says what is wrong with it.
  if (unreadable) return { place: { standing: 'dependent' }, primaryAt: -1 };
  if (namesSelf) return withoutPrimary('primary-is-self');
  return namesNobody ? withoutPrimary('primary-missing') : linkTo(named, setting);
}

export function isPrimary(at: number, facts: RowFacts): boolean {
  const role = roleAt(facts, at);
  if (role !== 'unsaid' || primaryUnreadable(facts, at)) return role === 'primary';
  const named = facts.primaries[at] ?? Number.NaN;
  return Number.isNaN(named) || named === facts.ids[at];
}

function linkTo(named: number, setting: FamilySetting): FamilyLink {
  const { facts, identities } = setting;
  const target = identities.find(named);
  if (target < 0) {
    const primaryInContract = setting.contractPrimaries.get(named);
    if (!primaryInContract) return withoutPrimary('primary-orphan');
    return { place: { standing: 'dependent', primaryInContract }, primaryAt: -1 };
  }
  const primaryRow = rowNumberAt(facts, target);
  // An ID claimed by two people leads to the first of them only by chance.
  if (setting.isHeld(target)) return withoutPrimary('primary-held', primaryRow);
  if (!isPrimary(target, facts)) return withoutPrimary('primary-is-dependent', primaryRow);
  return { place: { standing: 'dependent', primaryRow }, primaryAt: target };
}

function withoutPrimary(doubt: LinkCode, doubtRow?: number): FamilyLink {
  const place = { standing: 'dependent' } as const;
  return { place, primaryAt: -1, doubt, ...(doubtRow !== undefined && { doubtRow }) };
}
