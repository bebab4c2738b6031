import type { Texts } from '../fa.ts';

export const caseOpening: Texts['caseOpening'] = {
  offerTitle: 'Everything right, and it still did not work?',
  offerText:
    'Open a correction case: the system finds out why and hands it to whoever can put it right. No letter and no call is needed, and you see at any moment whose turn it is.',
  offerAction: 'Open a correction case',
  offerSeen: 'See the case you opened',
  proveFirst:
    'To open a correction case, first confirm your mobile number with a code by text message, so that we can tell you yourself how it ends.',
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
  told: 'Remark',
  toldHint: 'If needed, for example “my last name changed when I married”. Write nothing about illness.',
  submit: 'Send the case',
  restart: 'Start the activation again',
  tooLong: 'This text is too long. Please shorten it.',
  tooMany:
    'Several cases were opened today with this number or for this ID, and no further one is taken. Try again tomorrow, or follow the earlier case by its tracking code.',

  openedTitle: 'Your case was received',
  openedLead:
    'This is the tracking code of your case. Keep it: with it you see from anywhere whose turn it is.',
  beforeTitle: 'You have a case under way',
  copyHint: 'Capital and small letters are alike. Tap the code to select it for copying.',
  nextTitle: 'What happens now?',
  nextSorted:
    'The system finds the reason right away and hands the case to the employer, the agency or the administrator.',
  nextAsked:
    'If there is a question for you, a message goes to this same mobile and you answer here in the portal.',
  nextSolved:
    'Once it is put right, you get a message with a link that goes on with your activation where it stopped.',
  addPaper: 'Add a photo of the ID card',
  addPaperHint: 'If you have your ID card with you, a photo of it makes this quicker.',
  track: 'Follow the case',

  resumeTitle: 'Go on with your activation',
  resumeLead:
    'Your correction case is finished. With this button a code is sent to the mobile number of the case, and the activation goes on from there.',
  resumeAction: 'Send the code and go on',
  resumeEndedTitle: 'This link does not work any more',
  resumeEndedText:
    'Each link works once and for seven days. Nothing is lost: what was corrected stays corrected, and you can start the activation from the beginning.',
};
