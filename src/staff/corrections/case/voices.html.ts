import { badge, type Tone } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { formatMoment } from '../../rosters/moment.ts';
import type { CaseData } from './page.html.ts';

/** Who has agreed to what is proposed now, and what is still missing. */
export function voicesCard(shell: Shell, data: CaseData): Html | false {
  const { t } = shell;
  const { found, changes } = data;
  const given = givenVoices(shell, data);
  const missing = found.closedAt || changes.length === 0 ? [] : missingVoices(shell, data);
  if (given.length === 0 && missing.length === 0) return false;
  return card({
    title: t.casePage.voices,
    body: html`<ul class="voices">${given}${missing}</ul>`,
  });
}

const line = (tone: Tone, words: string, detail?: Html | string): Html =>
  html`<li>${badge(tone, words)}${detail !== undefined && html` <span class="hint">${detail}</span>`}</li>`;

function givenVoices(shell: Shell, { found, approvals, consents, letterSigned }: CaseData): Html[] {
  const { t, language } = shell;
  const { casePage } = t;
  const consent = consents.find(({ revision }) => revision === found.revision);
  const spoken = approvals
    .filter(({ revision }) => revision === found.revision)
    .map(({ by, at }) => {
      const words = by ? casePage.approved(by[language], by.organization[language]) : casePage.colleague;
      return html`<li>${badge('good', t.cases.events.confirm)} <span>${properName(words)}</span> <span class="hint">${formatMoment(shell, at)}</span></li>`;
    });
  return [
    ...spoken,
    ...(found.needsLetter && letterSigned ? [line('good', casePage.letterThere)] : []),
    ...(consent?.givenAt && !consent.withdrawnAt
      ? [line('good', casePage.consented, formatMoment(shell, consent.givenAt))]
      : []),
    ...(consent?.refusedAt || consent?.withdrawnAt ? [line('bad', casePage.refused)] : []),
  ];
}

function missingVoices(shell: Shell, { found, approvals, consents, letterSigned, now }: CaseData): Html[] {
  const { casePage } = shell.t;
  if (found.state === 'approved') {
    const waits = found.applyAfter && found.applyAfter.getTime() > now.epochMilliseconds;
    const words =
      waits && found.applyAfter
        ? casePage.applyAfter(formatMoment(shell, found.applyAfter))
        : casePage.applying;
    return [
      html`<li>${badge(waits ? 'warn' : 'info', shell.t.cases.states.approved)} <span>${words}</span></li>`,
    ];
  }
  const current = approvals.filter(({ revision }) => revision === found.revision);
  const houses = new Set(current.map(({ organizationId }) => organizationId)).size;
  const consent = consents.find(({ revision }) => revision === found.revision);
  return [
    ...(houses === 0 ? [line('quiet', casePage.missing.first)] : []),
    ...(found.needsLetter && !letterSigned ? [line('quiet', casePage.missing.letter)] : []),
    ...(found.needsSecond && houses < 2 ? [line('quiet', casePage.missing.second)] : []),
    ...(found.needsConsent && !consent?.givenAt ? [line('quiet', casePage.missing.consent)] : []),
  ];
}
