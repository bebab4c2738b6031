import type { Texts } from '../fa.ts';

export const support: Texts['support'] = {
  title: 'Support',
  lead: 'Find a person by national ID, name, mobile or tracking code. The reason for every search and every file that is opened is kept.',
  search: 'National ID, name, mobile or tracking code',
  searchHint: 'On any keyboard and in any spelling. What you typed is recognized by its form.',
  reason: 'Reason',
  reasons: {
    caller: 'The member is calling',
    case: 'Working on a case',
    complaint: 'Looking into a complaint',
    employer: 'The employer asks',
    message: 'A text message did not arrive',
    other: 'Another reason',
  },
  words: 'In words',
  wordsHint: 'Needed for “Another reason”. Please write no name and no national ID here.',
  find: 'Search',
  errors: {
    empty: 'Write what to search for.',
    'too-short': 'At least one part of the name must have three letters or more.',
    'wrong-code': 'This tracking code was not read correctly. Ask the caller to read it once more.',
    'nothing-known':
      'This is neither a national ID, nor a Persian name, nor a mobile, nor a tracking code. Please check it.',
    reason: 'Choose the reason.',
    words: 'Write what the reason is.',
    'too-long': 'Write it shorter.',
  },
  soughtAs: {
    'national-id': 'Searched by national ID',
    'other-id': 'Searched by identity number',
    name: 'Searched by name',
    mobile: 'Searched by mobile',
    'tracking-code': 'Searched by tracking code',
  },
  more: most =>
    `More than ${most} were found and you see the first ${most}. Be more exact: first and last name together, or the national ID.`,
  nothingTitle: 'Nothing found',
  nothingText:
    'In your organization’s contracts there is no person and no case like this. Please check what you typed.',
  people: 'Members',
  peopleCount: count => `${count} people`,
  openFile: 'Open',
  openFileOf: (name, contract) => `Open the file of ${name} in ${contract}`,
  activated: 'Active',
  notActivated: 'Not active yet',
  inContract: (contract, policyholder) => `${contract} — ${policyholder}`,
  coverFromTo: (from, until) => `Covered from ${from} to ${until}`,
  casesTitle: 'Correction cases',
  since: moment => `since ${moment}`,
  turnOf: turn => `turn: ${turn}`,
  heldTitle: 'Held rows',
  heldAside: 'In a roster that was applied, but no member has been made from them yet',
  row: row => `Row ${row}`,
  nameless: 'No name',
  failuresTitle: 'Unfinished activations outside all rosters',
  tries: (count, moment) => `${count} times, the last ${moment}`,

  unknownTitle: 'This national ID is on none of your rosters',
  unknownMeans:
    'Either the employer has not sent this person yet, or the ID has a digit or two wrong in the roster, or the person belongs to a contract that your organization does not see. Nobody can activate until the ID is on a roster.',
  unknownCheckDigit:
    'The check digit of this national ID does not hold: most likely a digit was typed or heard wrongly. First ask the caller to read it digit by digit.',
  unknownSay:
    'Your national ID is not on the roster. I will open a correction case for you; your employer or fund will look into it, and you will get the outcome by text message.',
  unknownOpen: 'Open a correction case',
  nearTitle: 'Perhaps one of these',
  nearText: 'Their ID differs by one slip, or their name is the one typed with this ID.',

  personTitle: 'Why activation does not succeed',
  askTitle: 'Why are you opening this file?',
  askLead: 'A member’s file is opened for a reason. Yours holds for half an hour, for this file alone.',
  askTold:
    'If no case of this member is with your organization, the member is told that the file was seen, with the organization and the reason, but not your name.',
  askSubmit: 'Open the file',
  reasonGiven: reason => `Reason: ${reason}`,
  outside:
    'No case of this member is with your organization. If the member has an account, he or she is told.',
  facts: 'Details',
  nationalId: 'National ID',
  standing: 'Relation',
  ofPrimary: (relation, primary) => `${relation}, family of ${primary}`,
  membershipType: 'Membership type',
  cover: 'Cover',
  mobile: 'Mobile on the roster',
  mobileEnd: end => `ending in ${end}`,
  noMobile: 'none',
  code: 'Employer’s code',
  codeIssued: day => `issued on ${day}, not used yet`,
  codeUsed: day => `issued on ${day}, used`,
  noCode: 'not issued',
  account: 'Account',
  accountSince: day => `since ${day}`,
  noAccount: 'none',
  neverShown:
    'Passwords, codes from messages and claims are not on this page, and nobody in support can set a password or read a code.',
  history: 'History of the membership',
  failures: 'Attempts of the last month',
  noFailures: 'No attempt was left unfinished in the last month.',
  failureReasons: {
    'unknown-id': 'The ID was not found',
    'other-membership-type': 'Another membership type had been chosen',
    'not-covered': 'Was not covered on that day',
    name: 'The name was not the roster’s',
    'weak-proof': 'The proof was not accepted',
    'already-active': 'Was active already',
  },
  typedMobile: end => `a mobile ending in ${end}`,

  stops: 'Obstacle',
  careful: 'Take care',
  fine: 'Ready',
  sayLabel: 'Tell the caller',
  typed: 'Typed',
  inRoster: 'On the roster',
  differs: 'Letters that differ are marked.',

  actions: {
    'see-case': 'See the case',
    'see-member': 'Go to that membership',
    'open-case': 'Open a correction case',
    'employer-codes': 'Issue an employer’s code',
    'ask-employer': 'Hand to the employer',
    'see-row': 'See the row',
  },
  causes: {
    active: {
      title: day => `Has an account since ${day}`,
      say: end =>
        `Your membership is active and needs no second activation. Sign in with your national ID and your own password. If you do not remember it, choose “Forgot your password?” on the sign-in page; the code goes to the number ending in ${end}.`,
      todo: 'If the member no longer has that number, open a case for a new mobile. Nobody but the member sets the password.',
    },
    'case-open': {
      title: turn => `A case is open; turn: ${turn}`,
      say: moment =>
        `Your case is open and has been at this stage since ${moment}. With the tracking code you can see whose turn it is at any moment.`,
      due: moment => `This stage is due by ${moment}.`,
      todo: 'Open no new case; follow this one.',
    },
    'covered-elsewhere': {
      title: contract => `Covered today in ${contract}, not in this contract`,
      say: type => `When you activate, choose “${type}” as the membership type.`,
      todo: 'See the cause at that membership.',
    },
    'cover-ahead': {
      title: day => `Cover begins on ${day}`,
      say: day => `Your cover begins on ${day}, and you can activate from that day on.`,
      todo: 'If the day is wrong, the employer has to send an endorsement.',
    },
    'cover-ended': {
      title: day => `Cover ended on ${day}`,
      say: day =>
        `The last day of your cover on the roster is ${day}. To go on, your employer or fund has to send your name again.`,
      todo: 'The employer continues the cover with an endorsement or a new roster.',
    },
    'link-broken': {
      title: 'Not linked to a primary',
      say: 'The roster does not link you correctly to your family’s primary insured. I will open a correction case to put that right.',
      todo: 'Ask for the primary’s national ID and open a case about the family link.',
    },
    unlinked: {
      title: 'Linked to no family on the roster',
      say: 'The roster does not link you to a primary, so your portal is apart from your family’s and the primary does not see your claims. If you wish, I will open a correction case.',
      todo: 'This does not keep the member out. Ask for the primary’s national ID and open a case about the family link.',
    },
    'mobile-missing': {
      title: { missing: 'No mobile on the roster', faulty: 'The mobile on the roster is wrong' },
      say: 'Your mobile is not on the roster, so a code by text message is not enough by itself. Get an “employer’s code” from your employer and enter it when you activate.',
      todo: 'An employer’s code is issued, or the employer corrects the mobile on the roster.',
    },
    'no-proof': {
      title: 'There is no way yet to prove who it is',
      say: 'To activate you need an “employer’s code”. Get it from your employer or fund.',
      todo: 'This contract does not accept the roster’s mobile as a proof. An employer’s code is issued.',
    },
    'code-used': {
      title: day => `The employer’s code (issued on ${day}) has been used`,
      say: 'The code you have has been used before. Get a new one from your employer.',
      todo: 'A new code is issued; the old one is no longer accepted.',
    },
    'type-chosen': {
      title: chosen => `Chose “${chosen}” as the membership type`,
      say: right => `On the activation page choose “${right}” as the membership type.`,
      todo: 'There is nothing to correct; the member simply tries again.',
    },
    'name-typed': {
      title: {
        near: 'The typed name differs a little from the roster',
        different: 'The typed name is not the roster’s',
      },
      say: 'Type your name as it stands on your national card. If it is the same as on the card and still does not succeed, I will open a correction case.',
      todo: 'Ask for the card’s name letter by letter without reading out the roster’s. If the card differs from the roster, open a case.',
    },
    'mobile-typed': {
      title: 'Tried with another number',
      say: end =>
        `Have the code sent to the number that your employer has for you, the one ending in ${end}. If you no longer have it, get an “employer’s code” from your employer.`,
      sayNone: 'Your number is not on the roster. Get an “employer’s code” from your employer.',
      ends: (typed, roster) => `Typed: ending in ${typed}. On the roster: ending in ${roster}.`,
      todo: 'If the number has changed, open a case for a new mobile.',
    },
    'held-row': {
      title: row => `Row ${row} with the same ID is held`,
      say: 'Part of what your employer sent is still being looked at.',
      todo: 'See what that row says; its details may be the better ones.',
    },
    limit: {
      title: {
        'activation-code': 'Asked for too many codes in a row; none is sent for now',
        knowledge: 'Tried birth date and certificate too often; not accepted for now',
        'sign-in': 'Wrong passwords were tried too often; sign-in is closed for now',
        'sign-in-code': 'Sign-in codes were asked for too often; none is sent for now',
        'recovery-code': 'Recovery codes were asked for too often; none is sent for now',
      },
      say: moment => `Wait until ${moment} and then try once more.`,
      todo: 'This passes by itself, and nobody can lift it earlier.',
    },
    messages: {
      title: (failed, waiting) => `Text messages of the last week: ${failed} failed, ${waiting} waiting`,
      say: 'If no text message reaches you, see that your line does not block service messages and that the phone is reachable.',
      code: code => `The SMS service says: ${code}`,
      at: moment => `The latest: ${moment}`,
      todo: 'If several people say so, tell the system administrator.',
    },
    'mobile-shared': {
      title: (people, end) => `The mobile ending in ${end} is also listed for ${people} other primaries`,
      say: 'The number that your employer wrote for you may not be yours. With your own number and an “employer’s code” you can activate, too.',
      todo: 'Usually it is HR’s own number. Open a case for a new mobile.',
    },
    'id-check': {
      title: 'The check digit of the ID on the roster does not hold',
      say: 'Type the national ID as your employer sent it, or let me open a correction case.',
      todo: 'The roster is the authority and the member can activate with this ID; but ask for the one on the card.',
    },
    ready: {
      title: 'Nothing on the roster stands in the way',
      says: {
        mobile: end =>
          `When you activate, have the code sent to the number that your employer has for you, the one ending in ${end}.`,
        code: 'Enter the employer’s code that you have; it has not been used yet.',
        knowledge: 'You can show who you are by birth date and certificate number.',
      },
      todo: 'Ask at which step the member is stuck and what the page says.',
    },
  },
};
