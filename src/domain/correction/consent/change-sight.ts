import { lockCase } from '../case.store.ts';
import { insertEvent } from '../case-event.store.ts';
import type { CaseAction } from '../case-steps.ts';
import type { CaseDeps } from '../move-case.ts';
import type { Answered, Answering } from './answering.ts';
import { selectTerms, writeGiven, writeSight, writeWithdrawn } from './consent.store.ts';
import type { ConsentProof } from './consent.ts';

/** After the case was applied. `proof`: given again; undefined: taken back. Of two at once the second changes nothing. */
export async function changeSight(
  { db, clock }: CaseDeps,
  { caseId, personId, accountId }: Answering,
  proof: ConsentProof | undefined,
): Promise<Answered> {
  const found = await lockCase(db, caseId);
  const row = await selectTerms(db, { caseId, personId });
  if (!found || !row || row.link_id === null) return { ok: false, why: 'not-now' };
  const at = new Date(clock.now().epochMilliseconds);
  if (!(await writeSight(db, row.link_id, proof ? null : at))) return { ok: false, why: 'not-now' };
  const asked = { caseId, personId, revision: row.revision };
  await (proof ? writeGiven(db, asked, { at, proof }) : writeWithdrawn(db, asked, { at }));
  const action: CaseAction = proof ? 'consent' : 'withdraw-consent';
  await insertEvent(db, {
    caseId,
    at,
    actor: 'member',
    staffId: undefined,
    accountId,
    action,
    from: found.state,
    to: found.state,
    fromTurn: undefined,
    toTurn: undefined,
    note: undefined,
    shown: false,
  });
  return { ok: true };
}
