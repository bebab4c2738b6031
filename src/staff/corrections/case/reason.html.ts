import type { CaseReason } from '../../../domain/correction/case.ts';
import type { Diagnosis } from '../../../domain/correction/find-case-story.ts';
import { card } from '../../../html/card.ts';
import { properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { CaseData } from './page.html.ts';

/** Why it came to this, where that shows, and what there is to do. */
export function reasonCard(shell: Shell, data: CaseData): Html {
  const { t } = shell;
  const { casePage, caseReasons } = t;
  const { diagnosis, found } = data;
  const evidence = diagnosis ? evidenceItems(shell, diagnosis) : [];
  return card({
    title: casePage.happened,
    body: html`${
      diagnosis
        ? html`<p><b>${caseReasons.labels[diagnosis.reason]}.</b> ${caseReasons.sentences[diagnosis.reason]}</p>`
        : html`<p>${casePage.sortingText}</p>`
    }${
      found.told !== undefined &&
      html`<p class="sub-title">${casePage.told}</p><blockquote class="told" dir="auto">${found.told}</blockquote>`
    }${
      found.employerNamed !== undefined &&
      html`<p>${casePage.employerNamed}: ${properName(found.employerNamed)}</p>`
    }${evidence.length > 0 && html`<p class="sub-title">${casePage.evidence}</p><ul class="marks">${evidence.map(item => html`<li>${item}</li>`)}</ul>`}${
      diagnosis &&
      html`<p class="sub-title">${casePage.todo}</p><p>${caseReasons.advice[diagnosis.reason]}</p>`
    }${diagnosis && wayOn(shell, data, diagnosis.reason)}`,
  });
}

/** What the system found, in words; ids lead to where they can be looked at. */
function evidenceItems({ t, language }: Shell, { evidence }: Diagnosis): Html[] {
  const { caseReasons } = t;
  const { rung, by, mobileHolds, memberships, rows } = evidence;
  const rungs: Readonly<Record<string, string>> = caseReasons.rungs;
  const ways: Readonly<Record<string, string>> = caseReasons.by;
  const rungWords = typeof rung === 'string' ? rungs[rung] : undefined;
  const wayWords = typeof by === 'string' ? ways[by] : undefined;
  return [
    ...(rungWords === undefined ? [] : [html`${rungWords}`]),
    ...(wayWords === undefined ? [] : [html`${wayWords}`]),
    ...(mobileHolds === true ? [html`${caseReasons.mobileHolds}`] : []),
    ...listOf(rows).flatMap(place => {
      const { rosterId, row } = place as { rosterId?: unknown; row?: unknown };
      return typeof rosterId === 'number' && typeof row === 'number'
        ? [
            html`<a href="${to(paths.rosterRow, { rosterId, row })}">${caseReasons.row(localDigits(language, row))}</a>`,
          ]
        : [];
    }),
    ...listOf(memberships).flatMap(membershipId =>
      typeof membershipId === 'number'
        ? [html`<a href="${to(paths.staffMember, { membershipId })}">${caseReasons.membership}</a>`]
        : [],
    ),
  ];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const joins: readonly CaseReason[] = ['not-on-roster', 'other-contract', 'not-covered'];

/** The pages on which what is to do is done. */
function wayOn({ t }: Shell, { found, may, steps }: CaseData, reason: CaseReason): Html | false {
  const { casePage } = t;
  const { contractId, heldRow, membershipId, id: caseId } = found;
  const links = [
    heldRow && linkButton('quiet', to(paths.rosterRow, heldRow), casePage.toRow),
    reason === 'no-proof' && may.printCodes && contractId !== undefined
      ? linkButton('quiet', to(paths.employerCodes, { contractId }), casePage.toCodes)
      : undefined,
    joins.includes(reason) &&
    steps.includes('propose') &&
    contractId !== undefined &&
    membershipId === undefined
      ? linkButton('quiet', to(paths.correctionPropose, { caseId }), casePage.toJoin)
      : undefined,
    joins.includes(reason) && may.editRoster && contractId !== undefined
      ? linkButton('quiet', paths.rosterUpload, casePage.toUpload)
      : undefined,
  ].filter(link => link !== undefined);
  return links.length > 0 && html`<p class="link-row">${links}</p>`;
}
