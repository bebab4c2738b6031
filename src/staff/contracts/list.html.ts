import type { Contract } from '../../domain/contract/contract.ts';
import { admitsKnowledge } from '../../domain/contract/proofs.ts';
import { badge } from '../../html/badge.ts';
import { card, emptyState } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';

export type ContractList = {
  years: readonly number[];
  year: number;
  contracts: readonly Contract[];
  mayAdd: boolean;
};

export function contractsPage(shell: Shell, data: ContractList): Html {
  const { t } = shell;
  const { contracts, year, years, mayAdd } = data;
  return document(shell, {
    face: 'staff',
    title: t.contracts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: t.contracts.title,
      lead: t.contracts.lead,
      ...(mayAdd ? { actions: linkButton('primary', paths.contractNew, t.contracts.add) } : {}),
    })}
${years.length > 1 && yearPills(shell, data)}
${
  contracts.length > 0
    ? card({ title: t.contracts.ofYear(year), body: contractTable(shell, contracts) })
    : emptyState({
        title: t.contracts.noneTitle,
        text: mayAdd ? t.contracts.noneKeeperText : t.contracts.noneText,
      })
}`,
  });
}

function yearPills({ t }: Shell, { years, year }: ContractList): Html {
  return html`<nav class="pills" aria-label="${t.contracts.years}"><ul>${years.map(
    one =>
      html`<li><a ${attributes({ href: withQuery(paths.contracts, { year: one }), 'aria-current': one === year && 'page' })}>${t.contracts.year(one)}</a></li>`,
  )}</ul></nav>`;
}

function contractTable({ t, language }: Shell, rows: readonly Contract[]): Html {
  return table(t, {
    caption: t.contracts.title,
    onPhones: 'cards',
    rows,
    columns: [
      {
        key: 'title',
        header: t.contracts.contract,
        names: true,
        cell: ({ id, title, proofs }) =>
          html`<a href="${to(paths.contract, { contractId: id })}">${properName(title[language])}</a>${
            admitsKnowledge(proofs) && html` ${badge('warn', t.contracts.weak)}`
          }`,
      },
      {
        key: 'policyholder',
        header: t.contracts.policyholder,
        cell: ({ policyholder }) => properName(policyholder[language]),
      },
      { key: 'number', header: t.contracts.number, cell: ({ number }) => identifier(number) },
      {
        key: 'period',
        header: t.contracts.period,
        numeric: true,
        cell: ({ startsOn, endsOn }) =>
          t.contracts.periodOf(formatDay(language, startsOn, 'table'), formatDay(language, endsOn, 'table')),
      },
    ],
  });
}
