import type { OwnLookup } from '../../domain/correction/support/list-own-lookups.ts';
import { emptyState } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';

/** Who looked at one's file: the house, why and when. The person's name is not for the member. */
export function lookupsPage(shell: Shell, looks: readonly OwnLookup[]): Html {
  const { t } = shell;
  const { lookups: texts } = t;
  return document(shell, {
    face: 'member',
    title: texts.title,
    width: 'text',
    main: html`${pageHead(t, { title: texts.title, lead: texts.lead })}
${looks.length > 0 ? lookTable(shell, looks) : emptyState({ title: texts.noneTitle, text: texts.noneText })}`,
  });
}

function lookTable({ t, language }: Shell, looks: readonly OwnLookup[]): Html {
  const { lookups: texts } = t;
  const whole = table(t, {
    caption: texts.table,
    onPhones: 'cards',
    rows: looks,
    columns: [
      { key: 'day', header: texts.day, names: true, cell: ({ day }) => formatDay(language, day) },
      { key: 'house', header: texts.house, cell: ({ house }) => properName(house[language]) },
      { key: 'reason', header: texts.reason, cell: ({ reason }) => texts.reasons[reason] },
    ],
  });
  return html`${whole}<p class="hint">${texts.wrong}</p>`;
}
