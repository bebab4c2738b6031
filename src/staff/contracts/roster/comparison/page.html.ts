import type { Contract } from '../../../../domain/contract/contract.ts';
import type {
  Compared,
  Comparison,
  DifferenceKind,
} from '../../../../domain/roster/versions/compare-moments.ts';
import type { Version } from '../../../../domain/roster/versions/list-versions.ts';
import { type VersionField, versionValues } from '../../../../domain/roster/versions/version-values.ts';
import { emptyState } from '../../../../html/card.ts';
import { formatDay } from '../../../../html/day.ts';
import { errorSummary, type FormState } from '../../../../html/form.ts';
import { document } from '../../../../html/layout.ts';
import { formatNumber } from '../../../../html/number.ts';
import type { Shell } from '../../../../html/shell.ts';
import { linkButton, pageHead } from '../../../../html/steps.ts';
import { pagination } from '../../../../html/table.ts';
import { attributes, type Html, html } from '../../../../html/tag.ts';
import { paths, to } from '../../../../paths.ts';
import { caseLink } from '../../../case-link.html.ts';
import { tabs } from '../../../rosters/tabs.html.ts';
import { trailTo } from '../asked-contract.ts';
import { choiceCards } from './choices.html.ts';
import { differenceTable } from './difference-table.html.ts';
import { momentAddress } from './moment-address.ts';

export type ComparisonPage = {
  contract: Contract;
  versions: readonly Version[];
  from: Compared;
  to: Compared;
  kind: DifferenceKind;
  field: VersionField | undefined;
  page: number;
  /** Undefined while the contract has no version to compare. */
  comparison: Comparison | undefined;
  state: FormState;
};

export function comparisonPage(shell: Shell, data: ComparisonPage): Html {
  const { t } = shell;
  const { contract, comparison, state } = data;
  const { versions: texts } = t;
  return document(shell, {
    face: 'staff',
    title: texts.compareTitle,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.compareTitle,
      lead: comparison
        ? texts.compared(momentName(shell, data.from), momentName(shell, data.to))
        : texts.compareLead,
      trail: trailTo(shell, contract),
      actions: linkButton('quiet', to(paths.rosterDay, { contractId: contract.id }), t.membership.seeDay),
    })}
${errorSummary(shell, state)}
${comparison && oneCase(shell, data)}
${comparison ? choices(shell, data) : emptyState({ title: texts.noVersions, text: texts.compareLead })}
${comparison && found(shell, data, comparison)}`,
  });
}

/** What one case put right is told whole in the case; an ID, for one, stands in no version. */
function oneCase(shell: Shell, { versions, from, to: until }: ComparisonPage): Html | undefined {
  if (from.kind !== 'version' || until.kind !== 'version' || from.version !== until.version - 1)
    return undefined;
  const fromCase = versions.find(({ version }) => version === until.version)?.fromCase;
  return fromCase && html`<p>${shell.t.versions.byCase} ${caseLink(shell, fromCase)}</p>`;
}

/** Out of the way of what was found, and open where a day was typed wrong. */
function choices(shell: Shell, data: ComparisonPage): Html {
  const open = Object.keys(data.state.errors).length > 0;
  return html`<details ${attributes({ open })}><summary>${shell.t.versions.others}</summary>${choiceCards(shell, data)}</details>`;
}

/** «نسخهٔ ۳» or «روز ۱ مهر ۱۴۰۵». */
function momentName({ t, language }: Shell, moment: Compared): string {
  const { versions: texts } = t;
  if (moment.kind === 'day') return texts.onDay(formatDay(language, moment.day));
  return moment.version === 0 ? texts.before : texts.version(formatNumber(language, moment.version));
}

type Turn = { kind?: DifferenceKind; field?: VersionField | undefined; page?: number };

function hereHref({ contract, from, to: until }: ComparisonPage, { kind, field, page }: Turn): string {
  return to(
    paths.rosterComparison,
    { contractId: contract.id },
    { from: momentAddress(from), to: momentAddress(until), kind, field, page },
  );
}

function found(shell: Shell, data: ComparisonPage, { counts, people, pages }: Comparison): Html {
  const { t, language } = shell;
  const { versions: texts } = t;
  const { kind, field } = data;
  const number = (count: number) => formatNumber(language, count);
  const groups = (['join', 'leave', 'change'] as const).map(each => ({
    label: texts.tab(texts.kinds[each], number(counts[each])),
    href: hereHref(data, { kind: each }),
    current: each === kind,
  }));
  return html`${tabs(texts.tabs, groups)}
${kind === 'change' && fieldTabs(shell, data, counts)}
${counts.same > 0 && html`<p class="aside">${texts.same(number(counts.same))}</p>`}
${
  people.length > 0
    ? html`<section class="card">${differenceTable(shell, { kind, people })}</section>
${pagination(t, { page: data.page, pages, href: page => hereHref(data, { kind, field, page }) })}`
    : emptyState({ title: texts.none[kind], text: texts.noneText })
}`;
}

/** Only what changed for somebody can be chosen. */
function fieldTabs(shell: Shell, data: ComparisonPage, counts: Comparison['counts']): Html | undefined {
  const { t, language } = shell;
  const { versions: texts, columns } = t;
  const names: Readonly<Record<string, string>> = columns.names;
  const changed = versionValues.filter(([key]) => (counts[key] ?? 0) > 0);
  if (changed.length < 2) return undefined;
  const list = changed.map(([key]) => ({
    label: texts.tab(names[key] ?? columns.standing, formatNumber(language, counts[key] ?? 0)),
    href: hereHref(data, { kind: 'change', field: key }),
    current: data.field === key,
  }));
  const all = {
    label: texts.allFields,
    href: hereHref(data, { kind: 'change' }),
    current: data.field === undefined,
  };
  return tabs(texts.fieldTabs, [all, ...list]);
}
