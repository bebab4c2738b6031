import type { Deps } from '../../../deps.ts';
import type { CorrectionCase } from '../case.ts';
import { findCase } from '../find-case.ts';
import { selectVisit, type Visit } from './visit.store.ts';
import { visitTokenHash } from './visit-cookie.ts';

export type FoundVisit = {
  found: CorrectionCase;
  tokenHash: Buffer;
  /** A code was asked for. */
  asked: boolean;
  /** Possession of the case's mobile was shown. */
  proven: boolean;
  /**
   * Nobody of staff has looked at an attempt yet. Whose turn the system made it follows from what the rosters hold of an ID
   * that anybody may have typed, so it is not told before.
   */
  untouched: boolean;
};

/** The visit of this browser, unless it has run out of time. */
export async function findVisit(
  { db }: Pick<Deps, 'db'>,
  cookie: string | undefined,
): Promise<FoundVisit | undefined> {
  const tokenHash = visitTokenHash(cookie);
  const visit = tokenHash && (await selectVisit(db, tokenHash));
  const found = visit && (await findCase(db, visit.caseId));
  return tokenHash && found && { found, tokenHash, ...state(visit) };
}

const state = ({ asked, proven, untouched }: Visit) => ({ asked, proven, untouched });
