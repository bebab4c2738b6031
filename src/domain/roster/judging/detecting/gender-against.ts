import type { UsualGender } from '../../../../persian/usual-names.ts';
import type { Finding } from '../findings.ts';
import { marksAt, type RowFacts } from '../row-facts.ts';
import { genderOf, nameGenderOf, relationGenderOf, relationOf } from '../row-marks.ts';
import type { Reason } from '../suggestion.ts';
import { textAt } from '../text-arena.ts';

/** As it is written in a roster. */
export const genderWords: Record<UsualGender, string> = { male: 'مرد', female: 'زن' };

/** A couple written with one gender: whose it is that is wrong, if a name tells. */
export function sameGenderCouple(
  head: number,
  spouse: number,
  facts: RowFacts,
): { at: number; suggested?: UsualGender; name: string } | undefined {
  const [one, other] = [marksAt(facts, head), marksAt(facts, spouse)];
  const gender = genderOf(other);
  if (gender === undefined || gender !== genderOf(one)) return undefined;
  const suggested = gender === 'male' ? ('female' as const) : ('male' as const);
  const name = (at: number) => textAt(facts.firsts, at);
  if (nameGenderOf(other) === suggested) return { at: spouse, suggested, name: name(spouse) };
  if (nameGenderOf(one) === suggested) return { at: head, suggested, name: name(head) };
  return { at: spouse, name: name(spouse) };
}

/**
 * The gender of a row against what its relation or its first name says. A name alone is believed where nothing else
 * agrees with what is written: there are men called آذین.
 * @param headGender of the household's primary, for a spouse
 */
export function genderAgainst(at: number, facts: RowFacts, headGender: UsualGender | undefined): Finding[] {
  const marks = marksAt(facts, at);
  const [gender, byRelation, byName] = [genderOf(marks), relationGenderOf(marks), nameGenderOf(marks)];
  if (gender === undefined || (gender === (byRelation ?? gender) && gender === (byName ?? gender))) return [];
  const name = textAt(facts.firsts, at);
  const reasons: Reason[] = [];
  if (byRelation !== undefined && byRelation !== gender) {
    reasons.push({ code: 'said-by-relation', details: {} });
    if (byName === byRelation) reasons.push({ code: 'usual-gender', details: { name } });
    // With a name that says the same as the cell, it is the relation that may be wrong.
    const suggestion = byName === gender ? undefined : suggest(byRelation, reasons);
    return [{ code: 'gender-against-relation', column: 'gender', details: {}, ...suggestion }];
  }
  const isSpouse = relationOf(marks) === 'spouse' && headGender !== undefined;
  if (byRelation !== undefined || byName === undefined || byName === gender || isSpouse) return [];
  reasons.push({ code: 'usual-gender', details: { name } });
  return [{ code: 'gender-against-name', column: 'gender', details: {}, ...suggest(byName, reasons) }];
}

function suggest(gender: UsualGender, reasons: Reason[]): Pick<Finding, 'suggestion'> {
  const confidence = reasons.length > 1 ? 'high' : 'fair';
  return { suggestion: { edits: { gender: genderWords[gender] }, confidence, reasons } };
}
