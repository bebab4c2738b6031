import { answerQuestion } from '../../../domain/roster/answer-question.ts';
import { fileQuestionKinds } from '../../../domain/roster/judging/file-questions.ts';
import { type Ask, notFound, type Reply, redirect } from '../../../route.ts';
import { aboutRoster, findAskedRoster, rosterHref } from '../asked-roster.ts';

/** The form sends `answer`: `yes` or `no`. */
export async function handleQuestion(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  const kind = fileQuestionKinds.find(each => each === ask.params['kind']);
  const answer = ask.form.get('answer');
  if (!asked || !kind || (answer !== 'yes' && answer !== 'no')) return notFound;
  const { roster } = asked;
  const yes = answer === 'yes';
  const answered = await answerQuestion(ask.deps, { rosterId: roster.id, kind, yes });
  if (answered.ok)
    return redirect(rosterHref(roster), {
      flash: { kind: 'good', key: answered.readAgain ? 'questionReading' : 'questionAnswered' },
      about: aboutRoster(roster, { kind, yes }),
    });
  if (answered.why !== 'not-now') return notFound;
  return redirect(rosterHref(roster), { flash: { kind: 'warn', key: 'rosterMoved' } });
}
