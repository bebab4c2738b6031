import { approveCase } from '../../../domain/correction/approve-case.ts';
import { rejectionReasons } from '../../../domain/correction/case.ts';
import { disagreeCase } from '../../../domain/correction/disagree-case.ts';
import { rejectCase } from '../../../domain/correction/reject-case.ts';
import { type SettledOutcome, settleCase } from '../../../domain/correction/settle-case.ts';
import { stopCase } from '../../../domain/correction/stop-case.ts';
import { type Ask, notFound, type Reply } from '../../../route.ts';
import { answerStep, askedStep, fieldWrong, writtenText } from './answer-step.ts';

const longest = 1000;
const outcomes = ['code-handed', 'nothing-wrong'] as const satisfies SettledOutcome[];

export const handleConfirm = (ask: Ask): Promise<Reply> => approve(ask, 'confirm');
export const handleAgree = (ask: Ask): Promise<Reply> => approve(ask, 'agree');

async function approve(ask: Ask, as: 'confirm' | 'agree'): Promise<Reply> {
  const step = askedStep(ask);
  if (!step) return notFound;
  const moved = await approveCase(ask.deps, { ...step, as });
  return answerStep(ask, moved, moved.ok && moved.state === 'approved' ? 'caseApproved' : 'caseConfirmed');
}

export async function handleDisagree(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const reason = writtenText(ask.form, 'doubt', longest);
  if (!step) return notFound;
  if (!reason) return fieldWrong(ask, 'disagree', { doubt: ask.t.caseForms.noteNeeded });
  return answerStep(ask, await disagreeCase(ask.deps, { ...step, reason }), 'caseSentBack');
}

export async function handleStop(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const reason = writtenText(ask.form, 'doubt', longest);
  if (!step) return notFound;
  if (!reason) return fieldWrong(ask, 'stop', { doubt: ask.t.caseForms.noteNeeded });
  return answerStep(ask, await stopCase(ask.deps, { ...step, reason }), 'caseStopped');
}

export async function handleSettle(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const outcome = outcomes.find(each => each === ask.form.get('outcome'));
  if (!step) return notFound;
  if (!outcome) return fieldWrong(ask, 'settle', { outcome: ask.t.caseForms.chooseOne });
  const note = writtenText(ask.form, 'settling-note', longest);
  return answerStep(ask, await settleCase(ask.deps, { ...step, outcome, note }), 'caseSettled');
}

export async function handleReject(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const reason = rejectionReasons.find(each => each === ask.form.get('reason'));
  if (!step) return notFound;
  if (!reason) return fieldWrong(ask, 'reject', { reason: ask.t.caseForms.chooseOne });
  const note = writtenText(ask.form, 'rejection-note', longest);
  if (reason === 'other' && note === undefined)
    return fieldWrong(ask, 'reject', { 'rejection-note': ask.t.caseForms.noteNeeded });
  return answerStep(ask, await rejectCase(ask.deps, { ...step, reason, note }), 'caseRejected');
}
