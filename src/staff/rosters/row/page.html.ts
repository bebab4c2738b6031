import type { StaffMember } from '../../../domain/organization/list-staff.ts';
import type { RowFix } from '../../../domain/roster/list-fixes.ts';
import type { RowOwner } from '../../../domain/roster/row-owner.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { errorSummary, type FormState } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { trailOf } from '../asked-roster.ts';
import { columnName, findingSentence, findingTitle } from '../finding-sentence.ts';
import { guideHref } from '../findings/guide-link.ts';
import { acceptForm } from '../fixes/accept-form.html.ts';
import { rowName } from '../rows/row-table.html.ts';
import { standingBadge, toneOfSeverity } from '../state-badge.ts';
import { suggestionBox } from '../suggestion.html.ts';
import { cellsCard } from './cells.html.ts';
import { editCard } from './edit.html.ts';
import { historyCard } from './history.html.ts';
import { ownerCard } from './owner.html.ts';
import type { AskedRow } from './page.ts';
import { treatment } from './treatment.html.ts';

export type RowPage = AskedRow & {
  fixes: readonly RowFix[];
  /** Undefined for a row that waits for nobody. */
  owner: RowOwner | undefined;
  owners: readonly StaffMember[];
  nextHeld: number | undefined;
  mayEdit: boolean;
  /** `values.column` is the cell being edited. */
  state: FormState;
};

export function rowPage(shell: Shell, data: RowPage): Html {
  const { t, language } = shell;
  const { roster, row, nextHeld } = data;
  const number = localDigits(language, row.rowNumber);
  const isOpen = roster.state === 'checked' && data.mayEdit;
  const next =
    nextHeld !== undefined &&
    linkButton('quiet', to(paths.rosterRow, { rosterId: roster.id, row: nextHeld }), t.rosterRows.nextHeld);
  return document(shell, {
    face: 'staff',
    title: `${t.rosterRows.rowTitle(number)} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: html`${t.rosterRows.rowTitle(number)} — ${rowName(shell, row)}`,
      lead: t.rosterRows.standingTexts[row.standing],
      state: standingBadge(t, row.standing),
      trail: [
        ...trailOf(shell, data),
        { href: to(paths.rosterRows, { rosterId: roster.id }), label: t.rosterRows.title },
      ],
      ...(next && { actions: next }),
    })}
${errorSummary(shell, data.state)}${roster.readAt && !isOpen && closedNotice(shell, data)}
<div class="columns"><div>${isOpen && editCard(shell, data)}${foundCard(shell, data, isOpen)}${cellsCard(shell, data, isOpen)}</div>
<div>${isOpen && treatment(shell, data)}${ownerCard(shell, data)}${historyCard(shell, data)}</div></div>`,
  });
}

/** Why nothing can be done here, and where it can for a row that was left behind. */
function closedNotice({ t }: Shell, { roster, row }: RowPage): Html {
  const isLeft = roster.state === 'applied' && row.standing === 'held';
  const fix = withQuery(paths.correctionNew, { roster: roster.id, row: row.rowNumber });
  const held = to(paths.heldRows, { contractId: roster.contractId });
  return notice(
    'info',
    html`${t.rosterRows.closed}${isLeft && html` <a href="${held}">${t.rosterHeld.title}</a> · <a href="${fix}">${t.deskOpening.fixRow}</a>`}`,
  );
}

function foundCard(shell: Shell, { roster, row }: RowPage, isOpen: boolean): Html {
  const { t } = shell;
  const { rosterRows: texts } = t;
  if (row.findings.length === 0)
    return card({ title: texts.whatIsFound, body: html`<p>${texts.nothingFound}</p>` });
  return card({
    title: texts.whatIsFound,
    body: html`<ul class="found">${row.findings.map(
      finding =>
        html`<li><p class="found-title"><b><a href="${guideHref(finding.code)}">${findingTitle(t, finding.code)}</a></b>${badge(toneOfSeverity[finding.severity], texts.severities[finding.severity])}${
          finding.column && html`<span class="aside">${columnName(t, finding.column)}</span>`
        }</p><p>${findingSentence(shell, finding)}</p>${
          finding.suggestion &&
          suggestionBox(shell, {
            suggestion: finding.suggestion,
            row,
            accept: isOpen && acceptForm(shell, { rosterId: roster.id, row: row.rowNumber, finding }),
          })
        }${
          finding.acceptedBecause !== undefined &&
          html`<p class="hint">${texts.accepted(finding.acceptedBecause)}</p>`
        }</li>`,
    )}</ul>`,
  });
}
