import type { Attachment } from '../../domain/correction/attachments/attachment.ts';
import type { CorrectionCase } from '../../domain/correction/case.ts';
import { mayStep } from '../../domain/correction/case-steps.ts';
import { openerOf } from '../../domain/correction/opener/opener.ts';
import type { Said } from '../../domain/correction/visit/list-said.ts';
import { attachmentList } from '../../html/attachment-list.ts';
import { card } from '../../html/card.ts';
import { type CaseStanding, caseStage } from '../../html/case-stage.ts';
import { buttonForm, errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textArea } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import { askedCard, saidCard } from './visit-cards.html.ts';

export type VisitView = {
  found: CorrectionCase;
  standing: CaseStanding;
  said: readonly Said[];
  papers: readonly Attachment[];
  state: FormState;
  now: Temporal.Instant;
};

/** One's own case: where it stands, what one can do now, what was asked and answered. */
export function visitPage(shell: Shell, view: VisitView): Html {
  const { t } = shell;
  const texts = t.caseVisit;
  const { found, standing, state, now } = view;
  const may = (action: 'answer' | 'object' | 'withdraw') =>
    mayStep(action, openerOf(undefined), { ...found, approvedBy: [] });
  return document(shell, {
    face: 'site',
    title: texts.title,
    main: html`${pageHead(t, { title: texts.title, lead: texts.ends })}
${errorSummary(shell, state)}
<section class="card"><h2 class="sr">${t.caseStage.label}</h2>${caseStage(shell, standing, { now, who: 'member' })}</section>
<div class="columns call-first"><div>${may('answer') && answerCard(shell, view)}${ending(shell, view)}${
      may('object') && objectCard(shell, view)
    }${askedCard(shell, found)}</div>
<div>${saidCard(shell, view.said)}${papersCard(shell, view)}${may('withdraw') && withdrawCard(shell)}</div></div>`,
  });
}

function answerCard(shell: Shell, { said, state }: VisitView): Html {
  const { caseVisit: texts } = shell.t;
  const question = said.findLast(({ action }) => action === 'ask')?.note;
  return card({
    title: texts.question,
    accent: 'call',
    body: html`${question !== undefined && html`<blockquote class="said">${question}</blockquote>`}${form(
      shell,
      {
        action: paths.correctionVisitAnswer,
        submit: texts.sendAnswer,
        body: textArea(shell, state, {
          name: 'answer',
          label: texts.answer,
          required: true,
          maxLength: 1_000,
        }),
      },
    )}`,
  });
}

/** How it ended, in plain words. */
function ending({ t }: Shell, { found, said }: VisitView): Html | undefined {
  const { cases, caseVisit: texts } = t;
  if (found.outcome) {
    const goOn = found.subject === 'activation' && found.outcome !== 'activated';
    return notice(
      'good',
      html`<p>${texts.solved[found.outcome]}</p>${goOn && html`<p><a href="${paths.activation}">${t.activation.title}</a></p>`}`,
      cases.states.solved,
    );
  }
  if (!found.rejection) return undefined;
  const note = said.findLast(({ action }) => action === 'reject')?.note;
  return notice(
    'bad',
    html`<p>${cases.rejections[found.rejection]}</p>${note !== undefined && html`<blockquote class="said">${note}</blockquote>`}`,
    texts.rejectedTitle,
  );
}

function objectCard(shell: Shell, { state }: VisitView): Html {
  const { caseVisit: texts } = shell.t;
  return card({
    title: texts.objectTitle,
    body: html`<p>${texts.objectText}</p>${form(shell, {
      action: paths.correctionVisitObject,
      submit: texts.object,
      submitKind: 'quiet',
      body: textArea(shell, state, {
        name: 'objection',
        label: texts.objection,
        required: true,
        rows: 3,
        maxLength: 1_000,
      }),
    })}`,
  });
}

function papersCard(shell: Shell, { found, papers }: VisitView): Html {
  const { caseVisit: texts } = shell.t;
  const shown = papers.map(paper => ({
    ...paper,
    href: to(paths.correctionVisitAttachment, { attachmentId: paper.id }),
  }));
  const add = html`<p>${linkButton('quiet', paths.correctionVisitAttachments, texts.addPaper)}</p>`;
  return card({
    title: texts.papersTitle,
    body: html`${attachmentList(shell, shown)}${found.closedAt === undefined && add}`,
  });
}

function withdrawCard(shell: Shell): Html {
  const { caseVisit: texts } = shell.t;
  const button = buttonForm(shell, {
    action: paths.correctionVisitWithdraw,
    label: texts.withdraw,
    kind: 'danger',
  });
  return card({ title: texts.withdrawTitle, body: html`<p>${texts.withdrawText}</p>${button}` });
}
