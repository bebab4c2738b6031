import { openQuestions } from '../../../domain/roster/judging/file-questions.ts';
import type { PlannedChanges } from '../../../domain/roster/plan-changes.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { errorSummary, form } from '../../../html/form.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { textArea, textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import type { StoryPage } from './page.html.ts';

/** What comes next and whose it is: to submit, to decide, or to wait for somebody who may. */
export function decisionCard(shell: Shell, data: StoryPage): Html | undefined {
  const { roster, planned, mayEdit, mayDecide, ownWork } = data;
  if (!planned) return undefined;
  if (roster.state === 'checked') return mayEdit ? submitCard(shell, data, planned) : undefined;
  if (!mayDecide) return undefined;
  const { rosterStory: texts } = shell.t;
  const body = ownWork ? notice('info', texts.ownWork) : decide(shell, data, planned);
  return card({
    title: ownWork ? texts.awaitTitle : texts.decideTitle,
    ...(!ownWork && { accent: 'call' as const }),
    body: html`${effects(shell, data, planned)}${body}`,
  });
}

function submitCard(shell: Shell, data: StoryPage, planned: PlannedChanges): Html {
  const { rosterStory: texts } = shell.t;
  const { roster } = data;
  const action = to(paths.rosterSubmit, { rosterId: roster.id });
  const send = html`${planned.massLeave && massNotice(shell, planned)}${effects(shell, data, planned)}<p class="hint">${texts.submitText}</p>${form(shell, { action, submit: texts.submit, body: html`` })}`;
  const asked = openQuestions(roster.questions, roster.answers).length > 0;
  if (asked) return card({ title: texts.submitTitle, body: html`<p>${texts.answerFirst}</p>` });
  return card({
    title: texts.submitTitle,
    accent: 'call',
    body: roster.counts.good > 0 ? send : html`<p>${texts.cannotSubmit}</p>`,
  });
}

/** What an approval will do and to how many, before anybody presses anything. */
function effects({ t, language }: Shell, { roster, ownWork }: StoryPage, planned: PlannedChanges): Html {
  const { rosterStory: texts } = t;
  const number = (count: number) => formatNumber(language, count);
  const lines = [
    planned.joins > 0 && texts.effectJoins(number(planned.joins)),
    planned.changes > 0 && texts.effectChanges(number(planned.changes)),
    planned.leaves > 0 && texts.effectLeaves(number(planned.leaves)),
    planned.joins + planned.changes + planned.leaves === 0 && texts.effectNothing,
    planned.held + planned.aside > 0 && texts.effectHeld(number(planned.held + planned.aside)),
    planned.linksWaiting > 0 && texts.effectWaiting(number(planned.linksWaiting)),
  ].filter(line => line !== false);
  const day = formatDay(language, roster.effectiveOn);
  const begins = roster.state === 'checked' || ownWork ? texts.effectOnceApproved(day) : texts.effect(day);
  return html`<p>${begins}</p>
<ul class="effects">${lines.map(line => html`<li>${line}</li>`)}</ul>`;
}

function decide(shell: Shell, { roster, decision }: StoryPage, planned: PlannedChanges): Html {
  const { rosterStory: texts } = shell.t;
  const rosterId = roster.id;
  return html`${errorSummary(shell, decision)}${form(shell, {
    action: to(paths.rosterApprove, { rosterId }),
    submit: texts.approve,
    body: planned.massLeave ? massLeave(shell, decision, planned) : html``,
  })}
<details ${attributes({ open: decision.errors['reason'] !== undefined })}><summary>${texts.rejectSummary}</summary><p class="hint">${texts.rejectText}</p>${form(
    shell,
    {
      action: to(paths.rosterReject, { rosterId }),
      submit: texts.reject,
      submitKind: 'danger',
      body: textArea(shell, decision, {
        name: 'reason',
        label: texts.reason,
        required: true,
        rows: 3,
        maxLength: 500,
      }),
    },
  )}</details>`;
}

/** Said to who sends as to who approves: an endorsement taken for a full roster ends everybody else's cover. */
function massNotice({ t, language }: Shell, { leaves, members }: PlannedChanges): Html {
  const { rosterStory: texts } = t;
  const number = (count: number) => formatNumber(language, count);
  return notice('bad', texts.massText(number(leaves), number(members)), texts.massTitle);
}

function massLeave(shell: Shell, state: StoryPage['decision'], planned: PlannedChanges): Html {
  const { rosterStory: texts } = shell.t;
  return html`${massNotice(shell, planned)}${textField(shell, state, {
    name: 'leaves',
    label: texts.typedLeaves,
    hint: texts.typedLeavesHint,
    required: true,
    script: 'digits',
    maxLength: 12,
  })}`;
}
