import type { Contract } from '../../../domain/contract/contract.ts';
import type { Plan } from '../../../domain/contract/list-plans.ts';
import type { Version } from '../../../domain/roster/versions/list-versions.ts';
import type { RosterDay } from '../../../domain/roster/versions/show-day.ts';
import { dateField } from '../../../html/birth-date-field.ts';
import { card, emptyState } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { pagination } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { trailTo } from './asked-contract.ts';
import { householdTable } from './household-table.html.ts';
import { versionsCard } from './versions-card.html.ts';

export type DayPage = RosterDay & {
  contract: Contract;
  day: Temporal.PlainDate;
  pageNumber: number;
  state: FormState;
  plans: readonly Plan[];
  versions: readonly Version[];
};

export function dayPage(shell: Shell, data: DayPage): Html {
  const { t, language } = shell;
  const { contract, day, counts, state } = data;
  const { versions: texts } = t;
  const title = texts.dayTitle(formatDay(language, day));
  return document(shell, {
    face: 'staff',
    title,
    width: 'wide',
    main: html`${pageHead(t, {
      title,
      lead: texts.dayLead(contract.title[language], contract.policyholder[language]),
      trail: trailTo(shell, contract),
      actions: html`${
        counts.members > 0 &&
        linkButton('primary', hereHref(paths.rosterDayDownload, data), texts.download, true)
      }${linkButton('quiet', to(paths.rosterComparison, { contractId: contract.id }), texts.compare)}`,
    })}
${errorSummary(shell, state)}
${counts.members > 0 && tiles(shell, data)}
<div class="columns day-first"><div>${listOf(shell, data)}</div>
<div>${dayCard(shell, data)}${versionsCard(shell, data)}</div></div>`,
  });
}

function hereHref(
  path: typeof paths.rosterDay | typeof paths.rosterDayDownload,
  data: DayPage,
  page?: number,
) {
  return to(path, { contractId: data.contract.id }, { day: data.day.toString(), page });
}

function tiles({ t, language }: Shell, { counts, contract }: DayPage): Html {
  const { versions: texts } = t;
  const { members, primaries, households } = counts;
  const number = (count: number) => formatNumber(language, count);
  const tile = (label: string, value: string, detail?: string) =>
    html`<div class="tile"><dt>${label}</dt><dd><span class="tile-value">${value}</span>${
      detail !== undefined && html`<span class="tile-detail">${detail}</span>`
    }</dd></div>`;
  const day = (date: Temporal.PlainDate) => formatDay(language, date, 'table');
  const unlinked = households - primaries;
  return html`<dl class="tiles three">${tile(
    texts.members,
    texts.people(number(members)),
    texts.ofYear(day(contract.startsOn), day(contract.endsOn)),
  )}${tile(
    texts.households,
    texts.count(number(primaries)),
    unlinked > 0
      ? texts.alone(number(unlinked))
      : texts.perHousehold(average(language, members / households)),
  )}${tile(
    texts.dependents,
    texts.people(number(members - primaries)),
    texts.besidePrimaries(number(primaries)),
  )}</dl>`;
}

/** One figure behind the point, as the language writes it: «۲٫۴». */
function average(language: Shell['language'], value: number): string {
  const tenths = Math.round(value * 10);
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  const point = language === 'fa' ? '٫' : '.';
  return rest === 0
    ? formatNumber(language, whole)
    : `${formatNumber(language, whole)}${point}${formatNumber(language, rest)}`;
}

function listOf(shell: Shell, data: DayPage): Html {
  const { t, language } = shell;
  const { versions: texts } = t;
  const { counts, contract, pageNumber, pages } = data;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  if (counts.members === 0)
    return emptyState({
      title: texts.nobodyTitle,
      text: texts.nobodyText(day(contract.startsOn), day(contract.endsOn)),
    });
  return card({
    title: texts.list,
    aside: texts.people(formatNumber(language, counts.members)),
    body: html`${householdTable(shell, data)}${pagination(t, {
      page: pageNumber,
      pages,
      href: page => hereHref(paths.rosterDay, data, page),
    })}`,
  });
}

function dayCard(shell: Shell, { contract, state }: DayPage): Html {
  const { versions: texts } = shell.t;
  return card({
    title: texts.otherDay,
    body: form(shell, {
      action: to(paths.rosterDay, { contractId: contract.id }),
      submit: texts.show,
      submitKind: 'quiet',
      body: dateField(shell, state, { name: 'day', label: texts.day, hint: texts.dayHint }),
    }),
  });
}
