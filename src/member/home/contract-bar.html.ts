import type { CoverTerms } from '../../domain/membership/get-cover-terms.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import type { Cover } from '../cover.ts';

/** The contract that is shown, with the years to choose from and, where a year has several, its contracts. */
export function contractBar(shell: Shell, cover: Cover, terms: CoverTerms, thisYear: number): Html {
  const { t, language } = shell;
  const { jalaliYear, startsOn, endsOn } = terms;
  const period = t.member.contractPeriod(formatDay(language, startsOn), formatDay(language, endsOn));
  const served = t.member.servedBy(terms.insurer[language], terms.administrator[language]);
  return html`<section class="contract-bar">
<div><p class="contract-year">${jalaliYear === thisYear ? t.member.currentContract : t.member.contractOfYear(jalaliYear)}</p>
<h1>${titleOf(shell, terms)}</h1>
<p class="contract-facts">${period} · ${served}</p>${contractPills(shell, cover)}</div>
${yearPills(shell, cover)}
</section>`;
}

function titleOf({ t, language }: Shell, { policyholder, title, plan }: CoverTerms): string {
  return plan
    ? t.member.contractTitleWithPlan(policyholder[language], title[language], plan[language])
    : t.member.contractTitle(policyholder[language], title[language]);
}

function yearPills({ t }: Shell, { years, jalaliYear }: Cover): Html | undefined {
  if (years.length < 2) return undefined;
  return pills(
    t.member.years,
    years.map(year => ({
      href: withQuery(paths.memberHome, { year }),
      label: t.member.year(year),
      current: year === jalaliYear,
    })),
  );
}

function contractPills({ t, language }: Shell, { contracts, contractId, jalaliYear }: Cover) {
  if (contracts.length < 2) return undefined;
  return pills(
    t.member.contractsOfYear,
    contracts.map(contract => ({
      href: withQuery(paths.memberHome, { year: jalaliYear, contract: contract.contractId }),
      label: contract.title[language],
      current: contract.contractId === contractId,
    })),
  );
}

export type Pill = { href: string; label: string; current: boolean };

/** A choice among a few, each a link. */
export function pills(label: string, choices: readonly Pill[]): Html {
  return html`<nav class="pills" aria-label="${label}"><ul>${choices.map(
    ({ href, label: text, current }) =>
      html`<li><a ${attributes({ href, 'aria-current': current && 'true' })}>${text}</a></li>`,
  )}</ul></nav>`;
}
