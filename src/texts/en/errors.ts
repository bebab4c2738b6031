import type { Texts } from '../fa.ts';

export const errors: Texts['errors'] = {
  notFoundTitle: 'This page was not found',
  notFoundText: 'The address may have been copied incompletely, or the page has moved.',
  forbiddenTitle: 'You may not see this page',
  forbiddenText: 'If you believe you should, please call support.',
  invalidTitle: 'This request was not accepted',
  invalidText: 'The page may have been open for too long. Go back, reload it and send it again.',
  tooLargeTitle: 'This file is larger than allowed',
  tooLargeText: 'Nothing was saved. Send a smaller file, or split it into parts.',
  infectedTitle: 'This file was not accepted',
  infectedText:
    'The virus scanner found signs of a harmful program in it, and nothing was saved. Take a new photo of the paper itself and send that.',
  unscannedTitle: 'This file could not be checked yet',
  unscannedText:
    'The virus scanner does not answer at the moment, and nothing was saved. Send it again in a few minutes.',
  tooManyTitle: 'One moment, please',
  tooManyText: 'Too many requests came at once or one after another. Try again in a few minutes.',
  brokenTitle: 'Something went wrong',
  brokenText: 'Your request was not carried out and nothing was changed. Please try again.',
  brokenId: 'If you call support, please give this reference:',
  awayTitle: 'The portal is away for a moment',
  awayText: 'Your data is safe. Please open this page again in a few minutes.',
  backHome: 'Home page',
};
