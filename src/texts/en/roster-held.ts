import type { Texts } from '../fa.ts';

export const rosterHeld: Texts['rosterHeld'] = {
  ownerTitle: 'Who sees to this row?',
  sides: {
    policyholder: 'The policyholder’s HR: they know names and IDs.',
    agency: 'The agency: it knows plans and contracts.',
  },
  handedTo: name => `Handed to ${name}`,
  hand: 'Hand to',
  nobody: 'Nobody by name',
  person: (name, organization) => `${name} — ${organization}`,
  submit: 'Hand over',
  noSuchPerson: 'This colleague has no access to this contract. Choose somebody else.',

  title: 'Held rows of applied rosters',
  lead: 'Rows without a certain name or ID, which were not applied with their roster. None is forgotten.',
  noneTitle: 'No row is left',
  noneText: 'All rows of the applied rosters of this contract were applied.',
  toContract: 'The contract',
  count: rows => `${rows} rows`,
  applied: when => `Applied: ${when}`,
  wayOn:
    'One button makes an endorsement of just these rows. You fix them there and submit it like any endorsement.',
  endorse: 'Make an endorsement of these rows',
  madeAlready: 'The endorsement of these rows was made:',
  all: 'All these rows',
  fileName: file => `Rest of ${file}`,
  noFile: 'The file of this roster is not in the system any more. Send the rows as a new endorsement.',
  nothingHeld: 'This roster has no held row to make an endorsement of.',
  waiting: 'Rows of this roster that still wait',
};
