import { maskBirthDate, maskCertificate } from '../../domain/activation/masked-facts.ts';
import type { CaseChange, ChangeField } from '../../domain/correction/case.ts';
import type { RosterPerson } from '../../domain/correction/opening/correctable.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import type { Html } from '../../html/tag.ts';

/**
 * What the roster has, as a member reads it on a screen that others may see: names in full, of numbers and days no more than
 * the confirmation of an activation shows. Her own ID stands on her profile in full.
 */
function maskedValue(field: ChangeField, value: string): string {
  switch (field) {
    case 'certificateNumber':
      return maskCertificate(value);
    case 'birthDate':
      return maskBirthDate(value);
    case 'nationalId':
      return `${value.slice(0, 3)}****${value.slice(-3)}`;
    case 'iban':
      return `IR** **** ${value.slice(-4)}`;
    case 'mobile':
      return `${value.slice(0, 4)}***${value.slice(-4)}`;
    default:
      return value;
  }
}

const leftToRight: readonly ChangeField[] = [
  'nationalId',
  'certificateNumber',
  'birthDate',
  'iban',
  'mobile',
];

/** The roster's value of a field, hidden as far as it has to be. */
export function shownBefore(shell: Shell, field: ChangeField, value: string | undefined): Html | string {
  if (value === undefined) return shell.t.rightValues.notSaid;
  if (field === 'primary') return shell.t.cases.fields.primary;
  const masked = wordOf(shell, field, maskedValue(field, value));
  return leftToRight.includes(field) ? identifier(masked) : properName(masked);
}

/** What was asked for: whoever reads it wrote it, unless staff have proposed something since; then as hidden as the roster's. */
export function shownAfter(
  shell: Shell,
  { field, after: value }: Pick<CaseChange, 'field' | 'after'>,
  by: 'herself' | 'staff',
): Html | string {
  if (field === 'primary') return shell.t.memberCases.anotherPrimary;
  if (by === 'staff' && leftToRight.includes(field)) return shownBefore(shell, field, value);
  if (field === 'birthDate' || field === 'linkedFrom' || field === 'coveredFrom')
    return formatDay(shell.language, Temporal.PlainDate.from(value));
  return leftToRight.includes(field) ? identifier(value) : properName(wordOf(shell, field, value));
}

function wordOf({ t }: Shell, field: ChangeField, value: string): string {
  const relations: Readonly<Record<string, string>> = t.rightValues.relations;
  return field === 'relation' ? (relations[value] ?? t.relations.unknown) : value;
}

/** What stands beside a subject's name on the page where it is chosen. */
export function presentFields(person: RosterPerson): Partial<Record<string, readonly ChangeField[]>> {
  return {
    name: ['firstName', 'lastName'],
    'national-id': ['nationalId'],
    certificate: ['certificateNumber'],
    'birth-date': ['birthDate'],
    ...(person.standing === 'dependent' ? { 'family-link': ['relation'] } : {}),
    iban: ['iban'],
    mobile: ['mobile'],
  };
}
