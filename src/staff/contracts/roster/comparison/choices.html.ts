import { dateField } from '../../../../html/birth-date-field.ts';
import { card } from '../../../../html/card.ts';
import { selectField } from '../../../../html/choice-fields.ts';
import { formatDay } from '../../../../html/day.ts';
import { form, searchForm } from '../../../../html/form.ts';
import { formatNumber } from '../../../../html/number.ts';
import type { Shell } from '../../../../html/shell.ts';
import { type Html, html } from '../../../../html/tag.ts';
import { paths, to } from '../../../../paths.ts';
import { versionKind } from '../versions-card.html.ts';
import { momentAddress } from './moment-address.ts';
import type { ComparisonPage } from './page.html.ts';

/** What else can be compared: two versions, or two days. */
export function choiceCards(shell: Shell, data: ComparisonPage): Html {
  return html`<div class="halves">${versionsForm(shell, data)}${daysForm(shell, data)}</div>`;
}

function versionsForm(shell: Shell, data: ComparisonPage): Html {
  const { t } = shell;
  const { versions: texts } = t;
  const values = { from: momentAddress(data.from), to: momentAddress(data.to) };
  const state = { values, errors: {} };
  const options = versionOptions(shell, data);
  return card({
    title: texts.twoVersions,
    body: html`<p class="hint">${texts.twoVersionsHint}</p>${searchForm({
      action: to(paths.rosterComparison, { contractId: data.contract.id }),
      submit: texts.doCompare,
      label: texts.twoVersions,
      body: html`${selectField(shell, state, { name: 'from', label: texts.from, empty: false, options })}${selectField(
        shell,
        state,
        { name: 'to', label: texts.to, empty: false, options },
      )}`,
    })}`,
  });
}

function versionOptions(shell: Shell, { versions }: ComparisonPage) {
  const { t, language } = shell;
  const { versions: texts } = t;
  const named = versions.map(version => ({
    value: `v${version.version}`,
    label: texts.versionOf(
      formatNumber(language, version.version),
      versionKind(shell, version),
      formatDay(language, version.effectiveOn),
    ),
  }));
  return [...named, { value: 'v0', label: texts.before }];
}

function daysForm(shell: Shell, { contract, state }: ComparisonPage): Html {
  const { versions: texts } = shell.t;
  return card({
    title: texts.twoDays,
    body: html`<p class="hint">${texts.twoDaysHint}</p>${form(shell, {
      action: to(paths.rosterComparisonDays, { contractId: contract.id }),
      submit: texts.doCompare,
      submitKind: 'quiet',
      body: html`${dateField(shell, state, { name: 'first', label: texts.fromDayLabel })}${dateField(
        shell,
        state,
        {
          name: 'second',
          label: texts.toDayLabel,
        },
      )}`,
    })}`,
  });
}
