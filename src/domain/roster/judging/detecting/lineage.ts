import { marksAt, noDay, type RowFacts } from '../row-facts.ts';
import { genderOf, nameGenderOf, relationOf } from '../row-marks.ts';

/** Those of a household who bear one family name: fathers hand it on to their children. */
export type Lineage = number[];

/**
 * A household's lines, by places: the primary's own, with his or her father and siblings, and the children's, which is
 * the man's of the couple.
 */
export function lineagesOf(head: number, members: readonly number[], facts: RowFacts): Lineage[] {
  const of = (...relations: string[]) =>
    members.filter(at => at !== head && relations.includes(relationOf(marksAt(facts, at)) ?? ''));
  const own = [head, ...of('father', 'sibling')];
  const children = of('child');
  if (isMan(head, facts)) return [[...own, ...children]];
  return [own, [...of('spouse').filter(at => isMan(at, facts)), ...children]];
}

/** Fathers with their children, as far as a household says. */
export function fathersOf(
  head: number,
  members: readonly number[],
  facts: RowFacts,
): { father: number; children: number[] }[] {
  const of = (relation: string) =>
    members.filter(at => at !== head && relationOf(marksAt(facts, at)) === relation);
  const father = fatherOf(head, members, facts);
  const couples = father === undefined ? [] : [{ father, children: of('child') }];
  return [...couples, ...of('father').map(father => ({ father, children: [head, ...of('sibling')] }))];
}

/** The father of a household's children: the primary, or her only husband. */
export function fatherOf(head: number, members: readonly number[], facts: RowFacts): number | undefined {
  if (isMan(head, facts)) return head;
  const husbands = members.filter(
    at => at !== head && relationOf(marksAt(facts, at)) === 'spouse' && isMan(at, facts),
  );
  return husbands.length === 1 ? husbands[0] : undefined;
}

function isMan(at: number, facts: RowFacts): boolean {
  const marks = marksAt(facts, at);
  return (genderOf(marks) ?? nameGenderOf(marks)) === 'male';
}

export function bornAt(facts: RowFacts, at: number): number | undefined {
  const day = facts.births[at] ?? noDay;
  return day === noDay ? undefined : day;
}
