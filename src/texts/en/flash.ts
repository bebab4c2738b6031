import type { Texts } from '../fa.ts';

export const flash: Texts['flash'] = {
  sessionEnded: 'Your session has ended. Please sign in again.',
};
