import type { Texts } from '../fa.ts';

export const rosterMapping: Texts['rosterMapping'] = {
  title: 'Columns and codes',
  lead: 'Say what each column is. Your answer is remembered for this policyholder’s next files with the same headers.',
  sheets: 'Sheet',
  sheetsLead: 'This file has more than one sheet. Choose the one with the list of people.',
  sheetHidden: 'hidden',
  missing: 'No column was found for these',
  missingText:
    'First name, last name and national ID are needed. Without the primary’s ID families cannot be linked.',
  doubtful: 'More than one column claims to be this',
  doubtfulText: (column, headers) => `“${column}” stands under these headers: ${headers}`,
  columns: 'Columns of the file',
  noHeader: letter => `Column ${letter}, without a name`,
  samples: 'Sample',
  none: 'None of these; only keep it',
  codes: 'Meaning of codes',
  codesLead: 'These codes stand in the file. A code without an answer is left out.',
  code: (column, code) => `Code ${code} in the column “${column}”`,
  codeRowsGuessed: rows =>
    `in ${rows} rows; the list itself suggests this meaning; change it if it is wrong.`,
  codeRows: count => (count === '1' ? 'in 1 row' : `in ${count} rows`),
  noMeaning: 'I do not know',
  save: 'Save and read again',
  errors: {
    'column-twice': 'One column was chosen twice. Each can stand in one place only.',
    'names-nobody': 'Without first name, last name and ID people cannot be told apart. Choose their columns.',
    'no-such-sheet': 'This sheet is not in the file. Choose another.',
    'no-such-meaning': 'This meaning is not known for this column.',
    'not-now': 'The columns of this roster cannot be changed any more.',
  },
};
