import type { Texts } from '../fa.ts';

export const home: Texts['home'] = {
  title: 'Your family’s health cover, in plain sight',
  lead: 'The contract of each year, your claims and those of your family, and the reason behind every amount paid or not paid.',
  waysTitle: 'Where do I start?',
  activateTitle: 'This is my first time',
  activateText: 'If your employer, fund or group has put your name on its roster, create your account here.',
  activateAction: 'Activate membership',
  signInTitle: 'I have an account',
  signInText: 'Sign in with your national ID and password. A new year’s contract needs no new activation.',
  signInAction: 'Sign in',
  guidesTitle: 'I would like a guide',
  guidesText: 'From activation to seeing your claims, step by step and in plain words.',
  guidesAction: 'Read the guides',
  whoTitle: 'Who is this portal for?',
  primaryTitle: 'Primary insured',
  primaryText: 'Insured through a job, a fund or a group. Also sees the claims of linked dependents.',
  dependentTitle: 'Dependent',
  dependentText: 'Spouse, child, father or mother of the primary insured. May have an account of their own.',
  privacyTitle: 'Your health data stays yours',
  privacyText:
    'Nothing of the roster is shown before you have proved that it is you, for example by a text message or your employer’s code.',
  contactTitle: 'Contact support',
  contactText:
    'If activation or signing in gives you trouble, call us. Please have your national ID at hand.',
};
