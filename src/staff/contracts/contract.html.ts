import type { ContractTerms } from '../../domain/contract/find-contract-terms.ts';
import type { Benefit } from '../../domain/contract/list-benefits.ts';
import type { Plan } from '../../domain/contract/list-plans.ts';
import { admitsKnowledge, proofKinds } from '../../domain/contract/proofs.ts';
import type { CoverCounts } from '../../domain/membership/count-cover.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { badge } from '../../html/badge.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { buttonForm } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { bar } from '../../html/meter.ts';
import { notice } from '../../html/notice.ts';
import { formatNumber, localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { paths, to, withQuery } from '../../paths.ts';
import type { Right } from '../../route.ts';
import { plansCard } from './plans.html.ts';
import { rostersCard } from './rosters.html.ts';

export type ContractData = {
  contract: ContractTerms;
  rights: readonly Right[];
  counts: CoverCounts;
  plans: readonly Plan[];
  benefits: readonly Benefit[];
  /** Undefined where the viewer has no business with rosters. */
  rosters: readonly Roster[] | undefined;
};

export function contractPage(shell: Shell, data: ContractData): Html {
  const { t, language } = shell;
  const { contract } = data;
  const weak = admitsKnowledge(contract.proofs);
  return document(shell, {
    face: 'staff',
    title: contract.title[language],
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(contract.title[language]),
      lead: properName(contract.policyholder[language]),
      trail: [{ href: paths.contracts, label: t.contracts.title }],
      ...(weak ? { state: badge('warn', t.contracts.weak) } : {}),
      ...(data.rights.includes('edit-roster')
        ? {
            actions: linkButton(
              'primary',
              withQuery(paths.rosterUpload, { contract: contract.id }),
              t.contracts.upload,
            ),
          }
        : {}),
    })}
${weak && notice('warn', t.contracts.weakText, t.contracts.weakTitle)}
<div class="columns"><div>${termsCard(shell, contract)}${plansCard(shell, data)}</div>
<div>${coverCard(shell, data)}${proofsCard(shell, contract)}${letterCard(shell, data)}</div></div>
${data.rosters && rostersCard(shell, contract.id, data.rosters)}`,
  });
}

function termsCard({ t, language }: Shell, contract: ContractTerms): Html {
  const { contracts } = t;
  const { agency, startsOn, endsOn } = contract;
  return card({
    title: contracts.terms,
    aside: identifier(contract.number),
    body: givenFields([
      { label: contracts.policyholder, value: properName(contract.policyholder[language]) },
      { label: contracts.insurer, value: properName(contract.insurer[language]) },
      {
        label: contracts.agency,
        value: properName(
          agency?.code
            ? contracts.agencyWithCode(agency[language], agency.code)
            : (agency?.[language] ?? contracts.noAgency),
        ),
      },
      { label: contracts.administrator, value: properName(contract.administrator[language]) },
      { label: contracts.membershipType, value: properName(contract.membershipType[language]) },
      {
        label: contracts.period,
        value: contracts.periodOf(formatDay(language, startsOn), formatDay(language, endsOn)),
      },
      { label: contracts.massLeave, value: contracts.massLeaveOf(contract.massLeavePercent) },
    ]),
  });
}

function coverCard({ t, language }: Shell, { contract, counts, rights }: ContractData): Html {
  const { members, activated } = counts;
  const share = members > 0 ? activated / members : 0;
  return card({
    title: t.contracts.cover,
    body: html`${
      members > 0
        ? html`<p><span class="figure">${formatNumber(language, members)}</span> ${t.contracts.covered}</p>${bar('teal', 0, share)}
<p>${t.contracts.activated(formatNumber(language, activated), localDigits(language, Math.floor(share * 100)))}</p>`
        : html`<p>${t.contracts.noMembers}</p>`
    }
${
  rights.includes('read-members') &&
  html`<p class="actions">${linkButton('quiet', withQuery(paths.staffMembers, { contract: contract.id }), t.contracts.seeMembers)}${linkButton('quiet', to(paths.rosterDay, { contractId: contract.id }), t.membership.seeDay)}${linkButton('quiet', withQuery(paths.readinessReport, { of: `contract-${contract.id}` }), t.readinessReport.title)}${
    rights.includes('print-codes') &&
    linkButton('quiet', to(paths.employerCodes, { contractId: contract.id }), t.contracts.codes)
  }</p>`
}`,
  });
}

function letterCard(shell: Shell, { contract, rights }: ContractData): Html {
  const { contracts } = shell.t;
  const { id: contractId, paperLetter } = contract;
  return card({
    title: contracts.paperLetter,
    body: html`<p>${paperLetter ? contracts.paperLetterWanted : contracts.paperLetterUnwanted}</p>${
      rights.includes('keep-house') &&
      buttonForm(shell, {
        action: to(paths.contractPaperLetter, { contractId }),
        label: paperLetter ? contracts.paperLetterStop : contracts.paperLetterBegin,
        hidden: { paper_letter: paperLetter ? 'no' : 'yes' },
      })
    }`,
  });
}

function proofsCard({ t }: Shell, { proofs }: ContractTerms): Html {
  const admitted = proofKinds.filter(kind => proofs.includes(kind));
  return card({
    title: t.contracts.proofs,
    body: html`<ul class="stack">${admitted.map(
      kind => html`<li>${badge(kind === 'knowledge' ? 'warn' : 'good', t.contracts.proofNames[kind])}</li>`,
    )}</ul>`,
  });
}
