import type { CodeHolder, CodeHolderFilter } from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { emptyState } from '../../html/card.ts';
import { selectField } from '../../html/choice-fields.ts';
import { buttonForm, errorSummary, form, privateSearchForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import { holderTable } from './holder-table.html.ts';
import { issueAllCard } from './issue-all.html.ts';
import { mostAtOnce } from './make-codes.ts';

export type CodesPage = {
  contract: Contract;
  people: readonly CodeHolder[];
  isMore: boolean;
  /** How many could not activate now. */
  missing: number;
  asked: CodeHolderFilter;
  error: string | undefined;
};

export function codesPage(shell: Shell, data: CodesPage): Html {
  const { t, language } = shell;
  const { contract, people, error } = data;
  const admitted = contract.proofs.includes('employer-code');
  return document(shell, {
    face: 'staff',
    title: t.codes.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: t.codes.title,
      lead: t.codes.lead,
      trail: [{ href: to(paths.contract, { contractId: contract.id }), label: contract.title[language] }],
    })}
${errorSummary(shell, { values: {}, errors: { '': error } })}${!admitted && notice('warn', t.codes.notAdmitted)}
${admitted && data.missing > 0 && issueAllCard(shell, data)}${filters(shell, data)}
${people.length > 0 ? chooser(shell, data, admitted) : nobody(shell, data)}`,
  });
}

function filters(shell: Shell, { contract, asked }: CodesPage): Html {
  const { codes } = shell.t;
  const state = { values: { who: asked.without ? 'without' : 'all', search: asked.search }, errors: {} };
  return privateSearchForm(shell, {
    action: to(paths.employerCodeSearch, { contractId: contract.id }),
    submit: codes.apply,
    label: codes.filters,
    body: html`${selectField(shell, state, {
      name: 'who',
      label: codes.who,
      empty: false,
      options: [
        { value: 'without', label: codes.without },
        { value: 'all', label: codes.all },
      ],
    })}${textField(shell, state, { name: 'search', label: codes.search, type: 'search', maxLength: 100 })}`,
  });
}

function chooser(shell: Shell, data: CodesPage, admitted: boolean): Html {
  const { t, language } = shell;
  const { contract, people } = data;
  const list = html`<section class="card">${holderTable(shell, { people, choose: admitted })}</section>`;
  if (!admitted) return html`${list}${pages(shell, data)}`;
  return html`${form(shell, {
    action: to(paths.employerCodes, { contractId: contract.id }),
    submit: t.codes.issueChosen,
    body: html`${list}<p class="hint">${t.codes.issueNote} ${t.codes.atMost(formatNumber(language, mostAtOnce.slips))}</p>`,
  })}${pages(shell, data)}`;
}

function nobody({ t }: Shell, { contract, asked }: CodesPage): Html {
  const href = to(paths.employerCodes, { contractId: contract.id }, { who: 'all' });
  const action = { href, label: t.codes.showAll };
  if (asked.search) return emptyState({ title: t.codes.noneFoundTitle, text: t.codes.noneFoundText, action });
  return emptyState({ title: t.codes.noneTitle, text: t.codes.noneText, ...(asked.without && { action }) });
}

function pages(shell: Shell, { contract, asked, isMore }: CodesPage): Html | undefined {
  const { t } = shell;
  const { page = 1, search = '', without } = asked;
  if (page === 1 && !isMore) return undefined;
  const [address, who] = [{ contractId: contract.id }, without ? 'without' : 'all'];
  const turn = (number: number, label: string) =>
    search
      ? buttonForm(shell, {
          action: to(paths.employerCodeSearch, address),
          label,
          hidden: { who, search, page: number },
        })
      : linkButton('quiet', to(paths.employerCodes, address, { who, page: number }), label);
  return html`<nav class="pagination" aria-label="${t.common.pages}">${
    page > 1 && turn(page - 1, t.common.previousPage)
  }${isMore && turn(page + 1, t.common.nextPage)}</nav>`;
}
