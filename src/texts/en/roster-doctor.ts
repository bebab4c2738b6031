import type { Texts } from '../fa.ts';

const rowsOf = (count: string) => (count === '1' ? '1 row' : `${count} rows`);

export const rosterDoctor: Texts['rosterDoctor'] = {
  goesOn: good => `${rowsOf(good)} in order can be submitted right now.`,
  nothingGoes: 'No row is ready to be submitted yet.',
  waits: held => `${rowsOf(held)} held back until fixed; the others do not wait for them.`,
  startWith: count => `A suggestion is ready for ${count} of the findings; start with those.`,

  download: 'Coloured workbook',

  found: 'Findings',
  foundLabel: 'Findings by kind',
  suggested: count => (count === '1' ? '1 suggestion' : `${count} suggestions`),
  notes: 'Nothing has to be done',
  guideOf: 'What does it mean, and how is it fixed?',
  inRows: count => `in ${rowsOf(count)}`,
  acceptAll: count => `Accept all ${count} suggestions of this kind`,
  chooseOther: 'Choose another primary',
  choosePrimary: 'Choose the primary',
  edit: column => `Edit “${column}”`,
  aside: 'Set the row aside',
  household: row => `Household of row ${row}`,
  neighbours: row => `Rows around row ${row} in the file`,
  noteList: title => `Rows: ${title}`,
  heldLink: count => `${rowsOf(count)} held`,

  cleanTitle: 'There is nothing to fix',
  cleanText: (rows, households) =>
    `All ${rows} rows were read, names and IDs are certain, and everybody has a place in a household (${households} in all).`,
  cleanNotes: count =>
    `There are also ${count} small notes, put right by the system or only for you to know; they are at the foot of this page.`,
  cleanNext: 'Next: submit it for a colleague’s approval',
  cleanDone: 'There is no error and no warning in this roster.',

  changesTitle: 'What changes',
  joins: 'join',
  changed: 'have their details changed',
  leaves: 'leave',
  unchanged: 'stay as they are',
  changesLink: 'See every change',
  readinessTitle: 'Who could activate',
  readinessAll: 'See the readiness list',
  readyNow: 'are ready',
  readySpelling: 'are ready, written differently',
  needProof: 'have no proof at hand',
  cannotYet: 'cannot yet',
  raise: count =>
    `With the mobile of ${count} people in the file, they too would activate without an employer’s code.`,

  questions: {
    'columns-inverted': 'The columns “National ID” and “Primary’s national ID” seem to be swapped',
    'names-columns-swapped': 'The columns “First name” and “Last name” seem to be swapped',
  },
  evidence: {
    'columns-inverted': (rows, of) =>
      `In ${rows} of ${of} rows of dependents the employee’s ID stands under “National ID” and the relative’s under “Primary’s national ID”. A yes has the file read again with the columns put right.`,
    'names-columns-swapped': (rows, of) =>
      `In ${rows} of ${of} rows a last name stands under “First name” and a first name under “Last name”. A yes has the file read again with the columns put right.`,
  },
  shiftedTitle: 'The column “National ID” seems to have moved by a row',
  shiftedText: rows =>
    `The IDs of ${rows} people stand in the row beside theirs. If so, put them all back at once; each is shown before anything is written.`,
  shiftedLink: 'Yes, show and put back',
  yes: 'Yes, they are swapped',
  no: 'No, they are not',
};
