import { attachFile, type CasePlace, showAttachmentForm } from '../../attach-file.ts';
import { listAttachments } from '../../domain/correction/attachments/list-attachments.ts';
import type { Moved } from '../../domain/correction/move-case.ts';
import { answerQuestion } from '../../domain/correction/opener/answer-question.ts';
import { objectToRejection } from '../../domain/correction/opener/object-to-rejection.ts';
import { longestOpenerText, openerOf } from '../../domain/correction/opener/opener.ts';
import { withdrawCase } from '../../domain/correction/opener/withdraw-case.ts';
import type { FoundVisit } from '../../domain/correction/visit/find-visit.ts';
import { listSaid } from '../../domain/correction/visit/list-said.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, type FlashKey, page, type Reply, redirect } from '../../route.ts';
import { writeAttachment } from '../../write-attachment.ts';
import { standingOf } from './standing-of.ts';
import { visitPage } from './visit.html.ts';

export async function showVisit(ask: Ask, visit: FoundVisit): Promise<Reply> {
  return page(await view(ask, visit, emptyForm), { about: aboutOf(visit) });
}

export function answer(ask: Ask, visit: FoundVisit): Promise<Reply> {
  return withText(ask, visit, {
    field: 'answer',
    empty: ask.t.caseVisit.answerEmpty,
    done: 'caseAnswered',
    take: text => answerQuestion(ask.deps, { caseId: visit.found.id, accountId: undefined, text }),
  });
}

export function object(ask: Ask, visit: FoundVisit): Promise<Reply> {
  return withText(ask, visit, {
    field: 'objection',
    empty: ask.t.caseVisit.objectionEmpty,
    done: 'caseObjected',
    take: text => objectToRejection(ask.deps, { caseId: visit.found.id, accountId: undefined, text }),
  });
}

export async function withdraw(ask: Ask, visit: FoundVisit): Promise<Reply> {
  const moved = await withdrawCase(ask.deps, { caseId: visit.found.id, accountId: undefined });
  return after(visit, moved, 'caseWithdrawn');
}

type TextStep = {
  field: 'answer' | 'objection';
  empty: string;
  done: FlashKey;
  take(text: string): Promise<Moved>;
};

async function withText(ask: Ask, visit: FoundVisit, { field, empty, done, take }: TextStep): Promise<Reply> {
  const text = ask.form.get(field)?.trim() ?? '';
  const wrong = text === '' ? empty : text.length > longestOpenerText ? ask.t.caseVisit.tooLong : undefined;
  if (wrong !== undefined)
    return again(await view(ask, visit, { values: { [field]: text }, errors: { [field]: wrong } }));
  return after(visit, await take(text), done);
}

/** Somebody, or the same person twice, was faster: the page shows how it stands now. */
function after(visit: FoundVisit, moved: Moved, done: FlashKey): Reply {
  if (!moved.ok) return redirect(paths.correctionVisit, { flash: { kind: 'info', key: 'caseMoved' } });
  return redirect(paths.correctionVisit, { flash: { kind: 'good', key: done }, about: aboutOf(visit) });
}

function aboutOf({ found: { id, contractId } }: FoundVisit) {
  return { subjectKind: 'correction-case', subjectId: id, contractId };
}

async function view({ deps, shell }: Ask, visit: FoundVisit, state: FormState) {
  const { found, untouched } = visit;
  const all = await listSaid(deps.db, found.id);
  // Which house it has come to, and when, tells what standingOf keeps back.
  const said = untouched ? all.filter(({ action }) => action !== 'escalate') : all;
  const papers = await listAttachments(deps.db, found.id, 'opener');
  return visitPage(shell, { found, standing: standingOf(visit), said, papers, state, now: deps.clock.now() });
}

const withPlace =
  (work: (ask: Ask, place: CasePlace) => Reply | Promise<Reply>) =>
  (ask: Ask, { found }: FoundVisit) =>
    work(ask, {
      face: 'site',
      found,
      by: openerOf(undefined),
      action: paths.correctionVisitAttachments,
      caseHref: paths.correctionVisit,
      trail: [{ href: paths.correctionVisit, label: ask.t.caseVisit.title }],
    });

export const showVisitPaper = withPlace(showAttachmentForm);
export const addVisitPaper = withPlace(attachFile);
export const readVisitPaper = withPlace((ask, { found }) =>
  writeAttachment(ask, { found, reader: 'opener' }),
);
