import type { Texts } from '../fa.ts';

export const rosterCorrection: Texts['rosterCorrection'] = {
  title: 'Send the corrected file',
  lead: 'Put the file of this roster right in your spreadsheet and send it here. It is compared cell by cell, and only what you changed is written; what was decided before stays.',
  download: 'Take the coloured workbook of this roster',
  file: 'Corrected file',
  fileHint: megabytes =>
    `The same file with the same columns; xlsx, xls or csv, up to ${megabytes} MB. You see the changes before anything is written.`,
  submit: 'Compare with this roster',
  fileMissing: 'Choose the corrected file.',
  refusals: {
    'not-now': 'This roster is not being fixed any more; somebody has moved it on.',
    'nothing-changed': 'This file says what the roster says.',
    'other-columns':
      'The columns of this file are not those of this roster. Send the same file without deleting columns.',
    unlike:
      'Most rows of this file are not in this roster, or were moved. If it is a new roster, upload it by itself.',
    'too-many': 'More differs than a correction would change. Upload it as a new roster.',
    stale:
      'Somebody changed the roster since this file was compared. Send the file again so that it is compared anew.',
    'nothing-chosen': 'There is nothing to be written.',
    'row-empty': 'Nothing would be left of one of the rows. Set that row aside.',
  },
  previewTitle: 'Corrections before they are written',
  previewLead: file => `What the file “${file}” says otherwise than this roster. Nothing is written yet.`,
  counts: (cells, rows) => `${cells} cells in ${rows} rows change.`,
  noCells: 'No cell has changed.',
  removed: rows => `${rows} rows of this roster are not in the file.`,
  removedRows: rows => `Rows ${rows}`,
  andMore: rows => `${rows} and more`,
  remove: 'Set these rows aside',
  removeHint: 'Without a tick they stay as they are.',
  added: rows =>
    `${rows} rows are in the file alone and are not added to this roster. Send them as a new roster or as an endorsement.`,
  large: 'Because there are many rows, the roster is read again with these corrections.',
  take: 'Write the corrections',
  leave: 'Back without a change',
  cells: 'Cells that change',
  asNew:
    'This file was taken from a roster that is being fixed, so it was compared with that one. If it is a new roster, delete its sheet “Legend” and upload it again.',
};
