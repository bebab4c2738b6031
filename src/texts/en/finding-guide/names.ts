import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const names = {
  'name-missing': {
    means: 'The first or the last name is not given.',
    fix: 'Write the name as it is on the national ID card.',
    before: '',
    after: 'مریم',
  },
  'name-latin': {
    means: 'The name is in Latin letters.',
    fix: 'Write it in Persian, as on the national ID card.',
    before: 'Baran',
    after: 'باران',
  },
  'name-digit': {
    means: 'A digit stands in the name.',
    fix: 'Take it out. Two people of one name are told apart by their IDs.',
    before: 'محمد2',
    after: 'محمد',
  },
  'name-foreign-script': {
    means: 'The name is in a script other than Persian.',
    fix: 'Write it in Persian, as on the ID or residence card.',
    before: 'Анна',
    after: 'آنا',
  },
  'name-damaged': {
    means:
      'A question mark or an unreadable character stands in place of a letter, usually lost when the file was converted.',
    fix: 'Write the name again, as on the national ID card.',
    before: 'مر?م',
    after: 'مریم',
  },
  'name-too-long': {
    means: 'This is too long for the name of one person; perhaps several cells were joined.',
    fix: 'Leave the name of this person only.',
    before: 'مریم و سارا و همهٔ فرزندان…',
    after: 'مریم',
  },
  'name-foreign-letters': {
    means: 'A letter in the name is not used in Persian names.',
    fix: 'Replace it by the Persian letter, unless the national ID card has it, too.',
    before: 'گوڵناز',
    after: 'گلناز',
  },
  'full-name-one-word': {
    means: 'The column of both names holds one word, which may be the first name or the last.',
    fix: 'Write first and last name with a space between.',
    before: 'یکتا',
    after: 'سارا یکتا',
  },
  'full-name-split': {
    means: 'Both names stood in one column, and the system told them apart.',
    fix: 'Correct it if they part elsewhere; otherwise nothing has to be done.',
    before: 'محمد رضا کریمی',
    after: 'محمد رضا · کریمی',
  },
  'name-with-title': {
    means: 'A title such as «سید», «حاج» or «دکتر» stands beside the name.',
    fix: 'Take it out, unless it is a part of the name on the national ID card.',
    before: 'حاج داود',
    after: 'داود',
  },
  'names-swapped': {
    means: 'The first name stands in the column of last names, and the other way round.',
    fix: 'Accept the suggestion, or swap the two cells.',
    before: 'first: ایران‌دوست · last: محمد',
    after: 'first: محمد · last: ایران‌دوست',
  },
  'first-name-is-fathers': {
    means: 'The first name repeats the father’s name.',
    fix: 'Write the person’s own name.',
    before: 'first: حسین · father: حسین',
    after: 'first: نیما · father: حسین',
  },
  'first-name-near-fathers': {
    means: 'The first name differs by one letter from the father’s name given for the children.',
    fix: 'One of the two is mistyped; compare with the national ID card.',
    before: 'حسن · child’s father: حسین',
    after: 'حسین · child’s father: حسین',
  },
  'last-name-near-family': {
    means: 'The last name differs by one letter from the rest of the family.',
    fix: 'Compare with the national ID card, and accept the suggestion if it is mistyped.',
    before: 'تلوعی',
    after: 'طلوعی',
  },
} satisfies Partial<Entries>;
