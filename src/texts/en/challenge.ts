import type { Texts } from '../fa.ts';

export const challenge: Texts['challenge'] = {
  missing: 'Enter the security code.',
  wrong: 'The security code was not right or has expired. Please enter the new one.',
};
