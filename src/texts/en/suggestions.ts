import type { Texts } from '../fa.ts';

const otherRows = (rows: number) => (rows === 1 ? 'another row' : `${rows} other rows`);

export const suggestions: Texts['suggestions'] = {
  title: 'Suggestion',
  inRow: number => `row ${number}`,
  reasons: {
    'one-digit-away': () => 'One digit differs, and its check digit holds',
    'two-digits-swapped': () =>
      'Two neighbouring digits are swapped; once they are put back, the check digit holds',
    'primary-above': ({ rowsAbove }) =>
      rowsAbove === 1 ? 'The primary in the row above' : `The nearest primary, ${rowsAbove} rows above`,
    'same-personnel-number': ({ row }) => `Same personnel number as row ${row}`,
    'same-iban': ({ row }) => `Same IBAN as row ${row}`,
    'same-mobile': ({ row }) => `Same mobile as row ${row}`,
    'father-is-primary': ({ row }) => `Father’s name and last name agree with row ${row}`,
    'primary-of-named': ({ row }) => `The person named as primary is a dependent of row ${row}`,
    'named-by-family': ({ rows }) => `Given as the primary’s ID in ${otherRows(rows)}`,
    'said-by-other-column': () => 'The primary’s-ID column of this very row says so',
    'known-member': () => 'The same person was a member with this ID before',
    'corrected-by-case': () => 'a correction case has established this value',
    'usual-first-name': ({ name }) => `“${name}” is a first name`,
    'usual-last-name': ({ name }) => `“${name}” is a last name`,
    'usual-gender': ({ name }) => `The name “${name}” says so`,
    'said-by-relation': () => 'The relation says so',
    'same-in-household': ({ rows }) => `Written like this in ${otherRows(rows)} of the household`,
    'whole-run-shifted': ({ firstRow, lastRow }) =>
      `All rows from ${firstRow} to ${lastRow} have moved in the same way`,
  },
  accept: 'Accept the suggestion',
  confidences: { high: 'high confidence', fair: 'fair confidence' },
};
