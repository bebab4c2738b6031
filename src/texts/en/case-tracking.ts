import type { Texts } from '../fa.ts';

export const caseTracking: Texts['caseTracking'] = {
  link: 'Follow a correction case',
  title: 'Follow a correction case',
  lead: 'Enter the tracking code to see which stage the case is at and whose turn it is.',
  codeHint: 'Ten letters and digits, for example F4K-7M2-9TXR. Dashes and capitals make no difference.',
  submit: 'See where it stands',
  errors: {
    empty: 'Enter the tracking code.',
    length: 'A tracking code has ten letters and digits. Please check that none is missing.',
    check: 'One of the letters or digits is not right. Please compare it with your message or note.',
    unknown: 'There is no case with this code. Please compare it with your message or note.',
    'too-many': 'Many codes have been tried from here. Please try again in a quarter of an hour.',
  },

  stageTitle: 'Where the case stands',
  stageHint: 'This page shows none of your personal details.',
  sorting: 'The system is finding the reason. Open this page again in a few moments.',
  yourTurn: 'You have been asked a question. To see and answer it, use the button below.',
  rejected: 'Use the button below to see the reason and how to object.',
  see: 'See it and answer',
  seeHint: 'To see the case itself, you need a code, which we send to the mobile number given in it.',
  other: 'Follow another case',

  proofTitle: 'Show that it is you',
  proofLead:
    'So that nobody but you sees the case, we send a six-digit code to the mobile number given in it.',
  sendCode: 'Send the code',
  codeTitle: 'Enter the code from the message',
  codeLead: lastDigits =>
    `A code is sent to the number ending in ${lastDigits} and is valid for ten minutes. If several codes were asked for before, none may come for a while.`,
  code: 'Six-digit code',
  confirmCode: 'Confirm the code',
  again: 'No code arrived?',
  sendAgain: 'Send again',
  codeErrors: {
    'code-required': 'Enter the code.',
    'wrong-code': 'The code is not right. Please check it.',
    'code-ended': 'This code has expired. Ask for a new one.',
    'no-more-tries': 'There were too many tries. Ask for a new code.',
  },
};
