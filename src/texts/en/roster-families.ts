import type { Texts } from '../fa.ts';

export const rosterFamilies: Texts['rosterFamilies'] = {
  title: 'Families',
  lead: 'A card for each household: the primary and those whose rows name the primary’s ID.',
  kinds: { all: 'All households', found: 'With findings', alone: 'Without a primary' },
  tab: (label, count) => `${label} (${count})`,
  search: 'Name, national ID or row number',
  searchLabel: 'Search for a household',
  find: 'Search',
  aloneTitle: 'Without a primary',
  aloneText:
    'These are dependents whose primary is not in this roster, or is held. Until that is fixed they become members apart from their family.',
  aloneAll: count => (count === '1' ? '1 person' : `All ${count} people`),
  namesId: 'ID given for the primary:',
  namesNobody: 'No ID is given for the primary',
  people: count => (count === '1' ? '1 person' : `${count} people`),
  age: years => (years === '1' ? '1 year old' : `${years} years old`),
  newborn: 'under a year old',
  row: number => `row ${number}`,
  noDependents: '1 person',
  none: {
    all: 'There is no household in this roster',
    found: 'There is no error and no warning about any household',
    alone: 'Everybody is linked to a primary',
  },
  noneText: 'Look at all households, or go back to the roster.',
  notFound: 'No such household was found',
  showAll: 'All households',

  chooseTitle: row => `Primary of row ${row}`,
  chooseLead:
    'The ID of whom you choose is written into “Primary’s national ID” of this row, and the row is checked again.',
  near: 'Nearest primaries in the file',
  found: 'Search results',
  chooseSearch: 'Name or national ID of the primary',
  choose: 'Choose',
  chooseNone: 'This roster has no primary of that name or ID',
  chooseNoneText: 'Perhaps the primary’s own row has an error, or the name is written differently.',
  chooseAny: 'Nearest primaries',
  now: 'Now',
};
