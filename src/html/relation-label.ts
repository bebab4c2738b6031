import type { Texts } from '../texts/texts.ts';

type Related = {
  standing: 'primary' | 'dependent';
  relation: Exclude<keyof Texts['relations'], 'primary' | 'son' | 'daughter' | 'brother' | 'sister'>;
  gender?: 'male' | 'female' | undefined;
};

/** What a member is to the primary, as finely as the roster says it. */
export function relationLabel({ relations }: Texts, { relation, gender, standing }: Related): string {
  if (standing === 'primary') return relations.primary;
  if (relation === 'child' && gender) return gender === 'male' ? relations.son : relations.daughter;
  if (relation === 'sibling' && gender) return gender === 'male' ? relations.brother : relations.sister;
  return relations[relation === 'self' ? 'unknown' : relation];
}
