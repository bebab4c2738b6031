import type { Texts } from '../fa.ts';

export const lookups: Texts['lookups'] = {
  title: 'Who looked at my file',
  lead: 'Every time staff of one of the organizations open your file through support, it is recorded here: which organization, why and on which day.',
  table: 'Times your file was seen',
  day: 'Day',
  house: 'Organization',
  reason: 'Reason',
  reasons: {
    caller: 'Answering a call',
    case: 'Working on a correction case',
    complaint: 'Looking into a complaint',
    employer: 'Answering the employer',
    message: 'Following up a text message',
    other: 'Another reason',
  },
  noneTitle: 'Nobody has looked at your file yet',
  noneText: 'Should somebody in support open it one day, you will see it here.',
  wrong: 'If a reason is not right, please call support and make a complaint.',
};
