import type { Texts } from '../fa.ts';

export const caseOpening: Texts['caseOpening'] = {
  offerTitle: 'Everything right, and it still did not work?',
  offerText:
    'Open a correction case: the system finds the reason and passes the case to whoever can correct the roster. You need not bring a letter or call, and you can see at any time whose turn it is.',
  offerAction: 'Open a correction case',
  offerSeen: 'See the case you opened',
  proveFirst:
    'To open a correction case, first confirm your mobile number with a code by text message, so that we can tell you, and nobody else, how it ends.',
  proveFirstAction: 'Confirm the mobile number',

  title: 'Correction case',
  lead: 'This is what you wrote. If something in it is wrong, start the activation again; otherwise send it as it is.',
  typedTitle: 'What you wrote',
  membershipType: 'Membership type',
  nationalId: 'National ID',
  firstName: 'First name',
  lastName: 'Last name',
  mobile: 'Mobile (confirmed)',
  employer: 'Name of the employer or fund',
  employerHint: 'If you know it: the case reaches somebody who knows you sooner',
  told: 'Explanation',
  toldHint:
    'If needed, for example “my last name changed when I married”. Please write nothing about illness.',
  submit: 'Send the case',
  restart: 'Start the activation again',
  tooLong: 'This text is too long. Please shorten it.',
  tooMany:
    'Several cases were opened today with this number or for this ID, and no further one is taken. Try again tomorrow, or follow the earlier case by its tracking code.',

  openedTitle: 'Your case was received',
  openedLead:
    'This is the tracking code of your case. Keep it: with it you can see from anywhere whose turn it is.',
  beforeTitle: 'You have a case under way',
  copyHint: 'Capital and small letters make no difference. Tap the code to select it for copying.',
  nextTitle: 'What happens now?',
  nextSorted:
    'The system finds the reason right away and passes the case to the employer, the agency or the administrator.',
  nextAsked:
    'If there is a question for you, a message goes to this same mobile and you answer here in the portal.',
  nextSolved:
    'Once it is corrected, you get a message with a link that takes you back to your activation where it stopped.',
  addPaper: 'Add a photo of the ID card',
  addPaperHint: 'If you have your ID card with you, a photo of it makes this quicker.',
  track: 'Follow the case',

  resumeTitle: 'Continue your activation',
  resumeLead:
    'Your correction case is finished. Press the button, and we send a code to the mobile number of the case; your activation continues from there.',
  resumeAction: 'Send the code and continue',
  resumeEndedTitle: 'This link no longer works',
  resumeEndedText:
    'Each link works once, within seven days. Nothing is lost: what was corrected stays corrected, and you can start the activation from the beginning.',
};
