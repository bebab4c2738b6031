import type { Benefit } from '../../domain/contract/list-benefits.ts';
import type { Plan } from '../../domain/contract/list-plans.ts';
import { card, emptyState } from '../../html/card.ts';
import { properName } from '../../html/identifier.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import type { ContractData } from './contract.html.ts';

/** Every plan with its benefits. */
export function plansCard(shell: Shell, { contract, plans, benefits, rights }: ContractData): Html {
  const { t } = shell;
  const mayAdd = rights.includes('keep-house');
  const contractId = contract.id;
  return card({
    title: t.contracts.plans,
    id: 'plans',
    ...(mayAdd ? { aside: linkButton('quiet', to(paths.planNew, { contractId }), t.contracts.addPlan) } : {}),
    body:
      plans.length === 0
        ? emptyState({ title: t.contracts.noPlansTitle, text: t.contracts.noPlansText })
        : html`${plans.map(plan => {
            const own = benefits.filter(({ planId }) => planId === plan.id);
            return html`<section class="plan">${planHead(shell, contractId, plan, mayAdd)}${
              own.length > 0
                ? benefitTable(shell, plan, own)
                : html`<p class="hint">${t.contracts.noBenefits}</p>`
            }</section>`;
          })}`,
  });
}

function planHead({ t, language }: Shell, contractId: number, plan: Plan, mayAdd: boolean): Html {
  return html`<div class="card-head"><h3>${properName(plan.name[language])} <span class="hint">· ${t.contracts.planCode(plan.code)}${
    plan.needsPrimary && html` · ${t.contracts.needsPrimary}`
  }</span></h3>${
    mayAdd &&
    html`<a href="${to(paths.benefitNew, { contractId, planId: plan.id })}">${t.contracts.addBenefit}</a>`
  }</div>`;
}

function benefitTable({ t, language }: Shell, plan: Plan, rows: readonly Benefit[]): Html {
  return table(t, {
    caption: plan.name[language],
    onPhones: 'cards',
    rows,
    columns: [
      {
        key: 'name',
        header: t.contracts.benefit,
        names: true,
        cell: ({ name }) => properName(name[language]),
      },
      {
        key: 'limit',
        header: t.contracts.limit,
        numeric: true,
        cell: ({ limitRials }) => html`<bdi dir="ltr">${formatNumber(language, limitRials)}</bdi>`,
      },
      {
        key: 'deductible',
        header: t.contracts.deductible,
        numeric: true,
        cell: ({ deductiblePercent }) => t.contracts.percent(deductiblePercent),
      },
      {
        key: 'waiting',
        header: t.contracts.waiting,
        numeric: true,
        cell: ({ waitingDays }) => t.contracts.days(waitingDays),
      },
    ],
  });
}
