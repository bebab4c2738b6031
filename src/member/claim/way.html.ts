import type { Claim, ClaimEvent } from '../../domain/claim/claim.ts';
import { type ClaimState, type Turn, turnOf, wayAhead } from '../../domain/claim/claim-state.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { type TimelineItem, timeline } from '../../html/timeline.ts';
import { timeZone } from '../../platform/clock.ts';
import { inLanguage } from '../claim-labels.ts';

/** What has happened, what is next and whose turn it is, and what then comes. */
export function wayCard(shell: Shell, claim: Claim): Html {
  const { t } = shell;
  const [next, ...later] = wayAhead(claim.state);
  return card({
    title: t.claims.wayTitle,
    body: timeline([
      ...claim.events.map(event => happened(shell, claim, event)),
      ...(next ? [waiting(shell, claim, next)] : []),
      ...later.map(state => ({ title: t.claims.ahead[state], state: 'ahead' as const })),
    ]),
  });
}

function happened(shell: Shell, claim: Claim, event: ClaimEvent): TimelineItem {
  const { t, language } = shell;
  const day = formatDay(language, event.at.toZonedDateTimeISO(timeZone).toPlainDate());
  const detail = t.claims.detail(day, nameOf(shell, claim, event.actor));
  return {
    title: t.claims.events[event.state],
    detail: event.note ? html`${detail}<br>${inLanguage(language, event.note)}` : detail,
    state: 'done',
  };
}

function waiting(shell: Shell, claim: Claim, next: ClaimState): TimelineItem {
  const { t } = shell;
  const turn = turnOf[claim.state];
  const detail =
    turn === 'member' || turn === undefined
      ? t.claims.waitsForYou
      : t.claims.waitsFor(nameOf(shell, claim, turn));
  return { title: t.claims.ahead[turn === 'member' ? 'incomplete' : next], detail, state: 'now' };
}

function nameOf({ t, language }: Shell, { insurer, administrator }: Claim, turn: Turn): string {
  switch (turn) {
    case 'member':
      return t.claims.you;
    case 'insurer':
      return inLanguage(language, insurer);
    case 'administrator':
      return inLanguage(language, administrator);
  }
}
