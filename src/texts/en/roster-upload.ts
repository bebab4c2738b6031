import type { Texts } from '../fa.ts';

export const rosterUpload: Texts['rosterUpload'] = {
  title: 'Upload a roster',
  lead: 'The file is read and checked row by row. No membership changes until a colleague has approved.',
  contract: 'Contract',
  kind: 'Kind of roster',
  initialHint: 'Everybody insured is in it. Who is not named leaves the cover once it is approved.',
  endorsementHint: 'Joins, changes and leaves only. Who is not named stays as before.',
  effectiveOn: 'Effective date',
  effectiveHint:
    'Joins are covered from this day, leaves until the day before. By the Persian calendar, within the contract.',
  file: 'Roster file',
  fileHint: megabytes => `Excel (xlsx or xls) or csv, up to ${megabytes} MB.`,
  submit: 'Send and read',
  errors: {
    contract: 'Choose the contract.',
    kind: 'Say whether this is a full roster or an endorsement.',
    date: 'Give day, month and year of the Persian calendar.',
    file: 'Choose the roster file.',
  },
  refusals: {
    empty: 'This file is empty. Send the one with the rows of the roster.',
    'not-a-spreadsheet': 'This is no spreadsheet, whatever its name says. Send the roster as xlsx or csv.',
    truncated:
      'This file is incomplete: its end is missing. Take it from where it was made and send it again.',
    corrupt: 'This file is damaged and cannot be read. Open it in Excel, save it again and send that.',
    'password-protected': 'This file has a password. Remove it in Excel and send the file again.',
    macro: 'This file contains a program (macro) and is not accepted. Save it as xlsx and send that.',
    'too-large': 'The contents of this file are over the limit. Split it into several rosters.',
    bomb: 'This file is compressed beyond reason and not safe to open. Save it again in Excel and send that.',
    'html-page': 'This is a web page under an Excel name. Open it in Excel and save it as xlsx.',
    'entity-declaration':
      'This file declares something Excel never writes and is not safe to open. Save it again in Excel and send that.',
    'too-many-rows': 'This sheet has more rows than Excel itself allows. Split it into several rosters.',
    'too-many-columns':
      'This sheet has more than 200 columns. Delete those without a name and send it again.',
    'old-format-unreadable': 'This old Excel file (xls) could not be read. Save it as xlsx and send that.',
    'other-format': 'This is a spreadsheet of another kind (xlsb or ods). Save it as xlsx and send that.',
    'no-header-row':
      'No header was found in the first ten rows of any sheet. Write the names of the columns above the list, “کد ملی” among them.',
    'no-rows': 'There is no row under the header. Send the file with the rows of the roster.',
    'sheet-gone': 'The sheet you chose is not in the file. Send the file again.',
    'outside-contract':
      'The effective date is outside this contract. Send the file again with the right date.',
    'contract-changed':
      'The members of the contract changed after the approval. Look at the new numbers and decide again.',
  },
};
