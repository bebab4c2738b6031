import type { Case } from '../../../domain/roster/list-cases.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { findingSentence } from '../finding-sentence.ts';
import { rowName } from '../rows/row-table.html.ts';
import { relationName } from '../shown-value.ts';
import { standingBadge } from '../state-badge.ts';
import { suggestionBox } from '../suggestion.html.ts';
import { caseActions } from './case-actions.html.ts';
import { householdTable } from './household-table.html.ts';
import type { StoryPage } from './page.html.ts';

/** One row: what is wrong with it, what is proposed and why, and the household it is read beside. */
export function caseCard(shell: Shell, data: StoryPage, shown: Case): Html {
  const { t, language } = shell;
  const { row, finding, meant } = shown;
  const { roster } = data;
  const number = localDigits(language, row.rowNumber);
  const relation = row.cells.find(({ key }) => key === 'relation')?.value;
  const href = to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber });
  const { suggestion, acceptedBecause } = finding;
  const title = html`<a class="case-title" href="${href}">${t.rosterRows.rowTitle(number)}</a> — ${rowName(shell, row)}${
    relation !== undefined && html`${t.rosters.comma}${relationName(shell, relation)}`
  }`;
  return html`<article class="card case"><div class="case-head"><h3>${title}</h3>${row.standing !== 'good' && standingBadge(t, row.standing)}</div>
<p>${findingSentence(shell, finding)}</p>${
    acceptedBecause !== undefined && html`<p class="hint">${t.rosterRows.accepted(acceptedBecause)}</p>`
  }${suggestion && suggestionBox(shell, { suggestion, row, meant })}${caseActions(shell, data, shown)}${householdTable(
    shell,
    { roster, shown },
  )}</article>`;
}
