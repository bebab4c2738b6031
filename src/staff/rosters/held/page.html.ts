import type { Contract } from '../../../domain/contract/contract.ts';
import { emptyState } from '../../../html/card.ts';
import { buttonForm } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { rosterHref } from '../asked-roster.ts';
import { formatMoment } from '../moment.ts';
import { rowTable } from '../rows/row-table.html.ts';
import type { HeldPart } from './page.ts';

export type HeldPage = {
  contract: Contract;
  parts: readonly HeldPart[];
  mayEdit: boolean;
  error: string | undefined;
};

export function heldPage(shell: Shell, { contract, parts, mayEdit, error }: HeldPage): Html {
  const { t, language } = shell;
  const { rosterHeld: texts } = t;
  const href = to(paths.contract, { contractId: contract.id });
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      trail: [
        { href: paths.contracts, label: t.contracts.title },
        { href, label: contract.title[language] },
      ],
    })}
${error !== undefined && notice('warn', error)}${
  parts.length > 0
    ? parts.map(part => heldPart(shell, part, mayEdit))
    : emptyState({
        title: texts.noneTitle,
        text: texts.noneText,
        action: { href, label: texts.toContract },
      })
}`,
  });
}

function heldPart(shell: Shell, { roster, rest, rows, next }: HeldPart, mayEdit: boolean): Html {
  const { t, language } = shell;
  const { rosterHeld: texts } = t;
  const all = to(paths.rosterRows, { rosterId: roster.id }, { standing: 'held' });
  const action = to(paths.rosterRest, { rosterId: roster.id });
  return html`<section class="card"><div class="card-head"><h2><a href="${rosterHref(roster)}">${properName(roster.file.name)}</a></h2><div class="aside">${texts.count(formatNumber(language, roster.counts.held))}</div></div>
${roster.appliedAt && html`<p class="hint">${texts.applied(formatMoment(shell, roster.appliedAt))}</p>`}${
  rest
    ? notice(
        'info',
        html`${texts.madeAlready} <a href="${rosterHref(rest)}">${properName(rest.file.name)}</a>`,
      )
    : mayEdit &&
      html`<p>${texts.wayOn}</p>${buttonForm(shell, { action, label: texts.endorse, kind: 'primary' })}`
}${rowTable(shell, { roster, rows, caption: texts.waiting, brief: true })}${
  next !== undefined && html`<p><a href="${all}">${texts.all}</a></p>`
}</section>`;
}
