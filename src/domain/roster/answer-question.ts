import type { Deps } from '../../deps.ts';
import { lockRoster } from './find-roster.ts';
import type { FileQuestionKind } from './judging/file-questions.ts';
import { readAgain } from './read-again.ts';
import { saveAnswers } from './roster.store.ts';

export type Answer = { rosterId: number; kind: FileQuestionKind; yes: boolean };

export type QuestionAnswered =
  | { ok: true; readAgain: boolean }
  | { ok: false; why: 'no-such-roster' | 'not-now' | 'not-asked' };

/** Keeps what somebody says of the whole file; a yes, or one taken back, has the file read as it then is understood. */
export async function answerQuestion(
  { db }: Pick<Deps, 'db'>,
  { rosterId, kind, yes }: Answer,
): Promise<QuestionAnswered> {
  const roster = await lockRoster(db, rosterId);
  if (!roster) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'checked') return { ok: false, why: 'not-now' };
  const before = roster.answers[kind];
  // A file that is read by a yes may not ask any more; the yes can be taken back all the same.
  if (roster.questions[kind] === undefined && before === undefined) return { ok: false, why: 'not-asked' };
  await saveAnswers(db, rosterId, { ...roster.answers, [kind]: yes });
  const changes = (before === true) !== yes;
  if (changes) await readAgain(db, rosterId);
  return { ok: true, readAgain: changes };
}
