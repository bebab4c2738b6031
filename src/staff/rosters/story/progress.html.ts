import { card } from '../../../html/card.ts';
import { buttonForm } from '../../../html/form.ts';
import { progress } from '../../../html/meter.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { rosterHref } from '../asked-roster.ts';
import type { StoryPage } from './page.html.ts';

/** While a job works: how far it has come. With JavaScript it moves by itself, without it there is the link. */
export function progressCard(shell: Shell, data: StoryPage): Html | undefined {
  const { roster, stage } = data;
  if (!stage) return undefined;
  const { t } = shell;
  const { rosterStory: texts } = t;
  const { label, percent, left, again } = stage;
  return card({
    title: roster.state === 'approved' ? texts.applying : texts.reading,
    body: html`${progress(t, { label, percent, left, src: to(paths.rosterProgress, { rosterId: roster.id }) })}
${again && html`<p>${roster.state === 'approved' ? texts.appliesAgain : texts.readsAgain}</p>`}
<p class="hint">${texts.leavePage}</p>
<div class="actions">${linkButton('quiet', rosterHref(roster), texts.refresh)}${stopForm(shell, data)}</div>`,
  });
}

/** One click is enough where nothing is lost by it but the work under way; otherwise the page asks first. */
function stopForm(shell: Shell, { roster, stage, mayEdit }: StoryPage): Html | undefined {
  if (!mayEdit || !isStoppable(roster, stage)) return undefined;
  const { rosterStory: texts } = shell.t;
  const action = to(paths.rosterWithdraw, { rosterId: roster.id });
  return buttonForm(shell, { action, label: roster.state === 'approved' ? texts.recall : texts.stop });
}

/** A first reading at any time; what was approved until it begins to be applied. */
export function isStoppable(roster: StoryPage['roster'], stage: StoryPage['stage']): boolean {
  if (roster.state === 'approved') return stage?.begun === false;
  return (roster.state === 'uploaded' || roster.state === 'reading') && !roster.readAt;
}
