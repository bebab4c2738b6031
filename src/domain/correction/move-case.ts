import type { Deps } from '../../deps.ts';
import { type CasePatch, enqueueCaseJob, lockCase, selectApprovers, updateCase } from './case.store.ts';
import type { CaseOutcome, CorrectionCase, RejectionReason } from './case.ts';
import { insertEvent } from './case-event.store.ts';
import { type Actor, type CaseAction, type CaseState, caseSteps, mayStep, type Turn } from './case-steps.ts';
import { dueAt } from './deadline.ts';

/** What moving needs of the world; jobs have no more than this. */
export type CaseDeps = Pick<Deps, 'db' | 'clock'>;

export type Target =
  | { state: 'review' | 'second' | 'letter' | 'question' | 'consent'; turn: Turn }
  /** `holdHours`: not applied before, so that whoever loses by it can speak up. */
  | { state: 'approved'; holdHours?: number }
  | { state: 'solved'; outcome: CaseOutcome }
  | { state: 'rejected'; rejection: RejectionReason }
  | { state: 'withdrawn' };

export type Move = {
  caseId: number;
  action: CaseAction;
  actor: Actor;
  /** What the page showed: another revision now means that somebody else was faster. Undefined: whatever it is. */
  revision?: number | undefined;
  /** A question, an answer, a reason. */
  note?: string | undefined;
  /** Whether the member reads the note; she does unless it is said otherwise. */
  shown?: boolean;
  /**
   * Works on the locked case before it moves, and says where it goes. What it refuses with is answered, and nothing is
   * kept of it: the caller's transaction must be rolled back, as every answer from 400 up is.
   */
  decide(found: CorrectionCase): Target | Refusal | Promise<Target | Refusal>;
  patch?: CasePatch | ((found: CorrectionCase) => CasePatch);
};

export type Refusal = { refused: 'not-now' | 'not-yours' | 'changed-meanwhile' | 'not-possible' };

export type Moved =
  | { ok: true; case: CorrectionCase; state: CaseState }
  | { ok: false; why: 'no-such-case' | Refusal['refused'] };

/**
 * The only way a case moves: locked, so that of two steps at once the second finds it moved; judged by the table of steps;
 * with its line in the history, and the word to everybody whose turn it becomes handed over in the same transaction.
 */
export async function moveCase({ db, clock }: CaseDeps, move: Move): Promise<Moved> {
  const { caseId, action, actor } = move;
  const found = await lockCase(db, caseId);
  if (!found) return { ok: false, why: 'no-such-case' };
  const from: readonly CaseState[] = caseSteps[action].from;
  if (!from.includes(found.state)) return { ok: false, why: 'not-now' };
  const approvedBy = actor.kind === 'staff' ? await selectApprovers(db, found) : [];
  if (!mayStep(action, actor, { ...found, approvedBy })) return { ok: false, why: 'not-yours' };
  if (move.revision !== undefined && move.revision !== found.revision)
    return { ok: false, why: 'changed-meanwhile' };
  const target = await move.decide(found);
  if ('refused' in target) return { ok: false, why: target.refused };
  const states: readonly CaseState[] = caseSteps[action].to;
  if (!states.includes(target.state)) throw new Error(`${action} does not lead to ${target.state}`);
  const now = clock.now();
  const patch = typeof move.patch === 'function' ? move.patch(found) : move.patch;
  await updateCase(db, caseId, { ...patchFor(found, target, now), ...patch });
  const position = await insertEvent(db, {
    caseId,
    at: new Date(now.epochMilliseconds),
    actor: actor.kind,
    staffId: actor.kind === 'staff' ? actor.staffId : undefined,
    accountId: actor.kind === 'member' ? actor.accountId : undefined,
    action,
    from: found.state,
    to: target.state,
    fromTurn: found.turn,
    toTurn: 'turn' in target ? target.turn : undefined,
    note: move.note,
    shown: move.shown ?? true,
  });
  await enqueueCaseJob(db, { job: 'tell-correction', caseId, position });
  if (target.state === 'approved') await enqueueCaseJob(db, { job: 'apply-correction', caseId });
  return { ok: true, case: found, state: target.state };
}

function patchFor(found: CorrectionCase, target: Target, now: Temporal.Instant): CasePatch {
  const at = new Date(now.epochMilliseconds);
  const turn = 'turn' in target ? target.turn : undefined;
  const sameTurn = turn === found.turn;
  const closes =
    target.state === 'solved' || target.state === 'rejected' || target.state === 'withdrawn' ? at : null;
  return {
    state: target.state,
    turn: turn ?? null,
    ...(sameTurn && target.state === found.state ? {} : { turn_since: at }),
    due_at: turn ? dueAt(turn, target.state, now) : null,
    ...(sameTurn ? {} : { assignee_id: null, escalations: 0 }),
    apply_after:
      target.state === 'approved' && target.holdHours
        ? new Date(now.add({ hours: target.holdHours }).epochMilliseconds)
        : null,
    outcome: target.state === 'solved' ? target.outcome : null,
    rejection: target.state === 'rejected' ? target.rejection : null,
    closed_at: closes,
  };
}
