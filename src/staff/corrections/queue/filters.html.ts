import { caseSubjects } from '../../../domain/correction/case.ts';
import { checkboxField, selectField } from '../../../html/choice-fields.ts';
import { hiddenField, privateSearchForm, searchForm } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths } from '../../../paths.ts';
import { queueHref } from './asked-queue.ts';
import type { QueueData } from './page.html.ts';

/** What of the queue is shown stands in the address; what is searched for is sent and answered at once. */
export function queueFilters(shell: Shell, data: QueueData): Html {
  const { t } = shell;
  const { asked, search } = data;
  const { desk } = t;
  return html`<div class="desk-filters">${searchForm({
    action: paths.correctionDesk,
    submit: desk.doFilter,
    label: desk.filter,
    body: filterFields(shell, data),
  })}${privateSearchForm(shell, {
    action: queueHref(asked, { page: 1 }),
    submit: desk.find,
    label: desk.search,
    body: textField(
      shell,
      { values: { search }, errors: {} },
      { name: 'search', label: desk.search, type: 'search', maxLength: 100 },
    ),
  })}</div>`;
}

function filterFields(shell: Shell, { asked, contracts }: QueueData): Html {
  const { t, language } = shell;
  const { desk, cases } = t;
  const values = {
    subject: asked.subject ?? '',
    contract: String(asked.contractId ?? ''),
    overdue: asked.overdue ? 'yes' : '',
  };
  const state = { values, errors: {} };
  return html`${asked.view !== 'side' && hiddenField('view', asked.view)}${selectField(shell, state, {
    name: 'subject',
    label: desk.subject,
    empty: desk.everySubject,
    options: caseSubjects.map(value => ({ value, label: cases.subjects[value] })),
  })}${
    contracts.length > 1 &&
    selectField(shell, state, {
      name: 'contract',
      label: desk.contract,
      empty: desk.everyContract,
      options: contracts.map(({ id, title, policyholder }) => ({
        value: String(id),
        label: t.members.contractOf(title[language], policyholder[language]),
      })),
    })
  }${asked.view !== 'closed' && checkboxField(shell, state, { name: 'overdue', label: desk.onlyOverdue })}`;
}
