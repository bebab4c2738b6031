import type { Actor } from '../case-steps.ts';
import type { Asked } from './consent.ts';

export type Answering = Asked & { accountId: number | undefined };

/** `not-now`: she has answered already, or the case has moved on. */
export type Answered = { ok: true } | { ok: false; why: 'not-now' | 'changed-meanwhile' };

/** Whoever is asked, as the table of steps knows her. */
export function dependent(accountId: number | undefined): Actor {
  return { kind: 'member', as: 'dependent', accountId };
}
