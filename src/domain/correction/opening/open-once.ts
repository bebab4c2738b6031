import { createHash } from 'node:crypto';
import type { Deps } from '../../../deps.ts';
import { type Opening, openCase } from '../open-case.ts';
import { selectMemberStanding, selectUnlistedStanding } from './standing.store.ts';

export type OpenedOnce =
  | { ok: true; caseId: number; trackingCode: string }
  /** There is one about this person and subject; undefined where it is just being opened. */
  | { ok: false; openCase: number | undefined };

/**
 * One case at a time about a person and a subject: of two that are opened at one moment, the second finds the first. The
 * key of an opening counts the cases that have ended, so that another one may follow them.
 */
export async function openOnce(
  deps: Pick<Deps, 'db' | 'clock' | 'chance'>,
  opening: Omit<Opening, 'openingKey'>,
): Promise<OpenedOnce> {
  const { openCase: underWay, ended } = await standingOf(deps.db, opening);
  if (underWay !== undefined) return { ok: false, openCase: underWay };
  const opened = await openCase(deps, { ...opening, openingKey: keyOf(opening, ended) });
  if (opened.ok) return opened;
  return { ok: false, openCase: (await standingOf(deps.db, opening)).openCase };
}

function standingOf(db: Deps['db'], opening: Omit<Opening, 'openingKey'>) {
  const { membershipId, subject } = opening;
  return membershipId === undefined
    ? selectUnlistedStanding(db, opening)
    : selectMemberStanding(db, { membershipId, subject });
}

function keyOf(opening: Omit<Opening, 'openingKey'>, ended: number): Buffer {
  const { contractId, idValue, subject, membershipId, membershipTypeId, openedByAccount, heldRow } = opening;
  // Who is on no roster is known by what somebody says, and only to who said it.
  const whose =
    membershipId === undefined
      ? [membershipTypeId, openedByAccount ?? '', heldRow?.rosterId ?? '', heldRow?.row ?? '']
      : [];
  return createHash('sha256')
    .update(JSON.stringify(['case', contractId ?? '', idValue, subject, ended, ...whose]))
    .digest();
}
