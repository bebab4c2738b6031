import type { Finding } from '../findings.ts';
import { marksAt, rowNumberAt } from '../row-facts.ts';
import { relationOf } from '../row-marks.ts';
import type { CrossFile } from './cross-file.ts';
import { detectFamilyNames } from './detect-family-names.ts';
import { detectFathersName } from './detect-fathers-name.ts';
import { genderWords, sameGenderCouple } from './gender-against.ts';
import { bornAt } from './lineage.ts';

export type FoundIn = ReadonlyMap<number, Finding[]>;
type Collect = (at: number, finding: Finding) => void;

/** What only a whole household can tell, by place. */
export function detectInHousehold(head: number, cross: CrossFile): FoundIn {
  const found = new Map<number, Finding[]>();
  const collect: Collect = (at, finding) => {
    found.set(at, [...(found.get(at) ?? []), finding]);
  };
  const members = cross.households.membersOf(head);
  for (const relation of ['spouse', 'father', 'mother'] as const)
    detectTwice(members, relation, cross, collect);
  detectAges(head, members, cross, collect);
  detectCouples(head, members, cross, collect);
  detectFamilyNames(head, members, cross, collect);
  detectFathersName(head, members, cross, collect);
  detectOwners(head, members, cross, collect);
  return found;
}

/** Real families are wider than forms: it is said once, and stops nobody. */
function detectTwice(
  members: readonly number[],
  relation: 'spouse' | 'father' | 'mother',
  { facts }: CrossFile,
  collect: Collect,
): void {
  const [first, ...others] = members.filter(at => relationOf(marksAt(facts, at)) === relation);
  if (first === undefined) return;
  const details = { otherRow: rowNumberAt(facts, first), relation };
  for (const at of others) collect(at, { code: 'relative-twice', column: 'relation', details });
}

function detectAges(head: number, members: readonly number[], { facts }: CrossFile, collect: Collect): void {
  const headBorn = bornAt(facts, head);
  if (headBorn === undefined) return;
  const details = { primaryRow: rowNumberAt(facts, head) };
  for (const at of members) {
    const born = bornAt(facts, at);
    const relation = relationOf(marksAt(facts, at));
    if (born === undefined || at === head) continue;
    const isParent = relation === 'father' || relation === 'mother';
    const impossible = (relation === 'child' && born <= headBorn) || (isParent && born >= headBorn);
    if (impossible) collect(at, { code: 'age-against-relation', column: 'birthDate', details });
  }
}

function detectCouples(head: number, members: readonly number[], cross: CrossFile, collect: Collect): void {
  const { facts } = cross;
  const spouses = members.filter(at => at !== head && relationOf(marksAt(facts, at)) === 'spouse');
  for (const spouse of spouses) {
    const wrong = sameGenderCouple(head, spouse, facts);
    if (!wrong) continue;
    const { at, suggested, name } = wrong;
    const suggestion = suggested && {
      edits: { gender: genderWords[suggested] },
      confidence: 'high' as const,
      reasons: [{ code: 'usual-gender' as const, details: { name } }],
    };
    collect(at, {
      code: 'gender-against-relation',
      column: 'gender',
      details: {},
      ...(suggestion && { suggestion }),
    });
  }
}

function detectOwners(
  head: number,
  members: readonly number[],
  { facts }: CrossFile,
  collect: Collect,
): void {
  const headId = facts.ids[head] ?? Number.NaN;
  if (Number.isNaN(headId)) return;
  for (const at of members) {
    const owner = facts.owners[at] ?? Number.NaN;
    if (!Number.isNaN(owner) && owner !== headId)
      collect(at, { code: 'account-owner-not-primary', column: 'accountOwnerNationalId', details: {} });
  }
}
