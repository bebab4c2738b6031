import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const dates = {
  'date-unreadable': {
    means: 'This is no date in any form.',
    fix: 'Write day, month and year.',
    before: 'نامعلوم',
    after: '1365/08/26',
  },
  'date-impossible': {
    means: 'The calendar has no such day, like 31 Mehr or 30 Esfand of a year that is not leap.',
    fix: 'Write the right day from the birth certificate.',
    before: '1366/07/31',
    after: '1366/07/30',
  },
  'date-year-only': {
    means: 'Only the year is given.',
    fix: 'Add day and month.',
    before: '1365',
    after: '1365/08/26',
  },
  'date-two-digit-year': {
    means: 'The year had two digits and was read with four.',
    fix: 'Nothing has to be done if the century is right.',
    before: '65/8/26',
    after: '1365/08/26',
  },
  'date-rewritten': {
    means: 'The date was written unusually, and was read.',
    fix: 'Nothing has to be done.',
    before: '26.8.1365',
    after: '1365/08/26',
  },
  'date-from-serial': {
    means: 'The cell held the number by which spreadsheets count days.',
    fix: 'Nothing has to be done; just see that the day is right.',
    before: '31733',
    after: '1365/08/26',
  },
  'date-ambiguous': {
    means: 'The date can be read in two ways, and neither was chosen.',
    fix: 'Write the year with four digits.',
    before: '02/03/04',
    after: '1402/03/04',
  },
  'date-doubtful': {
    means: 'The column also holds Jalali dates, and the spreadsheet may have taken this one for Gregorian.',
    fix: 'Write the right one of the two readings.',
    before: '1965-08-26',
    after: '1365/08/26',
  },
  'date-gregorian': {
    means: 'The dates of this column are Jalali, but this one was Gregorian.',
    fix: 'Nothing has to be done if the day is right.',
    before: '1986-11-17',
    after: '1365/08/26',
  },
  'birth-in-future': {
    means: 'The birth date is still to come.',
    fix: 'Compare the year with the birth certificate.',
    before: '1465/08/26',
    after: '1365/08/26',
  },
  'birth-too-long-ago': {
    means: 'By this date the person is more than 110 years old.',
    fix: 'Compare the year with the birth certificate.',
    before: '1265/08/26',
    after: '1365/08/26',
  },
} satisfies Partial<Entries>;
