import type { FamilyCounts } from '../../../domain/roster/count-families.ts';
import type {
  FamilyFilter,
  FamilyKind,
  FamilyPage,
  Household,
} from '../../../domain/roster/list-families.ts';
import { emptyState } from '../../../html/card.ts';
import { privateSearchForm } from '../../../html/form.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import type { AskedRoster } from '../asked-roster.ts';
import { moreFound, morePages } from '../more-pages.html.ts';
import { rosterPage } from '../roster-page.html.ts';
import { tabs } from '../tabs.html.ts';
import { householdCard } from './household.html.ts';

export type FamiliesPage = AskedRoster &
  FamilyPage & {
    filter: FamilyFilter;
    /** The first of those who stand alone, on the first page. */
    alone: readonly Household[];
    counts: FamilyCounts;
    /** Rows can be fixed now, by this viewer. */
    isOpen: boolean;
  };

export function familiesPage(shell: Shell, data: FamiliesPage): Html {
  const { t } = shell;
  const { households } = data;
  const { rosterFamilies: texts } = t;
  return rosterPage(shell, data, {
    title: texts.title,
    lead: texts.lead,
    main: html`${seek(shell, data)}${data.alone.length > 0 && aloneGroup(shell, data)}
${
  households.length > 0
    ? html`<h2 ${attributes({ class: data.alone.length > 0 ? undefined : 'sr' })}>${texts.kinds[data.filter.kind]}</h2><div class="families">${households.map(each => householdCard(shell, data, each))}</div>${pages(shell, data)}`
    : nothing(shell, data)
}`,
  });
}

function nothing({ t }: Shell, data: FamiliesPage): Html {
  const { rosterFamilies: texts } = t;
  const { search, kind } = data.filter;
  return emptyState({
    title: search === undefined ? texts.none[kind] : texts.notFound,
    text: texts.noneText,
    action: { href: hrefOf(data, 'all'), label: texts.showAll },
  });
}

function hrefOf({ roster }: Pick<FamiliesPage, 'roster'>, kind: FamilyKind, after?: number): string {
  return to(
    paths.rosterFamilies,
    { rosterId: roster.id },
    { kind: kind === 'all' ? undefined : kind, after },
  );
}

function seek(shell: Shell, data: FamiliesPage): Html {
  const { t, language } = shell;
  const { rosterFamilies: texts } = t;
  const { filter, counts, roster } = data;
  const label = (kind: FamilyKind) => {
    if (kind === 'found') return texts.kinds.found;
    const count = kind === 'all' ? counts.households : counts.orphans;
    return texts.tab(texts.kinds[kind], formatNumber(language, count));
  };
  const list = (['all', 'found', 'alone'] as const).map(kind => ({
    label: label(kind),
    href: hrefOf(data, kind),
    current: filter.search === undefined && filter.kind === kind,
  }));
  const state = { values: { search: filter.search }, errors: {} };
  return html`<div class="families-seek">${tabs(texts.title, list)}${privateSearchForm(shell, {
    action: to(paths.rosterFamilies, { rosterId: roster.id }),
    submit: texts.find,
    label: texts.searchLabel,
    body: textField(shell, state, { name: 'search', label: texts.search, type: 'search', maxLength: 100 }),
  })}</div>`;
}

/** Those who belong to nobody yet come first: they are what has to be done. */
function aloneGroup(shell: Shell, data: FamiliesPage): Html {
  const { t, language } = shell;
  const { rosterFamilies: texts } = t;
  const all = texts.aloneAll(formatNumber(language, data.counts.orphans));
  return html`<section class="families-alone" aria-label="${texts.aloneTitle}"><div class="card-head"><h2>${texts.aloneTitle}</h2><p class="aside"><a href="${hrefOf(data, 'alone')}">${all}</a></p></div>
<p class="hint">${texts.aloneText}</p><div class="families">${data.alone.map(each => householdCard(shell, data, each))}</div></section>`;
}

function pages(shell: Shell, data: FamiliesPage): Html | undefined {
  const { filter, next, roster } = data;
  const { kind, search, after } = filter;
  if (search === undefined)
    return morePages(shell, {
      first: hrefOf(data, kind),
      after,
      next: next === undefined ? undefined : hrefOf(data, kind, next),
    });
  return moreFound(shell, {
    action: to(paths.rosterFamilies, { rosterId: roster.id }),
    first: after === undefined ? undefined : { search },
    next: next === undefined ? undefined : { search, after: next },
  });
}
