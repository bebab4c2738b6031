import type { Db } from '../../../platform/database.ts';
import { selectOwnConsents } from './consent.store.ts';
import type { ConsentStanding } from './consent.ts';

export type OwnConsent = { caseId: number; standing: Exclude<ConsentStanding, 'early' | 'over'> };

/** Cases in which the viewer's word is asked for or is what her link rests on, the newest first. */
export async function listConsents(db: Db): Promise<OwnConsent[]> {
  const rows = await selectOwnConsents(db);
  return rows.map(({ caseId, state, linked, withdrawn }) => {
    if (linked) return { caseId, standing: withdrawn ? 'withdrawn' : 'standing' };
    return { caseId, standing: state === 'consent' ? 'asked' : 'given' };
  });
}
