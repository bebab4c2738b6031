import { card } from '../../../html/card.ts';
import { progress } from '../../../html/meter.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { rosterHref } from '../asked-roster.ts';
import type { StoryPage } from './page.html.ts';
import { stageLabel, stagePercent } from './stage.ts';

/** While a job works: how far it has come. With JavaScript it moves by itself, without it there is the link. */
export function progressCard(shell: Shell, { roster, progress: seen }: StoryPage): Html | undefined {
  const { t } = shell;
  const { state } = roster;
  if (state !== 'uploaded' && state !== 'reading' && state !== 'approved') return undefined;
  const { rosterStory: texts } = t;
  return card({
    title: state === 'approved' ? texts.applying : texts.reading,
    body: html`${progress(t, {
      label: stageLabel(shell, roster.state, seen),
      percent: stagePercent(roster.state, seen),
      src: to(paths.rosterProgress, { rosterId: roster.id }),
    })}
<p class="hint">${texts.leavePage}</p>
<p>${linkButton('quiet', rosterHref(roster), texts.refresh)}</p>`,
  });
}
