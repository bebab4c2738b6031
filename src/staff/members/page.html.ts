import type { Contract } from '../../domain/contract/contract.ts';
import type { MemberPage } from '../../domain/membership/list-members.ts';
import { card, emptyState } from '../../html/card.ts';
import { selectField } from '../../html/choice-fields.ts';
import { buttonForm, emptyForm, form, searchForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { pagination } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths, withQuery } from '../../paths.ts';
import { memberTable } from './member-table.html.ts';

export type MembersData = MemberPage & {
  contracts: readonly Contract[];
  contract: Contract;
  search: string;
  pageNumber: number;
  /** Memberships with an employer's code that was not used yet. */
  waitingCodes: ReadonlySet<number>;
};

export function membersPage(shell: Shell, data: MembersData): Html {
  const { t, language } = shell;
  const { contract, contracts, search, total } = data;
  const count = formatNumber(language, total);
  return document(shell, {
    face: 'staff',
    title: t.members.title,
    width: 'wide',
    main: html`${pageHead(t, { title: t.members.title, lead: t.members.lead })}
<div class="seek">${contracts.length > 1 && contractPicker(shell, data)}${nameSearch(shell, data)}</div>
${card({
  title: t.members.contractOf(contract.title[language], contract.policyholder[language]),
  aside:
    search === ''
      ? t.members.count(count)
      : html`${t.members.found(count)} · <a href="${hereHref(data)}">${t.members.showAll}</a>`,
  body: total > 0 ? html`${memberTable(shell, data)}${pages(shell, data)}` : nobody(shell, search),
})}`,
  });
}

export function noContractPage(shell: Shell): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.members.title,
    width: 'wide',
    main: html`${pageHead(t, { title: t.members.title })}${emptyState({
      title: t.members.noContractTitle,
      text: t.members.noContractText,
    })}`,
  });
}

function hereHref({ contract }: MembersData): string {
  return withQuery(paths.staffMembers, { contract: contract.id });
}

function contractPicker(shell: Shell, { contracts, contract }: MembersData): Html {
  const { t, language } = shell;
  return searchForm({
    action: paths.staffMembers,
    submit: t.members.chooseContract,
    label: t.members.choose,
    body: selectField(
      shell,
      { values: { contract: String(contract.id) }, errors: {} },
      {
        name: 'contract',
        label: t.members.contract,
        empty: false,
        options: contracts.map(({ id, title, policyholder }) => ({
          value: String(id),
          label: t.members.contractOf(title[language], policyholder[language]),
        })),
      },
    ),
  });
}

function nameSearch(shell: Shell, data: MembersData): Html {
  const { t } = shell;
  return form(shell, {
    action: hereHref(data),
    submit: t.members.find,
    submitKind: 'quiet',
    body: textField(
      shell,
      { ...emptyForm, values: { search: data.search } },
      { name: 'search', label: t.members.search, type: 'search', maxLength: 100 },
    ),
  });
}

function nobody({ t }: Shell, search: string): Html {
  return search === ''
    ? emptyState({ title: t.members.noneTitle, text: t.members.noneText })
    : emptyState({ title: t.members.notFoundTitle, text: t.members.notFoundText });
}

/** Links for the list; forms for what was searched, so that it stays out of the address. */
function pages(shell: Shell, data: MembersData): Html | undefined {
  const { t } = shell;
  const { search, pageNumber, pages: last, contract } = data;
  const href = (page: number) => withQuery(paths.staffMembers, { contract: contract.id, page });
  if (search === '') return pagination(t, { page: pageNumber, pages: last, href });
  if (last <= 1) return undefined;
  const turn = (page: number, label: string) =>
    page >= 1 &&
    page <= last &&
    buttonForm(shell, { action: hereHref(data), label, hidden: { search, page } });
  return html`<nav class="pagination" aria-label="${t.common.pages}">${turn(pageNumber - 1, t.common.previousPage)}
<span>${t.common.page(pageNumber, last)}</span>
${turn(pageNumber + 1, t.common.nextPage)}</nav>`;
}
