import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const ids = {
  'national-id-missing': {
    means: 'The cell of the national ID is empty.',
    fix: 'Type the ten digits from the national ID card.',
    before: '',
    after: '0991350197',
  },
  'national-id-zeros-restored': {
    means:
      'The spreadsheet took the ID for a number and dropped its leading zero. It was put back, and the check digit holds.',
    fix: 'Nothing has to be done. In later files format the column as text.',
    before: '991350197',
    after: '0991350197',
  },
  'national-id-cleaned': {
    means: 'A space, a dash or an invisible mark was taken out. The digits are the same.',
    fix: 'Nothing has to be done.',
    before: "'099-135019-7",
    after: '0991350197',
  },
  'national-id-from-number': {
    means: 'The ID stood in scientific notation, but all its digits were in the file and it was written out.',
    fix: 'Nothing has to be done. In later files format the column as text.',
    before: '9.91350197E+08',
    after: '0991350197',
  },
  'national-id-digits-lost': {
    means: 'The spreadsheet rounded the number, and the last digits are no longer in the file.',
    fix: 'Type the ID from the national ID card; this cell cannot give it back.',
    before: '9.9E+08',
    after: '0991350197',
  },
  'national-id-check-digit': {
    means:
      'The last digit of an ID follows from the nine others, and here it does not. Usually one digit is wrong or two are swapped.',
    fix: 'Compare it with the national ID card and correct it. If the card says the same, accept it with a reason.',
    before: '0991350179',
    after: '0991350197',
  },
  'national-id-too-short': {
    means: 'An ID has ten digits, and here are fewer.',
    fix: 'Type the whole ID from the national ID card.',
    before: '35019',
    after: '0991350197',
  },
  'national-id-too-long': {
    means: 'An ID has ten digits, and here are more.',
    fix: 'Take the surplus out; perhaps two IDs were joined or a digit was typed twice.',
    before: '09913501971234',
    after: '0991350197',
  },
  'national-id-all-equal': {
    means: 'All digits are equal. Nobody has such an ID; it is usually typed to fill the cell.',
    fix: 'Type the person’s own ID. If you do not have it yet, set the row aside and send it as an endorsement.',
    before: '1111111111',
    after: '0991350197',
  },
  'national-id-of-company': {
    means: 'Eleven digits are the ID of a company, not of a person.',
    fix: 'Type the person’s own ID.',
    before: '10991350197',
    after: '0991350197',
  },
  'national-id-foreigner-unstated': {
    means: 'Twelve digits look like a foreigner’s code, but the nationality says nothing.',
    fix: 'If the person is a foreign national, write the nationality; if not, correct the ID.',
    before: '199135019700',
    after: '199135019700 · افغانستانی',
  },
  'national-id-is-mobile': {
    means: 'A mobile number stands in the ID column; perhaps columns or cells have been shifted.',
    fix: 'Type the ID in its place and move the number to the mobile column.',
    before: '09190000143',
    after: '0991350197',
  },
  'national-id-not-digits': {
    means: 'A national ID consists of digits only, and this cell holds something else, too.',
    fix: 'Type the ten digits of the ID.',
    before: 'در دست اقدام',
    after: '0991350197',
  },
  'id-on-two-people': {
    means: 'One ID is given for two people with different names, usually by copying the row above.',
    fix: 'Compare both rows with the ID cards and correct the wrong one. Neither is applied until then.',
    before: 'پیمان, الهام: 0991508572',
    after: 'الهام: 0991429389',
  },
  'id-known-as-another': {
    means: 'Until now this ID belonged to somebody with another name.',
    fix: 'Compare it with the national ID card. If it is right and the earlier name was wrong, accept it with a reason.',
    before: 'earlier: سارا یکتا · now: رضا نوری',
    after: 'رضا نوری: 0991429389',
  },
  'id-shifted': {
    means:
      'From some row on, everybody’s ID stands a row or more above or below, usually because a cell was deleted.',
    fix: 'Accept the suggestions of all these rows at once, or put the column back in the spreadsheet.',
    before: 'row 20: ID of row 21',
    after: 'row 20: its own ID',
  },
  'id-corrected-since': {
    means:
      'This person’s ID was put right by a correction case, and the file says the earlier one again; usually because it was made from an old list.',
    fix: 'Accept the corrected ID, and put your own list right. If the file’s ID is the right one, accept it with a reason.',
    before: '0991429380',
    after: '0991429389',
  },
} satisfies Partial<Entries>;
