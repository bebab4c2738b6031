import type { Db } from '../../platform/database.ts';
import { selectApprovers } from './case.store.ts';
import type { CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import { type Side, sideToAgree, stateAfterApproval } from './case-steps.ts';
import { sidesOfCase } from './contract-sides.ts';
import { mobileHoldHours } from './judge-agreement.ts';
import type { Target } from './move-case.ts';
import { selectConsented, selectLetterSigned } from './voices.store.ts';

/**
 * Where a case goes with one voice more: to what is still missing, or to be applied. `found` carries what it needs by now
 * (needs_*). Without a voice a letter or a consent has arrived; the first house to approve is `askedBy` then. Houses and
 * letter of a case that waits for a consent were counted when it came there, and its member does not see them.
 */
export async function targetAfterApproval(
  db: Db,
  found: CorrectionCase,
  voice: { side: Side; organizationId: number } | undefined,
): Promise<Target> {
  const counted = found.state === 'consent';
  const houses = new Set(counted ? [] : await selectApprovers(db, found));
  if (voice) houses.add(voice.organizationId);
  const state = stateAfterApproval({
    needsLetter: found.needsLetter,
    letterSigned: counted || !found.needsLetter || (await selectLetterSigned(db, found)),
    needsSecond: found.needsSecond && !counted,
    houses: counted ? 1 : houses.size,
    needsConsent: found.needsConsent,
    consented: found.needsConsent && (await selectConsented(db, found)),
  });
  if (state === 'letter') return { state, turn: 'employer' };
  if (state === 'consent') return { state, turn: 'member' };
  if (state === 'second') {
    const first = voice?.side ?? found.askedBy ?? 'employer';
    return { state, turn: sideToAgree(first, await sidesOfCase(db, found)) };
  }
  const changes = await selectChanges(db, found.id);
  return changes.some(({ field }) => field === 'mobile') ? { state, holdHours: mobileHoldHours } : { state };
}
