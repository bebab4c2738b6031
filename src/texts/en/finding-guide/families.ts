import type { Texts } from '../../fa.ts';

type Entries = Texts['findingGuide']['entries'];

export const families = {
  'primary-missing': {
    means: 'This row is a dependent, but the primary’s ID is not given.',
    fix: 'Accept the suggestion, or choose the primary from this roster.',
    before: '',
    after: '0991350197',
  },
  'primary-orphan': {
    means: 'The ID given for the primary belongs to no primary of this contract; usually one digit is wrong.',
    fix: 'Accept the suggestion, or choose the primary from this roster.',
    before: '0991350179',
    after: '0991350197',
  },
  'primary-is-self': {
    means: 'A dependent’s own ID is given for the primary.',
    fix: 'Type the primary’s ID. If this person is the primary, make the relation «اصلی».',
    before: '0991429389 (their own)',
    after: '0991350197',
  },
  'primary-is-dependent': {
    means: 'Who is given as the primary is somebody’s dependent.',
    fix: 'Type the ID of the family’s primary.',
    before: 'ID of the employee’s spouse',
    after: 'ID of the employee',
  },
  'primary-held': {
    means: 'The primary is in the roster, but that row is held because of an error.',
    fix: 'Fix the primary’s row; the family then comes together by itself.',
    before: 'primary’s row: held',
    after: 'primary’s row: good',
  },
  'primary-names-another': {
    means: 'This row is a primary but has somebody else’s ID for its primary.',
    fix: 'If it is the primary, type its own ID; if it is a dependent, correct the relation.',
    before: 'اصلی · 0991508572',
    after: 'اصلی · its own ID',
  },
  'relative-twice': {
    means: 'A household has two spouses, two fathers or two mothers. Families are not always like forms.',
    fix: 'If it is right, nothing has to be done; otherwise correct the relation or the primary of one of them.',
    before: 'مادر, مادر',
    after: 'مادر, همسر',
  },
  'age-against-relation': {
    means: 'With these birth dates the relation is impossible, like a child older than its father.',
    fix: 'Correct the birth date or the relation.',
    before: 'فرزند, 1335/03/21',
    after: 'مادر, 1335/03/21',
  },
} satisfies Partial<Entries>;
