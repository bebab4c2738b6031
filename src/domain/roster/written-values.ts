import { foldDigits } from '../../persian/digits.ts';
import { formatJalali } from '../../persian/jalali-date.ts';

/** Words that `judge-cell-relation` and its neighbours read back as what they stand for. */
const relationWords: Readonly<Record<string, string>> = {
  self: 'اصلی',
  spouse: 'همسر',
  child: 'فرزند',
  father: 'پدر',
  mother: 'مادر',
  grandchild: 'نوه',
  other: 'سایر',
  unknown: 'تبعی',
};

/** A member's relation as a roster writes it. */
export function writtenRelation(
  relation: string,
  gender: 'male' | 'female' | null | undefined,
): string | undefined {
  if (relation === 'sibling') return gender === 'female' ? 'خواهر' : 'برادر';
  return relationWords[relation];
}

export function writtenGender(gender: 'male' | 'female'): string {
  return gender === 'male' ? 'مرد' : 'زن';
}

/** An ISO day as a roster writes it: 1366/07/30. */
export function writtenDay(day: string): string {
  return foldDigits(formatJalali(Temporal.PlainDate.from(day), 'table'));
}
