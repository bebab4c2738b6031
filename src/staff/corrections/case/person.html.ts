import { showTrackingCode } from '../../../domain/correction/tracking-code.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type GivenField, givenFields } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { formatMoment } from '../../rosters/moment.ts';
import type { CaseData } from './page.html.ts';

/** Who asks, as typed, and whom of the roster it is laid to. */
export function personCard(shell: Shell, data: CaseData): Html {
  const { t } = shell;
  const { found, steps } = data;
  return card({
    title: t.casePage.person,
    body: html`${givenFields(factsOf(shell, data))}${
      steps.includes('place') &&
      html`<p>${linkButton('quiet', to(paths.correctionPlace, { caseId: found.id }), t.casePage.place)}</p>`
    }`,
  });
}

function factsOf(shell: Shell, { found, said, contract, assignee }: CaseData): GivenField[] {
  const { t, language } = shell;
  const { casePage, cases } = t;
  const { contractId, membershipId, heldRow } = found;
  return [
    { label: casePage.typedName, value: properName(`${found.firstName} ${found.lastName}`) },
    { label: casePage.id, value: identifier(found.idValue) },
    { label: casePage.mobile, value: mobileOf(shell, found) },
    ...(contractId !== undefined && contract
      ? [
          {
            label: casePage.contract,
            value: html`<a href="${to(paths.contract, { contractId })}">${properName(contract.title[language])}</a>`,
          },
        ]
      : []),
    ...(membershipId !== undefined
      ? [
          {
            label: casePage.member,
            value: html`<a href="${to(paths.staffMember, { membershipId })}">${properName(`${said.firstName} ${said.lastName}`)}</a>`,
          },
        ]
      : []),
    ...(heldRow
      ? [
          {
            label: casePage.heldRow,
            value: html`<a href="${to(paths.rosterRow, heldRow)}">${t.caseReasons.row(localDigits(language, heldRow.row))}</a>`,
          },
        ]
      : []),
    { label: casePage.origin, value: cases.origins[found.origin] },
    { label: casePage.opened, value: formatMoment(shell, found.openedAt) },
    { label: cases.trackingCode, value: identifier(showTrackingCode(found.trackingCode)) },
    { label: casePage.assignee, value: assignee ? properName(assignee[language]) : t.desk.nobody },
  ];
}

function mobileOf({ t }: Shell, { mobile, mobileProven }: CaseData['found']): Html | string {
  const { casePage } = t;
  if (mobile === undefined) return casePage.noMobile;
  return html`${identifier(mobile)} ${
    mobileProven ? badge('good', casePage.mobileProven) : badge('warn', casePage.mobileNotProven)
  }`;
}
