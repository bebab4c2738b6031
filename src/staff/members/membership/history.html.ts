import type { MembershipEvent, SpeakingRoster } from '../../../domain/roster/versions/membership-event.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { properName } from '../../../html/identifier.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type TimelineItem, timeline } from '../../../html/timeline.ts';
import { paths, to } from '../../../paths.ts';
import { caseLink } from '../../case-link.html.ts';
import { fieldChanges } from '../../rosters/changes/field-changes.html.ts';
import { formatMoment, staffName } from '../../rosters/moment.ts';

/** What the rosters said about a member, the latest first: by which row, from which day, and who approved it. */
export function historyCard(shell: Shell, events: readonly MembershipEvent[]): Html {
  const { membership: texts } = shell.t;
  const items = events.toReversed().map(event => itemOf(shell, event));
  return card({
    title: texts.history,
    id: 'history',
    body: html`${timeline(items)}${events.length === 1 && html`<p class="aside">${texts.nothingElse}</p>`}`,
  });
}

function itemOf(shell: Shell, event: MembershipEvent): TimelineItem {
  const { membership: texts } = shell.t;
  const changed = event.kind === 'change' && event.fields.length > 0;
  return {
    title: `${texts.events[event.kind]}${shell.t.rosters.comma}${dayOf(shell, event)}`,
    detail: sourceOf(shell, event),
    ...(changed && { below: fieldChanges(shell, { fields: event.fields, relinked: false }) }),
    state: 'done',
  };
}

function dayOf({ t, language }: Shell, { kind, on }: MembershipEvent): string {
  return kind === 'leave'
    ? t.membership.lastCovered(formatDay(language, on.subtract({ days: 1 })))
    : t.membership.from(formatDay(language, on));
}

function sourceOf(shell: Shell, { kind, roster, rowNumber, at }: MembershipEvent): Html {
  const { t, language } = shell;
  const { membership: texts } = t;
  if (!roster) return html`${texts.beforeRosters}`;
  const row =
    rowNumber !== undefined &&
    html`${t.rosters.comma}<a href="${to(paths.rosterRow, { rosterId: roster.id, row: rowNumber })}">${texts.row(localDigits(language, rowNumber))}</a>`;
  const version =
    roster.version !== undefined && html` (${texts.version(formatNumber(language, roster.version))})`;
  return html`${texts.byRoster} ${speaker(shell, roster)}${row}${version}${
    kind === 'leave' && rowNumber === undefined && html`<br>${texts.notNamed}`
  }${roster.approvedBy && html`<br>${texts.approvedBy(staffName(shell, roster.approvedBy))}`}${
    at && html`${t.rosters.comma}${texts.knownSince(formatMoment(shell, at))}`
  }`;
}

function speaker(shell: Shell, { id, kind, fileName, fromCase }: SpeakingRoster): Html {
  const { membership: texts } = shell.t;
  if (fromCase) return html`${shell.t.versions.caseKind} ${caseLink(shell, fromCase)}`;
  return html`${texts.rosterOf[kind]} <a href="${to(paths.roster, { rosterId: id })}">${properName(fileName ?? '')}</a>`;
}
