import type { CodeHolder } from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document, supportPhones } from '../../html/layout.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';

export type Slip = { holder: CodeHolder; code: string };
export type SlipsPage = { contract: Contract; slips: readonly Slip[]; publicUrl: string | undefined };

/** Eight to a sheet of A4, cut along the dashes. */
export function slipsPage(shell: Shell, data: SlipsPage): Html {
  const { t, language } = shell;
  const { contract, slips } = data;
  return document(shell, {
    face: 'staff',
    title: t.codes.title,
    main: html`<div class="screen-only">${pageHead(t, {
      title: t.codes.slipsTitle(formatNumber(language, slips.length)),
      lead: t.codes.slipsLead,
      actions: linkButton('quiet', to(paths.employerCodes, { contractId: contract.id }), t.codes.slipsBack),
    })}</div>
<div class="slips">${slips.map(slip => slipOf(shell, data, slip))}</div>`,
  });
}

/** Enough to find its owner, not enough to be used by a finder: of the national ID only the end. */
function slipOf(shell: Shell, { contract, publicUrl }: SlipsPage, { holder, code }: Slip): Html {
  const { t, language } = shell;
  const { codes } = t;
  const idEnd = holder.idValue.slice(-4);
  return html`<article class="slip"><div><h2 class="slip-title">${codes.slipTitle}</h2>
<p><b>${properName(`${holder.firstName} ${holder.lastName}`)}</b> · ${codes.slipIdEnd}: ${identifier(idEnd)}</p>
<p>${codes.slipContract}: ${properName(contract.title[language])}${t.rosters.comma}${properName(contract.policyholder[language])}</p></div>
<p class="slip-code"><bdi dir="ltr">${code}</bdi></p>
<div class="slip-how"><p>${codes.slipHow(addressOf(publicUrl))} ${codes.slipKeep}</p>${supportPhones(shell)}</div></article>`;
}

function addressOf(publicUrl: string | undefined): string | undefined {
  return publicUrl?.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
