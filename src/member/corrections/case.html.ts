import type { Attachment } from '../../domain/correction/attachments/attachment.ts';
import { isOpen, mayStep } from '../../domain/correction/case-steps.ts';
import type { NamedPrimary } from '../../domain/correction/family/name-primary.ts';
import type { CaseStory } from '../../domain/correction/find-case-story.ts';
import { openerOf } from '../../domain/correction/opener/opener.ts';
import { showTrackingCode } from '../../domain/correction/tracking-code.ts';
import { attachmentList } from '../../html/attachment-list.ts';
import { card } from '../../html/card.ts';
import { caseStage } from '../../html/case-stage.ts';
import { buttonForm, errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textArea } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import { askedCard } from './asked-card.html.ts';
import { stateBadge } from './list.html.ts';
import { wayCard } from './way-card.html.ts';

export type CasePage = {
  story: CaseStory;
  /** The right primary, in her words. */
  named: NamedPrimary | undefined;
  /** Those that she may read. */
  attachments: readonly Attachment[];
  state: FormState;
  now: Temporal.Instant;
};

/** Where it stands, what she can do now, what she asked for, and what has happened. */
export function casePage(shell: Shell, data: CasePage): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const { story, state, now } = data;
  const { found } = story;
  const may = (action: 'answer' | 'object' | 'withdraw') =>
    mayStep(action, openerOf(found.openedByAccount), { ...found, approvedBy: [] });
  return document(shell, {
    face: 'member',
    title: texts.caseTitle(t.cases.subjects[found.subject]),
    main: html`${pageHead(t, {
      title: texts.caseTitle(t.cases.subjects[found.subject]),
      lead: properName(`${found.firstName} ${found.lastName}`),
      state: stateBadge(shell, found),
      trail: [{ href: paths.memberCorrections, label: texts.title }],
    })}
${errorSummary(shell, state)}${caseStage(shell, found, { now, who: 'member' })}
<div class="columns call-first"><div>${may('answer') && answerCard(shell, data)}${ending(shell, story)}${
      may('object') && objectCard(shell, data)
    }${askedCard(shell, story, data.named)}${documentsCard(shell, data)}</div>
<div>${trackingCard(shell, story)}${wayCard(shell, story)}${may('withdraw') && withdrawCard(shell, story)}</div></div>`,
  });
}

function answerCard(shell: Shell, { story, state }: CasePage): Html {
  const { memberCases: texts } = shell.t;
  const question = story.events.findLast(({ action }) => action === 'ask')?.note;
  return card({
    title: texts.question,
    accent: 'call',
    body: html`${question !== undefined && html`<blockquote class="said">${question}</blockquote>`}${form(
      shell,
      {
        action: to(paths.memberCorrectionAnswer, { caseId: story.found.id }),
        submit: texts.sendAnswer,
        body: textArea(shell, state, {
          name: 'answer',
          label: texts.answer,
          required: true,
          rows: 4,
          maxLength: 1000,
        }),
      },
    )}`,
  });
}

/** How it ended, in plain words. */
function ending(shell: Shell, { found, events }: CaseStory): Html | undefined {
  const { cases, memberCases: texts } = shell.t;
  if (found.outcome) return notice('good', texts.solved[found.outcome], cases.states.solved);
  if (!found.rejection) return undefined;
  const note = events.findLast(({ to: state }) => state === 'rejected')?.note;
  return notice(
    'bad',
    html`<p>${cases.rejections[found.rejection]}</p>${note !== undefined && html`<blockquote class="said">${note}</blockquote>`}${
      found.objected && html`<p>${texts.objected}</p>`
    }`,
    texts.rejected,
  );
}

function objectCard(shell: Shell, { story, state }: CasePage): Html {
  const { memberCases: texts } = shell.t;
  return card({
    title: texts.objectTitle,
    body: html`<p>${texts.objectText}</p>${form(shell, {
      action: to(paths.memberCorrectionObject, { caseId: story.found.id }),
      submit: texts.object,
      submitKind: 'quiet',
      body: textArea(shell, state, {
        name: 'objection',
        label: texts.objection,
        required: true,
        rows: 3,
        maxLength: 1000,
      }),
    })}`,
  });
}

function documentsCard(shell: Shell, { story: { found }, attachments }: CasePage): Html | false {
  const { attachments: texts } = shell.t;
  const caseId = found.id;
  const shown = attachments.map(each => ({
    ...each,
    href: to(paths.memberCorrectionAttachment, { caseId, attachmentId: each.id }),
  }));
  if (shown.length === 0 && !isOpen(found.state)) return false;
  return card({
    title: texts.title,
    body: html`${attachmentList(shell, shown)}${
      isOpen(found.state) &&
      html`<p>${linkButton('quiet', to(paths.memberCorrectionAttachments, { caseId }), texts.addTitle)}</p>`
    }`,
  });
}

function trackingCard({ t }: Shell, { found }: CaseStory): Html {
  return card({
    title: t.cases.trackingCode,
    body: html`<p class="tracking-code">${identifier(showTrackingCode(found.trackingCode))}</p><p class="hint">${t.memberCases.trackingHint}</p>`,
  });
}

function withdrawCard(shell: Shell, { found }: CaseStory): Html {
  const { memberCases: texts } = shell.t;
  return card({
    title: texts.withdrawTitle,
    body: html`<p>${texts.withdrawText}</p>${buttonForm(shell, {
      action: to(paths.memberCorrectionWithdraw, { caseId: found.id }),
      label: texts.withdraw,
      kind: 'quiet',
    })}`,
  });
}
