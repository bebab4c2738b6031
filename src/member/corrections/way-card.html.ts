import type { CaseStory, StoryEvent } from '../../domain/correction/find-case-story.ts';
import { card } from '../../html/card.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { timeline } from '../../html/timeline.ts';
import { dayOf } from './list.html.ts';

/** What has happened, the latest first. Who of a house did it is the house's own affair. */
export function wayCard(shell: Shell, { events }: CaseStory): Html {
  const { t } = shell;
  return card({
    title: t.memberCases.way,
    body: timeline(
      events.toReversed().map(event => ({
        title: t.cases.events[event.action],
        detail: [dayOf(shell, event.at), whoDid(shell, event)].filter(Boolean).join(' · '),
        ...(event.note !== undefined &&
          event.action !== 'open' && { below: html`<blockquote class="said">${event.note}</blockquote>` }),
        state: 'done' as const,
      })),
    ),
  });
}

function whoDid({ t }: Shell, { actor, action, fromTurn }: StoryEvent): string | undefined {
  const { memberCases: texts } = t;
  if (actor === 'job') return texts.bySystem;
  if (actor === 'member') return texts.byYou;
  if (action === 'take') return t.cases.turns.administrator;
  return fromTurn === undefined || fromTurn === 'member' ? undefined : t.cases.turns[fromTurn];
}
