import type { Texts } from '../fa.ts';
import { cells } from './finding-guide/cells.ts';
import { dates } from './finding-guide/dates.ts';
import { details } from './finding-guide/details.ts';
import { families } from './finding-guide/families.ts';
import { ids } from './finding-guide/ids.ts';
import { names } from './finding-guide/names.ts';

export const findingGuide: Texts['findingGuide'] = {
  title: 'Guide to findings',
  lead: 'Everything the system says about a roster: what it means, why it matters to the family, and how it is put right.',
  contents: 'Groups',
  groups: {
    ids: 'National ID',
    names: 'Names',
    dates: 'Dates',
    families: 'Families',
    details: 'Details and contact',
    cells: 'Cells and rows',
  },
  means: 'What it means',
  matters: 'Why it matters',
  fix: 'How it is fixed',
  example: 'Example',
  empty: 'empty',
  becomes: 'becomes',
  consequences: {
    held: 'The row is held, because it is not certain who this is. Until it is fixed the person cannot open an account; a member of today stays covered.',
    'left-out': 'The person is covered, but this value stays empty until the right one comes.',
    code: 'The activation message does not reach this person, who needs an employer’s code to open an account.',
    alone:
      'The person is covered, but apart from the family: the primary sees neither the person nor the claims.',
    name: 'On activation the name that is typed is compared with this one, and may not be accepted.',
    money: 'The family’s costs are paid to this account.',
    doubt: 'The row is accepted, but what is kept of it may not be right.',
    none: 'The row is accepted, and nobody meets an obstacle.',
  },
  entries: { ...ids, ...names, ...dates, ...families, ...details, ...cells },
};
