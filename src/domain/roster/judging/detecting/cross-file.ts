import type { PersonId } from '../judge-cell-national-id.ts';
import type { RowStanding } from '../judged-row.ts';
import { indexKeys, type KeyIndex } from '../key-index.ts';
import type { MemberMemory } from '../known-members.ts';
import { type FamilyLink, isPrimary, linkFamily } from '../link-families.ts';
import { idKey, type RowFacts, rowNumberAt, standingAt } from '../row-facts.ts';
import { type Identities, settleIdentities } from '../settle-identities.ts';
import type { Acceptances } from '../vouched-ids.ts';
import { findShifts } from './find-shifts.ts';
import { gatherHouseholds, type Households } from './households.ts';
import { knownAsAnother } from './known-as-another.ts';

export type CrossEvidence = {
  facts: RowFacts;
  contractPrimaries: ReadonlyMap<number, PersonId>;
  memory: MemberMemory;
  acceptances?: Acceptances | undefined;
};

/** All that rows are held against: who is who, who is whose, and who else has this number. Places, not row numbers. */
export type CrossFile = CrossEvidence & {
  identities: Identities;
  /** Where the true ID of a row stands, if the column has moved: -1 a row above, 1 a row below, 0 in its own row. */
  shifts: Int8Array;
  households: Households;
  /** The nearest row of a primary at or above a place, or -1. */
  above: Int32Array;
  /** Primaries with a certain ID, by what else they have. */
  primariesBy: Record<'names' | 'personnel' | 'ibans' | 'mobiles', KeyIndex>;
  /** Rows of primaries by their ID, also where somebody else claims it. */
  primariesById: KeyIndex;
  /** Rows by the ID they name as their primary's and that no row has. */
  namedByNobody: KeyIndex;
  standing(at: number): RowStanding;
  link(at: number): FamilyLink;
  /** The reason with which the employer let the ID of this row stand. */
  acceptedBecause(at: number): string | undefined;
};

export function crossFile(evidence: CrossEvidence): CrossFile {
  const { facts, acceptances } = evidence;
  const { size } = facts;
  const identities = settleIdentities(facts);
  const shifts = findShifts(facts, evidence.memory);
  const acceptedBecause = (at: number) => {
    const accepted = acceptances?.get(rowNumberAt(facts, at));
    return accepted && isKeyOf(facts.ids[at], accepted.value) ? accepted.reason : undefined;
  };
  const settled = settleStandings(evidence, { identities, shifts, acceptedBecause });
  const standing = (at: number): RowStanding => standings[settled[at] ?? 0] ?? 'held';
  const setting = { ...evidence, identities, isHeld: (at: number) => standing(at) === 'held' };
  const link = (at: number) => linkFamily(at, setting);
  const isSure = (at: number) => isPrimary(at, facts) && standing(at) === 'good';
  const by = (keys: Float64Array) => indexKeys(keys, size, isSure);
  return {
    ...evidence,
    identities,
    shifts,
    households: gatherHouseholds(size, at => (isOut(standing(at)) ? -1 : link(at).primaryAt)),
    above: nearestAbove(facts),
    primariesBy: {
      names: by(facts.names),
      personnel: by(facts.personnel),
      ibans: by(facts.ibans),
      mobiles: by(facts.mobiles),
    },
    primariesById: indexKeys(facts.ids, size, at => isPrimary(at, facts) && !isOut(standing(at))),
    namedByNobody: indexKeys(facts.primaries, size, at => identities.find(facts.primaries[at] ?? 0) < 0),
    standing,
    link,
    acceptedBecause,
  };
}

type Doubts = Pick<CrossFile, 'identities' | 'shifts' | 'acceptedBecause'>;

const standings: readonly RowStanding[] = ['held', 'good', 'merged', 'aside'];

/** By place, as places among `standings`: everything else asks for them many times over. */
function settleStandings(
  evidence: CrossEvidence,
  { identities, shifts, acceptedBecause }: Doubts,
): Uint8Array {
  const { facts } = evidence;
  const doubted = (at: number) =>
    (shifts[at] !== 0 || knownAsAnother(at, evidence) !== undefined) && acceptedBecause(at) === undefined;
  const settle = (at: number): RowStanding => {
    const own = standingAt(facts, at);
    const first = identities.firstOf[at] ?? -1;
    if (first < 0 || own === 'aside') return own;
    if (identities.rivals[first]) return 'held';
    if (first !== at) return 'merged';
    return own === 'good' && doubted(at) ? 'held' : own;
  };
  return Uint8Array.from({ length: facts.size }, (_, at) => standings.indexOf(settle(at)));
}

/** Whether the key is that of an ID with this text, of whatever kind. */
function isKeyOf(key: number | undefined, value: string): boolean {
  return (['national', 'foreigner', 'passport'] as const).some(type => idKey({ type, value }) === key);
}

/** Rows that speak for nobody: one is used instead, or somebody put them aside. */
export const isOut = (standing: RowStanding): boolean => standing === 'merged' || standing === 'aside';

function nearestAbove(facts: RowFacts): Int32Array {
  const above = new Int32Array(facts.size);
  let last = -1;
  for (let at = 0; at < facts.size; at += 1) {
    if (isPrimary(at, facts) && standingAt(facts, at) !== 'aside') last = at;
    above[at] = last;
  }
  return above;
}
