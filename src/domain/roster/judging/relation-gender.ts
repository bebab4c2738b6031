import type { UsualGender } from '../../../persian/usual-names.ts';
import type { RelationReading } from './judge-cell-relation.ts';
import { wordKey } from './word-key.ts';

const men = new Set(
  ['پسر', 'فرزند پسر', 'شوهر', 'زوج', 'برادر', 'son', 'brother', 'پدر شوهر', 'پدر زن', 'پدر همسر'].map(
    wordKey,
  ),
);
const women = new Set(
  [
    'دختر',
    'فرزند دختر',
    'زوجه',
    'زن',
    'خواهر',
    'daughter',
    'sister',
    'مادر شوهر',
    'مادر زن',
    'مادر همسر',
  ].map(wordKey),
);

/** The gender that a relation names by itself; «همسر» and «فرزند» name none. */
export function genderOfRelation(relation: RelationReading, word: string): UsualGender | undefined {
  if (relation === 'father') return 'male';
  if (relation === 'mother') return 'female';
  if (relation === 'self') return undefined;
  const key = wordKey(word);
  if (men.has(key)) return 'male';
  return women.has(key) ? 'female' : undefined;
}
