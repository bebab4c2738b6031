import type { QueueLine, QueueSort } from '../../../domain/correction/list-queue.ts';
import { properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { caseBadge } from '../case-badge.ts';
import { shownChange } from '../change.html.ts';
import { ageLabel, dueLabel } from '../due.html.ts';
import { queueHref } from './asked-queue.ts';
import type { QueueData } from './page.html.ts';

export function lineTable(shell: Shell, data: QueueData): Html {
  const { t } = shell;
  const { lines, asked, search } = data;
  const { sort, back } = asked;
  return table(t, {
    caption: t.desk.views[asked.view],
    columns: columnsOf(shell, data),
    rows: lines,
    onPhones: 'cards',
    ...(search === ''
      ? {
          sort: {
            key: sort,
            direction: back ? 'descending' : 'ascending',
            href: (key, direction) =>
              queueHref(asked, { sort: key as QueueSort, back: direction === 'descending', page: 1 }),
          },
        }
      : {}),
  });
}

function columnsOf(shell: Shell, { asked, now }: QueueData): Column<QueueLine>[] {
  const { t, language } = shell;
  const { desk } = t;
  const closed = asked.view === 'closed';
  return [
    { key: 'name', header: desk.person, names: true, sortable: true, cell: line => personCell(shell, line) },
    { key: 'proposal', header: desk.proposal, cell: line => whatCell(shell, line) },
    {
      key: 'contract',
      header: desk.contract,
      cell: ({ contract }) =>
        contract
          ? html`<span class="two-lines">${properName(contract.policyholder[language])}<span class="hint">${properName(contract.title[language])}</span></span>`
          : html`<span class="hint">${desk.unplaced}</span>`,
    },
    {
      key: 'state',
      header: desk.state,
      cell: line =>
        html`<span class="two-lines">${caseBadge(t, line.state)}${
          asked.view === 'others' &&
          html`<span class="hint">${line.turn ? t.casePage.atTurn(t.cases.turns[line.turn]) : t.cases.nobodysTurn}</span>`
        }</span>`,
    },
    {
      key: 'opened',
      header: closed ? desk.closedAt : desk.opened,
      sortable: true,
      cell: ({ openedAt, closedAt }) => ageLabel(shell, closedAt ?? openedAt, now),
    },
    ...(closed
      ? []
      : [
          {
            key: 'due',
            header: desk.due,
            sortable: true,
            cell: ({ dueAt, escalations }: QueueLine) =>
              dueAt &&
              html`<span class="two-lines">${dueLabel(shell, dueAt, now)}${
                escalations > 0 && html`<span class="hint">${desk.escalated(escalations)}</span>`
              }</span>`,
          },
        ]),
    ...(asked.view === 'side'
      ? [
          {
            key: 'assignee',
            header: desk.assignee,
            cell: ({ assignee }: QueueLine) =>
              assignee ? properName(assignee[language]) : html`<span class="hint">—</span>`,
          },
        ]
      : []),
  ];
}

function personCell({ t }: Shell, { id, firstName, lastName, subject }: QueueLine): Html {
  return html`<span class="two-lines"><a class="row-link" href="${to(paths.correctionCase, { caseId: id })}">${properName(`${firstName} ${lastName}`)}</a><span class="hint">${t.cases.subjects[subject]}</span></span>`;
}

/** The first thing that is to be put right, or why it came to a case. */
function whatCell(shell: Shell, { reason, changes }: QueueLine): Html | undefined {
  const { t } = shell;
  const [first] = changes;
  const label = reason && reason !== 'told' ? t.caseReasons.labels[reason] : undefined;
  if (!first) return label === undefined ? undefined : html`${label}`;
  const { before, after } = shownChange(shell, first);
  const wordless = first.field === 'plan' || first.field === 'primary';
  return html`<span class="two-lines">${
    wordless
      ? t.cases.fields[first.field]
      : html`<span class="letter-change">${before && html`<del>${before}</del> `}<ins>${after}</ins></span>`
  }<span class="hint">${label ?? t.cases.fields[first.field]}</span></span>`;
}
