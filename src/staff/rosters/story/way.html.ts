import type { Roster } from '../../../domain/roster/roster.ts';
import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type TimelineItem, timeline } from '../../../html/timeline.ts';
import { formatMoment, staffName } from '../moment.ts';
import type { StoryPage } from './page.html.ts';

/** Where the roster stands between the file and the members, who did what and when. */
export function wayCard(shell: Shell, { roster }: StoryPage): Html {
  return card({ title: shell.t.rosterStory.way, body: timeline(stepsOf(shell, roster)) });
}

function stepsOf(shell: Shell, roster: Roster): TimelineItem[] {
  const { t, language } = shell;
  const { rosterStory: texts } = t;
  const steps = texts.steps;
  const { uploaded, readAt, submitted, decided, appliedAt, version, state } = roster;
  const by = (event: { by: { fa: string; en: string }; at: Date }) =>
    texts.detail(formatMoment(shell, event.at), staffName(shell, event.by));
  const kilobytes = texts.size(formatNumber(language, Math.ceil(roster.file.bytes / 1024)));
  const ended = state === 'withdrawn' || state === 'failed' || state === 'rejected';
  const items: TimelineItem[] = [
    { title: steps.uploaded, detail: html`${by(uploaded)} · ${kilobytes}`, state: 'done' },
    {
      title: steps.read,
      ...(readAt && { detail: formatMoment(shell, readAt) }),
      state: readAt ? 'done' : 'now',
    },
    { title: steps.fixed, ...(submitted && { detail: by(submitted) }), state: submitted ? 'done' : 'ahead' },
    { title: steps.decided, ...(decided && { detail: by(decided) }), state: decided ? 'done' : 'ahead' },
    {
      title: steps.applied,
      ...(appliedAt && {
        detail: html`${formatMoment(shell, appliedAt)}${
          version !== undefined && html` · ${t.membership.version(formatNumber(language, version))}`
        }`,
      }),
      state: appliedAt ? 'done' : 'ahead',
    },
  ];
  if (!ended) return withCurrent(items);
  const done = items.filter(
    item => item.state === 'done' && !(state === 'rejected' && item.title === steps.decided),
  );
  const last = { title: steps[state], ...(state === 'rejected' && decided && { detail: by(decided) }) };
  return [...done, { ...last, state: 'now' }];
}

/** The first step that is not done is where it stands. */
function withCurrent(items: readonly TimelineItem[]): TimelineItem[] {
  const at = items.findIndex(item => item.state !== 'done');
  return items.map((item, index) => (index === at ? { ...item, state: 'now' } : item));
}
