/** What must never be taken for a mail address: it ends lines, names several recipients, or is none. */
export const hostileAddresses = [
  'a@b.example\r\nBcc: all@b.example',
  'a@b.example\nRCPT TO:<c@b.example>',
  'a@b.example, c@b.example',
  'a@b.example;c@b.example',
  '"a b"@b.example',
  'Name <a@b.example>',
  'a@b.example>',
  'a@@b.example',
  'a@b',
  '@b.example',
  'a@b.example\u0000',
  'a\u202e@b.example',
  'آ@b.example',
  'a@b.example ',
  `${'a'.repeat(250)}@b.example`,
  'file:///etc/passwd',
];
