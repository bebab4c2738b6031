import type { Texts } from '../fa.ts';

export const profile: Texts['profile'] = {
  title: 'My details',
  lead: 'How to reach you. Name, national ID and birth date come from your employer’s roster.',
  identity: 'Identity and mobile',
  name: 'Name',
  nationalId: 'National ID',
  otherId: 'Identity number',
  mobile: 'Mobile',
  mobileWhy: 'Sign-in codes go to this phone.',
  changeMobile: 'Change mobile',
  contact: 'How to reach you',
  email: 'Email',
  emailHint: 'Such as name@example.com',
  phone: 'Landline or second phone',
  phoneHint: 'Write a landline with its area code',
  fax: 'Fax',
  address: 'Address',
  save: 'Save',
  errors: {
    phoneRequired: 'Please write a phone number.',
    noAreaCode: 'Please write the area code too, such as 021.',
    notAPhone: 'This number is not complete; write a landline with its area code, or a mobile.',
    notAnEmail: 'This address is not complete; a right one looks like name@example.com',
    tooLong: 'This text is too long. Please shorten it.',
  },
};
