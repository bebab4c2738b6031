import type { Household } from '../../../domain/roster/list-families.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { identifier } from '../../../html/identifier.ts';
import { initialsOf } from '../../../html/initials.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { findingBadge } from '../findings/guide-link.ts';
import { acceptForm } from '../fixes/accept-form.html.ts';
import { rowName } from '../rows/row-table.html.ts';
import { relationName } from '../shown-value.ts';
import { standingBadge } from '../state-badge.ts';
import { suggestionBox } from '../suggestion.html.ts';
import type { FamiliesPage } from './page.html.ts';

/** One household: the primary first, then who comes under the primary, each with what is to be said of the row. */
export function householdCard(shell: Shell, data: FamiliesPage, household: Household): Html {
  const { primary, dependents } = household;
  const list =
    dependents.length > 0 &&
    html`<ul class="members">${dependents.map(row => member(shell, data, row))}</ul>`;
  const { rosterFamilies: texts } = shell.t;
  if (!primary)
    return html`<article class="card household-card alone"><div class="family-head">${avatar('')}<div><h3>${texts.aloneTitle}</h3><p class="aside">${
      household.head === undefined ? texts.namesNobody : html`${texts.namesId} ${identifier(household.head)}`
    }</p></div></div>${list}</article>`;
  const count = formatNumber(shell.language, dependents.length + 1);
  return html`<article class="card household-card"><div class="family-head">${avatar(nameText(primary))}<div><h3>${rowLink(shell, data, primary)}</h3><p class="aside">${
    primary.namedId !== undefined && html`${identifier(primary.namedId)} · `
  }${place(shell, primary)}</p>${badges(shell, primary)}</div><span class="family-count">${
    dependents.length > 0 ? texts.people(count) : texts.noDependents
  }</span></div>${proposal(shell, data, primary)}${list}</article>`;
}

/** The mark's arch, with the first letters of a name. */
function avatar(name: string): Html {
  return html`<span ${attributes({ class: name === '' ? 'arch empty' : 'arch', 'aria-hidden': 'true' })}>${initialsOf(name)}</span>`;
}

function nameText({ name }: RosterRow): string {
  return name ? `${name.first} ${name.last}` : '';
}

function rowLink(shell: Shell, { roster }: FamiliesPage, row: RosterRow): Html {
  const href = to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber });
  return html`<a class="person-link" href="${href}">${rowName(shell, row)}</a>`;
}

function place({ t, language }: Shell, { rowNumber }: RosterRow): string {
  return t.rosterFamilies.row(localDigits(language, rowNumber));
}

function member(shell: Shell, data: FamiliesPage, row: RosterRow): Html {
  const relation = row.cells.find(({ key }) => key === 'relation')?.value ?? 'unknown';
  const age = ageOf(shell, data, row);
  const details = [relationName(shell, relation), age, place(shell, row)].filter(each => each !== undefined);
  return html`<li><div class="member-line"><b>${rowLink(shell, data, row)}</b><span class="aside">${details.join(' · ')}</span></div>${badges(shell, row)}${proposal(shell, data, row)}</li>`;
}

/** On the day from which the roster counts. */
function ageOf({ t, language }: Shell, { roster }: FamiliesPage, { cells }: RosterRow): string | undefined {
  const birth = cells.find(({ key }) => key === 'birthDate')?.value;
  if (birth === undefined || !/^\d{4}-\d\d-\d\d$/.test(birth)) return undefined;
  const { years } = Temporal.PlainDate.from(birth).until(roster.effectiveOn, { largestUnit: 'years' });
  if (years < 0) return undefined;
  return years === 0 ? t.rosterFamilies.newborn : t.rosterFamilies.age(localDigits(language, years));
}

/** Errors and warnings; what was repaired needs nobody. */
function badges(shell: Shell, { findings, standing }: RosterRow): Html | undefined {
  const open = findings.filter(({ severity }) => severity !== 'note');
  if (open.length === 0 && standing === 'good') return undefined;
  return html`<span class="badges">${standing === 'held' && standingBadge(shell.t, standing)}${open.map(finding => findingBadge(shell.t, finding))}</span>`;
}

/** The likeliest primary as one click, or the way to choose another. */
function proposal(
  shell: Shell,
  { roster, isOpen, filter, meant }: FamiliesPage,
  row: RosterRow,
): Html | undefined {
  const finding = row.findings.find(
    ({ column, severity }) => column === 'primaryNationalId' && severity !== 'note',
  );
  if (!finding) return undefined;
  const address = { rosterId: roster.id, row: row.rowNumber };
  const { suggestion } = finding;
  const kind = filter.kind === 'all' ? undefined : filter.kind;
  const back = to(paths.rosterFamilies, { rosterId: roster.id }, { kind });
  const choose =
    isOpen &&
    row.family === 'dependent' &&
    html`<p><a class="button quiet small" href="${to(paths.rosterRowPrimary, address)}">${suggestion ? shell.t.rosterDoctor.chooseOther : shell.t.rosterDoctor.choosePrimary}</a></p>`;
  return html`${
    suggestion &&
    suggestionBox(shell, {
      suggestion,
      row,
      meant: suggestion.row === undefined ? undefined : meant.get(suggestion.row),
      accept: isOpen && acceptForm(shell, { ...address, finding, back }),
    })
  }${choose}`;
}
