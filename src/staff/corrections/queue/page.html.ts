import type { Contract } from '../../../domain/contract/contract.ts';
import type { CaseKind } from '../../../domain/correction/list-kinds.ts';
import type { QueueCounts, QueuePage } from '../../../domain/correction/list-queue.ts';
import { badge } from '../../../html/badge.ts';
import { card, emptyState } from '../../../html/card.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { pagination } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, withQuery } from '../../../paths.ts';
import { tabs } from '../../rosters/tabs.html.ts';
import { type AskedQueue, queueHref } from './asked-queue.ts';
import { queueFilters } from './filters.html.ts';
import { lineTable } from './line-table.html.ts';

export type QueueData = QueuePage & {
  asked: AskedQueue;
  search: string;
  now: Temporal.Instant;
  counts: QueueCounts;
  contracts: readonly Contract[];
  kinds: readonly CaseKind[];
};

export function queuePage(shell: Shell, data: QueueData): Html {
  const { t } = shell;
  const { desk } = t;
  const { asked, search, total, pages, counts } = data;
  return document(shell, {
    face: 'staff',
    title: desk.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: desk.title,
      lead: desk.lead,
      ...(counts.overdue > 0 ? { state: badge('bad', desk.overdueCount(counts.overdue)) } : {}),
      actions: html`${linkButton('quiet', paths.correctionNew, t.deskOpening.title)}${linkButton('quiet', paths.correctionLetters, t.letters.title)}${linkButton('quiet', paths.correctionReport, t.caseReport.link)}${
        total > 0 &&
        search === '' &&
        linkButton('quiet', queueHref(asked, { page: 1 }, paths.correctionDeskFile), desk.export, true)
      }`,
    })}
${kindsCard(shell, data)}
${viewTabs(shell, data)}
${queueFilters(shell, data)}
${
  total > 0
    ? html`<section class="card">${
        search !== '' && html`<p>${desk.found(total)} · <a href="${queueHref(asked)}">${desk.showAll}</a></p>`
      }${lineTable(shell, data)}</section>
${search === '' && pagination(t, { page: asked.page, pages, href: page => queueHref(asked, { page }) })}`
    : emptyQueue(shell, data)
}`,
  });
}

function viewTabs({ t }: Shell, { asked, counts, search }: QueueData): Html {
  const { desk } = t;
  const count = { ...counts, closed: undefined };
  const views = ['side', 'mine', 'others', 'closed'] as const;
  return tabs(
    desk.viewsLabel,
    views.map(view => ({
      href: queueHref(asked, { view, page: 1, overdue: false }),
      label: count[view] === undefined ? desk.views[view] : desk.viewCount(desk.views[view], count[view]),
      current: view === asked.view && search === '',
    })),
  );
}

function emptyQueue({ t }: Shell, { asked, search }: QueueData): Html {
  const { desk } = t;
  const filtered =
    search !== '' || asked.subject !== undefined || asked.contractId !== undefined || asked.overdue;
  return filtered
    ? emptyState({
        title: desk.notFoundTitle,
        text: desk.notFoundText,
        action: {
          href: queueHref({ ...asked, subject: undefined, contractId: undefined, overdue: false }),
          label: desk.showAll,
        },
      })
    : emptyState({ title: desk.emptyTitle[asked.view], text: desk.emptyText });
}

function kindsCard({ t }: Shell, { kinds }: QueueData): Html | false {
  const { desk, cases } = t;
  if (kinds.length === 0) return false;
  return card({
    title: desk.kindsTitle,
    accent: 'call',
    body: html`<p class="hint">${desk.kindsText}</p><ul class="case-kinds">${kinds.map(
      ({ fields, count }) => {
        const names = fields.map(field => cases.fields[field]).join(desk.comma);
        const href = withQuery(paths.correctionDeskConfirm, { kind: fields.join(',') });
        return html`<li><span>${desk.kind(count, names)}</span>${linkButton('quiet', href, desk.kindOpen)}</li>`;
      },
    )}</ul>`,
  });
}
