import type { Texts } from '../texts.ts';

export const consent: Texts['consent'] = {
  title: 'Your consent to a change of your family link',
  lead: 'It is proposed to change your primary insured in this contract. This is done only with your own consent.',
  member: 'You',
  contract: 'Contract',
  primary: 'Primary insured',
  relation: 'Your relation to this person',
  linkedFrom: 'Link begins',
  fromStart: 'With your cover',
  meaning: 'Your consent means',
  seesAll: primary =>
    `${primary} sees all your claims in this contract: dates, medical centres, descriptions and amounts.`,
  seesFrom: (primary, day) =>
    `${primary} sees the claims for services on ${day} and later: dates, medical centres, descriptions and amounts. Nothing before that day is shown.`,
  earlierNone:
    'The earlier primary insured no longer sees your claims, except those of his or her own time as your primary insured.',
  earlierUntil: day => `The earlier primary insured sees only the claims before ${day}.`,
  yoursStays: 'Your cover, your account and your claims stay as they are for you.',
  takeBack: primary =>
    `You can take your consent back at any time. From then on ${primary} sees none of your claims, and your cover does not change.`,
  refusing: 'If you do not consent, this case is closed and nothing changes.',
  sendCode: 'I consent; send the code',
  sendCodeHint:
    'To show that the answer is your own, we send a six-digit code to the mobile number of your account.',
  agree: 'I consent',
  refuse: 'I do not consent',
  tooManyCodes: 'We have sent several codes in a row. Please try again in a few hours.',

  early: 'Others are still looking at this case. We will let you know when it is your turn.',
  givenTitle: 'You have consented',
  given:
    'The change will be made soon. Until then you can take your consent back; the case is then closed and nothing changes.',
  standing: primary => `With your consent, ${primary} sees your claims.`,
  withdrawnTitle: 'You have taken your consent back',
  withdrawn: primary =>
    `${primary} sees none of your claims. Your cover and your family link stay as they are. You can consent again at any time.`,
  over: 'This case is no longer waiting for your answer.',
  withdraw: 'I take my consent back',
  again: 'I consent again; send the code',
  agreeAgain: 'I consent again',

  codeTitle: 'Code for your consent',
  codeLead: 'We sent a six-digit code to the mobile of your account. By entering it you give your consent.',
  code: 'Six-digit code',
  codeHint: most =>
    `The code is valid for ten minutes. If it has not come after two, ask for a new one. Each code can be tried ${most} times.`,
  codeSubmit: 'Give consent',
  codeAgain: 'Send a new code',
  codeEmpty: 'Enter the code from the message.',
  codeWrong: 'This code is wrong or has expired. Check it or ask for a new one.',
  backToTerms: 'Back to what will change',

  cardAsked: 'Your consent is needed',
  cardAskedText: 'It is proposed to change your primary insured. Nothing happens without your answer.',
  cardSee: 'See and answer',
  cardStanding: 'Your consent',
  cardGivenText: 'You have consented to a change of your family link.',
  cardStandingText: 'Your primary insured sees your claims with your consent.',
  cardWithdrawnText: 'You have taken your consent back; your primary insured no longer sees your claims.',
  cardChange: 'See or change your consent',

  visitTitle: 'Give or refuse your consent',
  visitLead:
    'If a message asked for your consent to a change of your family link, answer here with the tracking code from that message. If you have an account, sign in and answer there.',
  toSignIn: 'Sign in to the portal',
  trackingCode: 'Tracking code',
  trackingCodeHint: 'Ten letters and digits, such as F4K-7M2-9TXR, with or without dashes.',
  trackingProblems: {
    empty: 'Enter the tracking code.',
    length: 'A tracking code has ten letters and digits. Compare it with the message.',
    check: 'One of the letters or digits is not right. Compare it with the message.',
  },
  way: 'How do you show that it is you?',
  wayMobile: 'By a code sent to the mobile number that the roster has for me',
  waySlip: 'By an employer’s code that I have on a slip',
  slip: 'Employer’s code',
  slipHint: 'Only if you chose the second way. It works once, and your answer uses it up.',
  slipEmpty: 'Enter the employer’s code, or choose the text message.',
  slipWrong:
    'These two codes were not accepted. Check both, or ask your employer’s insurance contact for a new code.',
  visitSubmit: 'Continue',
  visitCodeLead:
    'If this case is waiting for your consent and the roster has a mobile number of your own, we have sent a six-digit code to it.',
  noMessageTitle: 'No message?',
  noMessage: 'Perhaps no number of your own is registered. Answer with an employer’s code.',
  otherWay: 'Start again another way',
  visitCodeSubmit: 'Continue',
  visitCodeWrong: 'This code is not right. Check it or start again.',
};
