import type { Texts } from '../fa.ts';

export const relations: Texts['relations'] = {
  primary: 'Primary insured',
  spouse: 'Spouse',
  son: 'Son',
  daughter: 'Daughter',
  child: 'Child',
  father: 'Father',
  mother: 'Mother',
  brother: 'Brother',
  sister: 'Sister',
  sibling: 'Sibling',
  grandchild: 'Grandchild',
  other: 'Relative',
  unknown: 'Dependent',
};
