import type { StoryEvent } from '../../../domain/correction/find-case-story.ts';
import { card } from '../../../html/card.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { timeline } from '../../../html/timeline.ts';
import { formatMoment } from '../../rosters/moment.ts';
import { authorOf } from './author.ts';
import type { CaseData } from './page.html.ts';

/** Every line, the newest first. */
export function historyCard(shell: Shell, { events }: CaseData): Html {
  const { t } = shell;
  return card({
    title: t.casePage.history,
    body: timeline(
      events.toReversed().map(event => ({
        title: t.cases.events[event.action],
        detail: detailOf(shell, event),
        state: 'done' as const,
      })),
    ),
  });
}

function detailOf(shell: Shell, event: StoryEvent): Html {
  const { casePage, cases } = shell.t;
  const { toTurn, fromTurn } = event;
  const moved = toTurn !== undefined && toTurn !== fromTurn;
  return html`${formatMoment(shell, event.at)} · ${authorOf(shell, event)}${
    moved && html` · ${casePage.atTurn(cases.turns[toTurn])}`
  }`;
}
