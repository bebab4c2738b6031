import { type CasePatch, enqueueCaseJob, lockCase, updateCase } from './case.store.ts';
import type { CorrectionCase } from './case.ts';
import { insertEvent } from './case-event.store.ts';
import type { Actor, CaseRemark } from './case-steps.ts';
import type { CaseDeps, Refusal } from './move-case.ts';

export type Remark = {
  caseId: number;
  remark: Exclude<CaseRemark, 'open'>;
  actor: Actor;
  note?: string | undefined;
  /** Whether the member reads the note; remarks are for staff unless it is said otherwise. */
  shown?: boolean;
  /** Works on the locked case. What it refuses with is answered, and the caller's transaction must be rolled back. */
  check?(found: CorrectionCase): Refusal | undefined | Promise<Refusal | undefined>;
  patch?: Pick<CasePatch, 'assignee_id'>;
};

export type Remarked =
  | { ok: true; case: CorrectionCase; position: number }
  | { ok: false; why: 'no-such-case' | Refusal['refused'] };

/** A line in the history of a case that stays where it is: nobody is told, but whoever it was assigned to. */
export async function addRemark({ db, clock }: CaseDeps, asked: Remark): Promise<Remarked> {
  const { caseId, remark, actor, note, shown = false, patch } = asked;
  const found = await lockCase(db, caseId);
  if (!found) return { ok: false, why: 'no-such-case' };
  const refusal = await asked.check?.(found);
  if (refusal) return { ok: false, why: refusal.refused };
  if (patch) await updateCase(db, caseId, patch);
  const position = await insertEvent(db, {
    caseId,
    at: new Date(clock.now().epochMilliseconds),
    actor: actor.kind,
    staffId: actor.kind === 'staff' ? actor.staffId : undefined,
    accountId: actor.kind === 'member' ? actor.accountId : undefined,
    action: remark,
    from: found.state,
    to: found.state,
    fromTurn: found.turn,
    toTurn: found.turn,
    note,
    shown,
  });
  if (remark === 'assign') await enqueueCaseJob(db, { job: 'tell-correction', caseId, position });
  return { ok: true, case: found, position };
}
