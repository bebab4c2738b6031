import type { CodeColumn } from './judging/column-statistics.ts';
import type { CodeMeanings } from './judging/judge-row.ts';

type Meaning<Column extends CodeColumn> = NonNullable<CodeMeanings[Column]>[string];

/** What a policyholder's codes may be said to mean, by column: the choices of the mapping screen. */
export const meaningsOf: { readonly [Column in CodeColumn]: readonly Meaning<Column>[] } = {
  gender: ['male', 'female'],
  relation: ['self', 'spouse', 'child', 'father', 'mother', 'sibling', 'grandchild', 'other'],
  dependencyClass: [
    'primary',
    'dependent',
    'first-degree',
    'second-degree',
    'third-degree',
    'supported',
    'unsupported',
  ],
};

export function isMeaning(column: string, meaning: string): boolean {
  const choices: Readonly<Record<string, readonly string[]>> = meaningsOf;
  return choices[column]?.includes(meaning) ?? false;
}
