import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const details = {
  'gender-unreadable': {
    means: 'This says neither man nor woman.',
    fix: 'Write «مرد» or «زن».',
    before: 'نامشخص',
    after: 'زن',
  },
  'gender-code-unknown': {
    means: 'A code stands in place of a word, and nobody has said yet what it means.',
    fix: 'Say it once on the page “Columns and codes”; it is remembered for later files.',
    before: '7',
    after: '7 = زن',
  },
  'gender-against-relation': {
    means: 'Gender and relation contradict each other, like a mother who is a man.',
    fix: 'Correct whichever is wrong.',
    before: 'مادر · مرد',
    after: 'مادر · زن',
  },
  'gender-against-name': {
    means: 'The gender does not fit the first name.',
    fix: 'Compare with the national ID card. If it is right, nothing has to be done.',
    before: 'فاطمه · مرد',
    after: 'فاطمه · زن',
  },
  'relation-unreadable': {
    means: 'This is no relation we know.',
    fix: 'Write the relation to the primary: اصلی, همسر, فرزند, پدر, مادر or سایر.',
    before: 'همسایه',
    after: 'سایر',
  },
  'relation-code-unknown': {
    means:
      'A code stands in place of the relation, and nobody has said yet what it means. Insurers’ codes differ.',
    fix: 'Say it once on the page “Columns and codes”.',
    before: '12',
    after: '12 = همسر',
  },
  'dependency-class-unreadable': {
    means: 'This is no kind of dependency we know.',
    fix: 'Write «تحت تکفل» or «غیر تحت تکفل».',
    before: '؟',
    after: 'تحت تکفل',
  },
  'dependency-code-unknown': {
    means: 'A code stands in place of the kind of dependency, and nobody has said yet what it means.',
    fix: 'Say it once on the page “Columns and codes”.',
    before: '3',
    after: '3 = تحت تکفل',
  },
  'mobile-missing': {
    means: 'No mobile is given.',
    fix: 'Write the person’s own number, or print an employer’s code once the roster is applied.',
    before: '',
    after: '09190000143',
  },
  'mobile-unreadable': {
    means: 'This is no mobile number and is not used.',
    fix: 'Write eleven digits beginning with 09.',
    before: '021-88000000',
    after: '09190000143',
  },
  'mobile-completed': {
    means: 'Its zero or country code was written the usual way. The number is the same.',
    fix: 'Nothing has to be done.',
    before: '+98 919 000 0143',
    after: '09190000143',
  },
  'mobile-unknown-range': {
    means: 'No operator has this range. The number was accepted.',
    fix: 'Ask the person about it.',
    before: '09890000143',
    after: '09190000143',
  },
  'mobile-several': {
    means: 'The cell held several numbers, and the first valid one was taken.',
    fix: 'Keep the one that is to receive the activation message.',
    before: '09190000143 - 02188000000',
    after: '09190000143',
  },
  'mobile-shared': {
    means: 'Several households have this number; usually it is the office’s or HR’s own.',
    fix: 'Write each household’s own number, or all activation codes go to one phone.',
    before: 'three households: 09190000143',
    after: 'each household’s own number',
  },
  'iban-unreadable': {
    means: 'An IBAN is IR and 24 digits, and this is not.',
    fix: 'Take the IBAN from the bank’s app or the back of the card.',
    before: 'حساب ملی 1234',
    after: 'IR + 24 digits',
  },
  'iban-check-digits': {
    means: 'The two check digits contradict the others, so some digit is wrong.',
    fix: 'Write the whole IBAN again.',
    before: 'IR00…',
    after: 'IR + 24 right digits',
  },
  'iban-completed': {
    means: 'IR or the spaces were written the usual way. The digits are the same.',
    fix: 'Nothing has to be done.',
    before: '24 digits without IR',
    after: 'IR + the same digits',
  },
  'account-owner-not-primary': {
    means: 'The account’s owner is not the primary of this household.',
    fix: 'If the money is to go to this account, nothing has to be done; otherwise write the primary’s IBAN.',
    before: 'owner: 0991429389',
    after: 'owner: 0991350197',
  },
} satisfies Partial<Entries>;
