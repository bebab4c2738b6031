import { listAttachments } from '../../domain/correction/attachments/list-attachments.ts';
import { findNamedPrimary } from '../../domain/correction/family/find-named-primary.ts';
import type { CaseStory } from '../../domain/correction/find-case-story.ts';
import { findCaseStory } from '../../domain/correction/find-case-story.ts';
import type { Moved } from '../../domain/correction/move-case.ts';
import { answerQuestion } from '../../domain/correction/opener/answer-question.ts';
import { objectToRejection } from '../../domain/correction/opener/object-to-rejection.ts';
import { longestOpenerText } from '../../domain/correction/opener/opener.ts';
import { withdrawCase } from '../../domain/correction/opener/withdraw-case.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, type FlashKey, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { casePage } from './case.html.ts';

/** One that was opened for the viewer; whoever is only asked for her consent does not come here. */
async function findOwnStory({ deps, params, viewer }: Ask): Promise<CaseStory | undefined> {
  const caseId = idFrom(params['caseId']);
  const story = caseId === undefined ? undefined : await findCaseStory(deps.db, caseId);
  return story?.found.openedByAccount === memberOf(viewer).accountId ? story : undefined;
}

async function viewOf({ deps, shell }: Ask, story: CaseStory, state: FormState) {
  const attachments = await listAttachments(deps.db, story.found.id, 'opener');
  const named = (await findNamedPrimary(deps.db, story.found))?.named;
  return casePage(shell, { story, named, attachments, state, now: deps.clock.now() });
}

export async function showCase(ask: Ask): Promise<Reply> {
  const story = await findOwnStory(ask);
  if (!story) return notFound;
  return page(await viewOf(ask, story, emptyForm), { about: aboutOf(story) });
}

function aboutOf({ found: { id, contractId } }: CaseStory) {
  return { subjectKind: 'correction-case', subjectId: id, contractId };
}

type Step = {
  /** The field whose text goes with the step. */
  field?: { name: 'answer' | 'objection'; empty: string };
  done: FlashKey;
  take(caseId: number, text: string): Promise<Moved>;
};

async function takeStep(ask: Ask, { field, done, take }: Step): Promise<Reply> {
  const { form, t } = ask;
  const story = await findOwnStory(ask);
  if (!story) return notFound;
  const text = field ? (form.get(field.name) ?? '').trim() : '';
  const wrong = field && errorOf(field.empty, text, t.memberCases.tooLong);
  if (field && wrong)
    return again(
      await viewOf(ask, story, { values: { [field.name]: text }, errors: { [field.name]: wrong } }),
    );
  const caseId = story.found.id;
  const moved = await take(caseId, text);
  const address = to(paths.memberCorrection, { caseId });
  if (!moved.ok) return redirect(address, { flash: { kind: 'info', key: 'caseMoved' } });
  return redirect(address, { flash: { kind: 'good', key: done }, about: aboutOf(story) });
}

function errorOf(empty: string, text: string, tooLong: (most: number) => string): string | undefined {
  if (text === '') return empty;
  return text.length > longestOpenerText ? tooLong(longestOpenerText) : undefined;
}

export function handleAnswer(ask: Ask): Promise<Reply> {
  const { accountId } = memberOf(ask.viewer);
  return takeStep(ask, {
    field: { name: 'answer', empty: ask.t.memberCases.answerEmpty },
    done: 'caseAnswered',
    take: (caseId, text) => answerQuestion(ask.deps, { caseId, accountId, text }),
  });
}

export function handleObjection(ask: Ask): Promise<Reply> {
  const { accountId } = memberOf(ask.viewer);
  return takeStep(ask, {
    field: { name: 'objection', empty: ask.t.memberCases.objectionEmpty },
    done: 'caseObjected',
    take: (caseId, text) => objectToRejection(ask.deps, { caseId, accountId, text }),
  });
}

export function handleWithdrawal(ask: Ask): Promise<Reply> {
  const { accountId } = memberOf(ask.viewer);
  return takeStep(ask, {
    done: 'caseWithdrawn',
    take: caseId => withdrawCase(ask.deps, { caseId, accountId }),
  });
}
