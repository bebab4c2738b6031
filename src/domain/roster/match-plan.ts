import { encodingKey } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Plan } from '../contract/list-plans.ts';

/** Plan ids by what a roster may call them: «طرح ۱», a code, an English name. */
export type PlanWords = { byWord: ReadonlyMap<string, number>; only: number | undefined };

export function planWords(plans: readonly Plan[]): PlanWords {
  const byWord = new Map<string, number>();
  for (const { id, name } of plans) for (const word of [name.fa, name.en]) byWord.set(planKey(word), id);
  // A code is what contracts are filed by: it wins over another plan's name.
  for (const { id, code } of plans) byWord.set(planKey(code), id);
  return { byWord, only: plans.length === 1 ? plans[0]?.id : undefined };
}

/** Where a contract has one plan, everybody is in it, whatever the column says. */
export function matchPlan(words: PlanWords, text: string | undefined): number | undefined {
  return words.only ?? (text ? words.byWord.get(planKey(text)) : undefined);
}

/** As a roster writes it: the name, unless that is another plan's code. */
export function writtenPlan(
  words: PlanWords,
  { id, code, name }: Pick<Plan, 'id' | 'code' | 'name'>,
): string {
  return words.byWord.get(planKey(name.fa)) === id ? name.fa : code;
}

function planKey(text: string): string {
  return encodingKey(foldDigits(text)).toLowerCase();
}
