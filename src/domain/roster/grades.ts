/**
 * Whether a member whom the roster produces could activate an account if it were applied now.
 * `ready`: name, ID and a proof that the contract admits are in order, or an account is there already. `spelling`: the
 * same, but the name is written so that people will probably type another; they are let in all the same if they type a
 * title or an old spelling differently, and asked for a correction if it is more. `needs-proof`: no mobile, no
 * employer's code, no other way. `cannot`: the row is held, or the plan asks for a primary and there is none.
 */
export type Readiness = 'ready' | 'spelling' | 'needs-proof' | 'cannot';

/** Who needs something comes before who is ready. */
export const readinesses = ['needs-proof', 'cannot', 'spelling', 'ready'] as const satisfies Readiness[];

/** Reasons of our own; a held row's reason is the code of the finding that holds it. */
export const ownReasons = [
  'mobile-missing',
  'mobile-wrong',
  'code-missing',
  'knowledge-missing',
  'title',
  'old-spelling',
  'foreign-letters',
  'orphan',
  'held',
] as const;
export type OwnReason = (typeof ownReasons)[number];
