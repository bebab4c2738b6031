import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';

export type QueueLine = {
  title: Html;
  detail: Html | string;
  task: Html | string;
  since: string;
  action: { href: string; label: string; kind: 'primary' | 'quiet' };
};

/** One line a thing that waits: what it is, what to do with it, since when, and the way there. */
export function queueList(lines: readonly QueueLine[]): Html {
  return html`<ul class="queue">${lines.map(
    ({ title, detail, task, since, action }) =>
      html`<li><div class="queue-what"><p class="queue-title">${title}</p><p class="queue-detail">${detail}</p></div>
<div class="queue-task"><p>${task}</p><p class="queue-detail">${since}</p></div>
${linkButton(action.kind, action.href, action.label)}</li>`,
  )}</ul>`;
}
