import type { Actor } from '../case-steps.ts';

/** Of whoever a case was opened for: signed in, or without an account after showing possession of its mobile. */
export type OpenerStep = { caseId: number; accountId: number | undefined };

export function openerOf(accountId: number | undefined): Actor & { kind: 'member' } {
  return { kind: 'member', as: 'opener', accountId };
}

/** Of an answer or an objection. */
export const longestOpenerText = 1_000;
