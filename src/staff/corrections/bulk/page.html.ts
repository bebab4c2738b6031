import type { ChangeField } from '../../../domain/correction/case.ts';
import type { QueueLine } from '../../../domain/correction/list-queue.ts';
import { emptyState } from '../../../html/card.ts';
import { form, hiddenField } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { shownChange } from '../change.html.ts';

type BulkData = { kind: string; lines: readonly QueueLine[]; error: string | undefined };

export function bulkPage(shell: Shell, { kind, lines, error }: BulkData): Html {
  const { t } = shell;
  const { desk } = t;
  const fields = kind.split(',').map(field => t.cases.fields[field as ChangeField]);
  const title = desk.bulkTitle(fields.join(desk.comma));
  return document(shell, {
    face: 'staff',
    title,
    width: 'wide',
    main: html`${pageHead(t, {
      title,
      ...(lines.length > 0 ? { lead: desk.bulkLead(lines.length) } : {}),
      trail: [{ href: paths.correctionDesk, label: desk.title }],
    })}
${error !== undefined && notice('bad', error)}
${
  lines.length === 0
    ? emptyState({
        title: desk.bulkEmptyTitle,
        text: desk.bulkEmptyText,
        action: { href: paths.correctionDesk, label: desk.back },
      })
    : html`<section class="card">${form(shell, {
        action: paths.correctionDeskConfirm,
        submit: desk.bulkSubmit,
        beside: html`<a href="${paths.correctionDesk}">${desk.back}</a>`,
        body: html`${hiddenField('kind', kind)}${table(t, {
          caption: title,
          columns: columnsOf(shell),
          rows: lines,
          onPhones: 'cards',
        })}<p class="hint">${desk.bulkLetter}</p>`,
      })}</section>`
}`,
  });
}

function columnsOf(shell: Shell): Column<QueueLine>[] {
  const { t, language } = shell;
  const { desk } = t;
  const nameOf = ({ firstName, lastName }: QueueLine) => `${firstName} ${lastName}`;
  return [
    {
      key: 'chosen',
      header: desk.chosen,
      cell: line =>
        html`<input class="tick" type="checkbox" name="case" value="${line.id}:${line.revision}" checked aria-label="${desk.bulkChoose(nameOf(line))}">`,
    },
    {
      key: 'person',
      header: desk.person,
      names: true,
      cell: line =>
        html`<a class="row-link" href="${to(paths.correctionCase, { caseId: line.id })}">${properName(nameOf(line))}</a>`,
    },
    ...(['before', 'after'] as const).map(side => ({
      key: side,
      header: side === 'before' ? t.casePage.inRoster : t.casePage.right,
      cell: ({ changes }: QueueLine) =>
        html`<span class="two-lines">${changes.map(change => {
          const shown = shownChange(shell, change)[side];
          return html`<span class="letter-change">${shown ?? t.casePage.nothingSaid}</span>`;
        })}</span>`,
    })),
    {
      key: 'contract',
      header: desk.contract,
      cell: ({ contract }) => contract && properName(contract.policyholder[language]),
    },
    { key: 'reason', header: desk.reason, cell: ({ reason }) => reason && t.caseReasons.labels[reason] },
  ];
}
