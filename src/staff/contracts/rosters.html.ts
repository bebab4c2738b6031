import type { Roster } from '../../domain/roster/roster.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { timeZone } from '../../platform/clock.ts';
import { stateBadge } from '../rosters/state-badge.ts';

/** The latest rosters of the contract. */
export function rostersCard(shell: Shell, contractId: number, rosters: readonly Roster[]): Html {
  const { t } = shell;
  return card({
    title: t.contracts.rosters,
    aside: html`<a href="${to(paths.heldRows, { contractId })}">${t.rosterHeld.title}</a> · <a href="${withQuery(paths.rosters, { contract: contractId })}">${t.contracts.allRosters}</a>`,
    body: rosters.length === 0 ? html`<p>${t.contracts.noRosters}</p>` : rosterTable(shell, rosters),
  });
}

function rosterTable({ t, language }: Shell, rows: readonly Roster[]): Html {
  return table(t, {
    caption: t.contracts.rosters,
    onPhones: 'cards',
    rows,
    columns: [
      {
        key: 'file',
        header: t.contracts.file,
        names: true,
        cell: ({ id, file }) =>
          html`<a href="${to(paths.roster, { rosterId: id })}">${properName(file.name)}</a>`,
      },
      { key: 'kind', header: t.contracts.kind, cell: ({ kind }) => t.rosters.kinds[kind] },
      {
        key: 'state',
        header: t.contracts.state,
        cell: ({ state }) => stateBadge(t, state),
      },
      {
        key: 'at',
        header: t.contracts.uploadedAt,
        numeric: true,
        cell: ({ uploaded }) =>
          formatDay(
            language,
            uploaded.at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate(),
            'table',
          ),
      },
    ],
  });
}
