import { form } from '../../../html/form.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { StoryPage } from './page.html.ts';
import { isStoppable } from './progress.html.ts';

const withdrawable: readonly string[] = ['uploaded', 'reading', 'needs-mapping', 'checked', 'submitted'];

/** Takes back what is not approved yet; says first what becomes of it. */
export function withdrawCard(shell: Shell, { roster, stage, mayEdit }: StoryPage): Html | undefined {
  if (!mayEdit || !withdrawable.includes(roster.state) || isStoppable(roster, stage)) return undefined;
  const { rosterStory: texts } = shell.t;
  const { good, held, merged, aside } = roster.counts;
  const rows = formatNumber(shell.language, good + held + merged + aside);
  return html`<details class="card"><summary>${texts.withdrawSummary}</summary><p>${roster.readAt ? texts.withdrawText(rows) : texts.withdrawUnread}</p>${form(
    shell,
    {
      action: to(paths.rosterWithdraw, { rosterId: roster.id }),
      submit: texts.withdraw,
      submitKind: 'danger',
      body: html``,
    },
  )}</details>`;
}
