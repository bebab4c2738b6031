import type { CodeHolder } from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document, supportPhones } from '../../html/layout.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { portalAddress } from './portal-address.ts';

export type Slip = { holder: CodeHolder; code: string };
export type SlipsPage = {
  contract: Contract;
  slips: readonly Slip[];
  /** Members who still have no proof, beyond these. */
  left: number;
  publicUrl: string | undefined;
};

const slipsASheet = 8;

/** Eight to a sheet of A4, cut along the dashes. */
export function slipsPage(shell: Shell, data: SlipsPage): Html {
  const { t, language } = shell;
  const { contract, slips, left } = data;
  const sheets = Array.from({ length: Math.ceil(slips.length / slipsASheet) }, (_, at) =>
    slips.slice(at * slipsASheet, (at + 1) * slipsASheet),
  );
  const number = (count: number) => formatNumber(language, count);
  return document(shell, {
    face: 'staff',
    title: t.codes.title,
    main: html`<div class="screen-only">${pageHead(t, {
      title: t.codes.slipsTitle(number(slips.length)),
      lead: t.codes.slipsLead(number(sheets.length)),
      actions: linkButton('quiet', to(paths.employerCodes, { contractId: contract.id }), t.codes.slipsBack),
    })}${left > 0 && html`<p class="hint">${t.codes.slipsMore(number(left))}</p>`}</div>
${sheets.map(sheet => html`<section class="slip-sheet">${sheet.map(slip => slipOf(shell, data, slip))}</section>`)}`,
  });
}

/** Enough to find its owner, not enough to be used by a finder: of the national ID only the end. */
function slipOf(shell: Shell, { contract, publicUrl }: SlipsPage, { holder, code }: Slip): Html {
  const { t, language } = shell;
  const { codes } = t;
  const { personnelNumber } = holder;
  return html`<article class="slip"><div><h2 class="slip-name">${properName(`${holder.firstName} ${holder.lastName}`)}</h2>
<p class="slip-who">${properName(contract.policyholder[language])}</p>
<p class="slip-who">${codes.slipIdEnd}: ${identifier(endOfId(holder))}${
    personnelNumber !== undefined && html` · ${codes.filePersonnel}: ${identifier(personnelNumber)}`
  }</p></div>
<div class="slip-code-box"><p class="slip-title">${codes.slipTitle}</p><p class="slip-code"><bdi dir="ltr">${code}</bdi></p></div>
<ol class="slip-how">${codes.slipSteps(portalAddress(publicUrl)).map(step => html`<li>${step}</li>`)}</ol>
<div class="slip-foot"><p>${codes.slipKeep}</p>${supportPhones(shell)}</div></article>`;
}

export function endOfId({ idValue }: Pick<CodeHolder, 'idValue'>): string {
  return idValue.slice(-4);
}
