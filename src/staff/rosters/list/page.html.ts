import type { Contract } from '../../../domain/contract/contract.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { badge } from '../../../html/badge.ts';
import { emptyState } from '../../../html/card.ts';
import { selectField } from '../../../html/choice-fields.ts';
import { searchForm } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, withQuery } from '../../../paths.ts';
import { rosterHref } from '../asked-roster.ts';
import { formatMoment, staffName } from '../moment.ts';
import { stateBadge } from '../state-badge.ts';
import { type Turn, whoseTurn } from '../whose-turn.ts';

export type RostersPage = {
  rosters: readonly Roster[];
  contracts: readonly Contract[];
  chosen: Contract | undefined;
  staffId: number;
  mayUpload: boolean;
};

export function rostersPage(shell: Shell, data: RostersPage): Html {
  const { t } = shell;
  const { rosters, contracts, chosen, mayUpload } = data;
  const upload = withQuery(paths.rosterUpload, { contract: chosen?.id });
  const action = mayUpload && contracts.length > 0 && linkButton('primary', upload, t.rosters.upload);
  return document(shell, {
    face: 'staff',
    title: t.rosters.title,
    width: 'wide',
    main: html`${pageHead(t, { title: t.rosters.title, lead: t.rosters.lead, ...(action && { actions: action }) })}
${contracts.length > 1 && contractFilter(shell, data)}
${rosters.length > 0 ? html`<section class="card">${rosterTable(shell, data)}</section>` : nothing(shell, data, upload)}`,
  });
}

function nothing({ t }: Shell, { contracts, mayUpload }: RostersPage, href: string): Html {
  if (contracts.length === 0)
    return emptyState({ title: t.rosters.noContractsTitle, text: t.rosters.noContractsText });
  return emptyState({
    title: t.rosters.emptyTitle,
    text: t.rosters.emptyText,
    ...(mayUpload && { action: { href, label: t.rosters.upload } }),
  });
}

function contractFilter(shell: Shell, { contracts, chosen }: RostersPage): Html {
  const { t, language } = shell;
  const state = { values: { contract: chosen && String(chosen.id) }, errors: {} };
  return searchForm({
    action: paths.rosters,
    submit: t.rosters.apply,
    label: t.rosters.filters,
    body: selectField(shell, state, {
      name: 'contract',
      label: t.rosters.contract,
      empty: t.rosters.allContracts,
      options: contracts.map(({ id, title, policyholder }) => ({
        value: String(id),
        label: `${title[language]} — ${policyholder[language]}`,
      })),
    }),
  });
}

function rosterTable(shell: Shell, { rosters, contracts, staffId }: RostersPage): Html {
  const { t, language } = shell;
  const titleOf = (id: number) => contracts.find(contract => contract.id === id)?.title[language] ?? '';
  const columns: Column<Roster>[] = [
    {
      key: 'file',
      header: t.rosters.file,
      names: true,
      cell: roster => html`<a href="${rosterHref(roster)}">${properName(roster.file.name)}</a>`,
    },
    {
      key: 'contract',
      header: t.rosters.contract,
      cell: roster =>
        html`${titleOf(roster.contractId)}<span class="under">${t.rosters.kinds[roster.kind]}</span>`,
    },
    { key: 'state', header: t.rosters.state, cell: ({ state }) => stateBadge(t, state) },
    { key: 'rows', header: t.rosters.rows, cell: roster => countsOf(shell, roster) },
    {
      key: 'by',
      header: t.rosters.uploadedBy,
      cell: ({ uploaded }) =>
        html`${staffName(shell, uploaded.by)}<span class="under">${formatMoment(shell, uploaded.at)}</span>`,
    },
    { key: 'turn', header: t.rosters.waiting, cell: roster => turnOf(shell, whoseTurn(roster, staffId)) },
  ];
  return table(t, { caption: t.rosters.title, columns, rows: rosters, onPhones: 'cards' });
}

function countsOf({ t, language }: Shell, { counts, readAt }: Roster): string {
  if (!readAt) return '—';
  const good = formatNumber(language, counts.good);
  return counts.held > 0
    ? t.rosters.rowCounts(good, formatNumber(language, counts.held))
    : t.rosters.allGood(good);
}

const mine: readonly Turn[] = ['mapping', 'fixing', 'approval', 'again'];

function turnOf({ t }: Shell, turn: Turn): Html | string {
  return mine.includes(turn) ? badge('warn', t.rosters.waits[turn]) : t.rosters.waits[turn];
}
