import type { Case } from '../../../domain/roster/list-cases.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { findingSentence } from '../finding-sentence.ts';
import { acceptForm } from '../fixes/accept-form.html.ts';
import { rowName } from '../rows/row-table.html.ts';
import { relationName } from '../shown-value.ts';
import { standingBadge } from '../state-badge.ts';
import { suggestionBox } from '../suggestion.html.ts';
import { caseActions } from './case-actions.html.ts';
import { hereHref } from './findings.html.ts';
import { householdTable } from './household-table.html.ts';
import type { StoryPage } from './page.html.ts';

/** Rows of one household that have the same finding, one after the other, and the household they are read beside. */
export function caseCard(shell: Shell, data: StoryPage, group: readonly Case[]): Html {
  const { roster } = data;
  return html`<article class="card case">${group.map(each => casePart(shell, data, each))}${householdTable(shell, { roster, group })}</article>`;
}

/** Cases that are read beside the same rows are one group. */
export function groupCases(cases: readonly Case[]): Case[][] {
  const besideOf = ({ around }: Case) => around.map(({ rowNumber }) => rowNumber).join(' ');
  return [...Map.groupBy(cases, besideOf).values()];
}

/** One row: what is wrong with it, what is proposed and why, and what else may be done. */
function casePart(shell: Shell, data: StoryPage, shown: Case): Html {
  const { t } = shell;
  const { row, finding, meant } = shown;
  const { suggestion, acceptedBecause } = finding;
  const address = { rosterId: data.roster.id, row: row.rowNumber };
  return html`<div class="case-part"><div class="case-head"><h3>${caseTitle(shell, data, row)}</h3>${row.standing !== 'good' && standingBadge(t, row.standing)}</div>
<p>${findingSentence(shell, finding)}</p>${
    acceptedBecause !== undefined && html`<p class="hint">${t.rosterRows.accepted(acceptedBecause)}</p>`
  }${
    suggestion &&
    suggestionBox(shell, {
      suggestion,
      row,
      meant,
      accept: data.isOpen && acceptForm(shell, { ...address, finding, back: hereHref(data) }),
    })
  }${caseActions(shell, data, shown)}</div>`;
}

function caseTitle(shell: Shell, { roster }: StoryPage, row: RosterRow): Html {
  const { t, language } = shell;
  const relation = row.cells.find(({ key }) => key === 'relation')?.value;
  const href = to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber });
  const number = t.rosterRows.rowTitle(localDigits(language, row.rowNumber));
  return html`<a class="case-title" href="${href}">${number}</a> — ${rowName(shell, row)}${
    relation !== undefined && html`${t.rosters.comma}${relationName(shell, relation)}`
  }`;
}
