import type { CaseChange } from '../../../domain/correction/case.ts';
import type { LetterNames } from '../../../domain/correction/letters/letter.ts';
import { formatDay } from '../../../html/day.ts';
import { persianDigits } from '../../../persian/digits.ts';
import { textsOf } from '../../../texts/texts.ts';
import { leftToRight, plain } from './paper-text.ts';

const { columns } = textsOf('fa');

/** A present or proposed value as the paper says it. */
export function paperValue(field: CaseChange['field'], value: string, names: LetterNames): string {
  switch (field) {
    case 'birthDate':
    case 'linkedFrom':
    case 'coveredFrom':
      return formatDay('fa', Temporal.PlainDate.from(value));
    case 'nationalId':
    case 'certificateNumber':
    case 'mobile':
      return leftToRight(persianDigits(value));
    case 'iban':
      // In fours, as on a card: they can be read out, and a line can break between them.
      return leftToRight(value.replace(/(.{4})(?=.)/g, '$1 '));
    case 'gender':
      return wordOf(columns.genders, value);
    case 'relation':
      return wordOf(columns.relations, value);
    case 'plan':
      return plain(names.plans.find(({ id }) => String(id) === value)?.name.fa ?? value);
    case 'primary': {
      const name = names.primaries.get(value);
      return name ? plain(`${name.firstName} ${name.lastName}`) : value;
    }
    default:
      return plain(value);
  }
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
