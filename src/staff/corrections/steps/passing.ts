import { askMember } from '../../../domain/correction/ask-member.ts';
import { assignCase } from '../../../domain/correction/assign-case.ts';
import type { Side } from '../../../domain/correction/case-steps.ts';
import { handOnCase } from '../../../domain/correction/hand-on-case.ts';
import { noteCase } from '../../../domain/correction/note-case.ts';
import { takeCase } from '../../../domain/correction/take-case.ts';
import { type Ask, idFrom, notFound, type Reply } from '../../../route.ts';
import { answerStep, askedStep, fieldWrong, writtenText } from './answer-step.ts';

const longest = 1000;
const longestNote = 2000;
const sides = ['employer', 'agency', 'administrator'] as const satisfies Side[];

export async function handleAsk(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const question = writtenText(ask.form, 'question', longest);
  if (!step) return notFound;
  if (!question) return fieldWrong(ask, 'ask', { question: ask.t.caseForms.noteNeeded });
  return answerStep(ask, await askMember(ask.deps, { ...step, question }), 'caseAsked');
}

export async function handleHandOn(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const side = sides.find(each => each === ask.form.get('side'));
  if (!step) return notFound;
  if (!side) return fieldWrong(ask, 'hand-on', { side: ask.t.caseForms.chooseOne });
  const note = writtenText(ask.form, 'handing-note', longest);
  return answerStep(ask, await handOnCase(ask.deps, { ...step, to: side, note }), 'caseHandedOn');
}

export async function handleTake(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  return step ? answerStep(ask, await takeCase(ask.deps, step), 'caseTaken') : notFound;
}

export async function handleNote(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const note = writtenText(ask.form, 'note', longestNote);
  if (!step) return notFound;
  if (!note) return fieldWrong(ask, 'note', { note: ask.t.caseForms.noteNeeded });
  return answerStep(ask, await noteCase(ask.deps, { ...step, note }), 'caseNoted');
}

/** An empty choice gives it back to the whole house. */
export async function handleAssign(ask: Ask): Promise<Reply> {
  const step = askedStep(ask);
  const chosen = ask.form.get('to');
  const colleague = idFrom(chosen);
  if (!step) return notFound;
  if (chosen === null || (chosen !== '' && colleague === undefined))
    return fieldWrong(ask, 'assign', { to: ask.t.caseForms.chooseOne });
  const assigned = await assignCase(ask.deps, { ...step, to: colleague });
  return answerStep(ask, assigned, colleague === undefined ? 'caseReleased' : 'caseAssigned');
}
