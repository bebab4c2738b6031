import { selectField } from '../../../html/choice-fields.ts';
import { hiddenField, privateSearchForm } from '../../../html/form.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textField } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import type { ReadinessPage } from './page.html.ts';
import { reasonText } from './reason-text.ts';

/** Within a grade: by reason, each with its count, and by name, ID or row. */
export function readinessFilters(shell: Shell, data: ReadinessPage): Html {
  const { t, language } = shell;
  const { roster, readiness, reason, search, reasons } = data;
  const { rosterReadiness: texts } = t;
  const own = reasons.filter(({ grade }) => grade === readiness);
  const state = { values: { reason, search }, errors: {} };
  return privateSearchForm(shell, {
    action: to(paths.rosterReadiness, { rosterId: roster.id }),
    submit: texts.apply,
    label: texts.filters,
    body: html`${hiddenField('kind', readiness)}${textField(shell, state, {
      name: 'search',
      label: texts.search,
      type: 'search',
      maxLength: 100,
    })}${
      own.length > 0 &&
      selectField(shell, state, {
        name: 'reason',
        label: texts.reason,
        empty: texts.allReasons,
        options: own.map(each => ({
          value: each.reason,
          label: texts.tab(reasonText(t, each.reason), formatNumber(language, each.rows)),
        })),
      })
    }`,
  });
}
