import type { RosterFailure } from './roster.ts';

/** Carries the end of a reading out of its transaction, of which nothing is kept; `why` undefined: nobody wants it. */
export class NotKept extends Error {
  readonly why: RosterFailure | undefined;
  constructor(why?: RosterFailure) {
    super(`the reading is not kept: ${why ?? 'no longer wanted'}`);
    this.why = why;
  }
}
