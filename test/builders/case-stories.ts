import type { CaseReason, CaseSubject } from '../../src/domain/correction/case.ts';
import type { CaseState, Turn } from '../../src/domain/correction/case-steps.ts';
import type { Db } from '../../src/platform/database.ts';
import { buildCase } from './cases.ts';
import type { TestContract } from './contracts.ts';

export type CaseStory = {
  subject?: CaseSubject;
  reason?: CaseReason;
  unplaced?: true;
  opened: string;
  /** Whose turn it became, and when. */
  turns: readonly [turn: Turn, at: string][];
  end?: { state: 'solved' | 'rejected'; at: string };
  open?: CaseState;
};

/** A case with its way and its end, at the times that are told, straight into the database. Run as the owner. */
export async function tellStory(
  owner: Db,
  contract: TestContract,
  { subject, reason, unplaced, opened, turns, end, open }: CaseStory,
): Promise<void> {
  const { caseId } = await buildCase(owner, contract, {
    ...(subject && { subject }),
    ...(reason && { reason }),
    ...(unplaced && { unplaced }),
  });
  const lines = [
    ...turns.map(([turn, at]) => ({ to_state: 'review', to_turn: turn, at })),
    ...(end ? [{ to_state: end.state, to_turn: null, at: end.at }] : []),
  ];
  for (const [at, line] of lines.entries()) {
    const event = { case_id: caseId, position: at + 1, actor_kind: 'job' as const, action: 'sort' };
    await owner
      .insertInto('correction_event')
      .values({ ...event, ...line, at: new Date(line.at) })
      .execute();
  }
  await owner
    .updateTable('correction_case')
    .set({ opened_at: new Date(opened) })
    .where('id', '=', caseId)
    .execute();
  if (open === 'question') {
    await owner
      .updateTable('correction_case')
      .set({ state: open, turn: 'member' })
      .where('id', '=', caseId)
      .execute();
  }
  if (!end) return;
  await owner
    .updateTable('correction_case')
    .set({
      state: end.state,
      turn: null,
      due_at: null,
      closed_at: new Date(end.at),
      outcome: end.state === 'solved' ? 'corrected' : null,
      rejection: end.state === 'rejected' ? 'not-ours' : null,
    })
    .where('id', '=', caseId)
    .execute();
}
