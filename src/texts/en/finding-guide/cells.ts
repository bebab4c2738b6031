import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const cells = {
  'cell-shows-error': {
    means:
      'The spreadsheet shows an error of its own instead of a value, usually because a formula did not find what it looked for.',
    fix: 'Type the right value in place of the formula.',
    before: '#N/A',
    after: '0991350197',
  },
  'formula-without-result': {
    means: 'The cell holds a formula whose result was not stored in the file.',
    fix: 'Open and save the file in a spreadsheet program and send it again, or type the value itself.',
    before: '=VLOOKUP(A2;…)',
    after: 'مریم',
  },
  'cell-too-long': {
    means: 'The text is so long that it cannot be the value of any column.',
    fix: 'Type the right value; perhaps a text from elsewhere was pasted here.',
    before: 'the text of a whole letter',
    after: 'شریفی',
  },
  'row-twice': {
    means: 'The same person, with the same ID and the same name, is in another row, too.',
    fix: 'Nothing has to be done. If the two rows differ, set the wrong one aside.',
    before: 'rows 12 and 47: سارا یکتا',
    after: 'row 12: سارا یکتا',
  },
  'row-repeated': {
    means: 'The same person is in another row, too. This row is used, and the other is not.',
    fix: 'Nothing has to be done. If the other row is the better one, set this one aside.',
    before: 'rows 12 and 47: سارا یکتا',
    after: 'row 12: سارا یکتا',
  },
  'plan-unknown': {
    means: 'This contract has no plan of that name or code.',
    fix: 'Write the plan as the page of the contract has it.',
    before: 'طرح طلایی',
    after: 'طرح ۲',
  },
  'premium-unreadable': {
    means: 'The premium is not a number.',
    fix: 'Type the number of rials alone.',
    before: 'as agreed',
    after: '12500000',
  },
  'action-unreadable': {
    means: 'The action column says neither join, change nor leave.',
    fix: 'Write one of «ورود», «تغییر» or «خروج».',
    before: 'پیگیری شود',
    after: 'خروج',
  },
  'corrected-since': {
    means:
      'This value was put right by a correction case, and the file says the earlier one again. Until somebody decides, the corrected value stays.',
    fix: 'Accept the suggestion, and put your own list right. If the file’s value is right, write it into this cell.',
    before: 'طاووسی',
    after: 'طاوسی',
  },
} satisfies Partial<Entries>;
