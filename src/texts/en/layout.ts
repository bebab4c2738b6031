import type { Texts } from '../fa.ts';

export const layout: Texts['layout'] = {
  skip: 'Skip to main content',
  tagline: insurer => `Members’ portal for ${insurer} supplementary cover`,
  staffBrand: 'Staff desk',
  navigation: 'Sections of the portal',
  otherLanguage: 'فارسی',
  portalLink: 'Members’ portal',
  signOut: 'Sign out',
  account: 'Account',
  support: 'Support',
  supportTitle: 'Call centre',
  extension: number => `extension ${number}`,
  agency: code => `Official agency, code ${code}`,
  servedBy: (insurer, administrator) => `Insurer: ${insurer} · Claims assessed by ${administrator}`,
  sessionEnding: 'Your session ends in two minutes. Open any page to stay signed in.',
  sessionEnded: 'Your session has ended. Please sign in again.',
  breadcrumbs: 'Where this page is',
};
