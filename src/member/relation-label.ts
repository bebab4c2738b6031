import type { CoveredMember } from '../domain/membership/list-cover.ts';
import type { Texts } from '../texts/texts.ts';

type Related = Pick<CoveredMember, 'relation' | 'gender' | 'standing'>;

/** What a member is to the primary, as finely as the roster says it. */
export function relationLabel({ relations }: Texts, { relation, gender, standing }: Related): string {
  if (standing === 'primary') return relations.primary;
  if (relation === 'child' && gender) return gender === 'male' ? relations.son : relations.daughter;
  if (relation === 'sibling' && gender) return gender === 'male' ? relations.brother : relations.sister;
  return relations[relation === 'self' ? 'unknown' : relation];
}

/** «۶ ساله»; of a baby «۵ ماهه». Undefined where the roster does not know the birthday. */
export function ageLabel(
  { member: texts }: Texts,
  birthDate: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string | undefined {
  if (!birthDate) return undefined;
  // Months count as the family's own calendar counts them.
  const calendar = birthDate.withCalendar('persian');
  const { years, months } = calendar.until(today.withCalendar('persian'), { largestUnit: 'years' });
  if (years < 0) return undefined;
  return years > 0 ? texts.age(years) : texts.ageMonths(months);
}
