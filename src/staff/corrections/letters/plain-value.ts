import type { CaseChange } from '../../../domain/correction/case.ts';
import type { LetterNames } from '../../../domain/correction/letters/letter.ts';
import { formatDay } from '../../../html/day.ts';
import { localDigits } from '../../../html/number.ts';
import type { Language, Texts } from '../../../texts/texts.ts';

type Reader = { t: Texts; language: Language };

/** A proposed or present value as it is printed: in words and digits of the language, without markup. */
export function plainValue(
  { t, language }: Reader,
  field: CaseChange['field'],
  value: string,
  names: LetterNames,
): string {
  switch (field) {
    case 'birthDate':
    case 'linkedFrom':
    case 'coveredFrom':
      return formatDay(language, Temporal.PlainDate.from(value));
    case 'nationalId':
    case 'certificateNumber':
    case 'mobile':
      return localDigits(language, value);
    case 'gender':
      return wordOf(t.columns.genders, value);
    case 'relation':
      return wordOf(t.columns.relations, value);
    case 'plan':
      return names.plans.get(value) ?? value;
    case 'primary':
      return names.primaries.get(value) ?? value;
    default:
      return value;
  }
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
