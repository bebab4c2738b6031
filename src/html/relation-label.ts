import type { Texts } from '../texts/texts.ts';

type Related = {
  standing: 'primary' | 'dependent';
  relation: 'self' | Exclude<keyof Texts['relations'], 'primary' | 'son' | 'daughter' | 'brother' | 'sister'>;
  gender?: 'male' | 'female' | undefined;
};

/** What a member is to the primary, as finely as the roster says it. */
export function relationLabel(t: Texts, { relation, gender, standing }: Related): string {
  const { relations } = t;
  if (standing === 'primary') return relations.primary;
  switch (relation) {
    case 'spouse':
      return relations.spouse;
    case 'child':
      return byGender(gender, [relations.daughter, relations.son, relations.child]);
    case 'father':
      return relations.father;
    case 'mother':
      return relations.mother;
    case 'sibling':
      return byGender(gender, [relations.sister, relations.brother, relations.sibling]);
    case 'grandchild':
      return relations.grandchild;
    case 'other':
      return relations.other;
    default:
      return relations.unknown;
  }
}

function byGender(gender: Related['gender'], [female, male, either]: readonly [string, string, string]) {
  if (gender === undefined) return either;
  return gender === 'female' ? female : male;
}
