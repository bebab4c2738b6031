import type { Step } from '../../../domain/roster/rank-steps.ts';
import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { ReadinessPage } from './page.html.ts';

/** What would raise the number, the greatest gain first; each line leads to where it is done. */
export function stepsCard(shell: Shell, data: ReadinessPage): Html {
  const { rosterReadiness: texts } = shell.t;
  const { steps } = data;
  return card({
    title: texts.stepsTitle,
    body:
      steps.length === 0
        ? html`<p>${texts.stepsNone}</p>`
        : html`<ol class="raise-steps">${steps.map(step => lineOf(shell, data, step))}</ol>
${steps.length > 1 && html`<p class="hint">${texts.stepsNote}</p>`}`,
  });
}

function lineOf(shell: Shell, data: ReadinessPage, { kind, adds }: Step): Html {
  const { t, language } = shell;
  const { roster, contract, mayPrint, step } = data;
  const { rosterReadiness: texts } = t;
  const isCode = kind === 'employer-code';
  const rows = to(paths.rosterReadiness, { rosterId: roster.id }, { step: kind });
  const print = isCode && mayPrint && roster.state === 'applied';
  const href = print ? to(paths.employerCodes, { contractId: contract.id }) : rows;
  const does = print ? texts.stepCodes : texts.stepRows;
  // Codes belong to memberships, which a roster that is not applied has not made yet.
  const later = isCode && roster.state !== 'applied';
  const list = { href, 'aria-current': step === kind && 'true' };
  return html`<li><a ${attributes(list)}><b>${texts.steps[kind](formatNumber(language, adds))}</b><span class="step-does">${
    later ? texts.stepAfterApply : does
  }</span></a></li>`;
}
