import type { NamedPrimary } from '../../domain/correction/family/name-primary.ts';
import type { CaseStory } from '../../domain/correction/find-case-story.ts';
import { card } from '../../html/card.ts';
import { identifier, properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { shownAfter, shownBefore } from './present-value.ts';

/** What was asked for, beside what the roster said then. */
export function askedCard(
  shell: Shell,
  { found, changes, events }: CaseStory,
  named: NamedPrimary | undefined,
): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const by = events.some(({ action }) => action === 'propose') ? 'staff' : 'herself';
  return card({
    title: found.openedByStaff === undefined ? texts.asked : texts.askedForYou,
    body: html`${
      changes.length > 0
        ? table(t, {
            caption: texts.asked,
            onPhones: 'cards',
            rows: changes,
            columns: [
              { key: 'field', header: texts.item, names: true, cell: ({ field }) => t.cases.fields[field] },
              {
                key: 'before',
                header: texts.before,
                cell: ({ field, before }) => shownBefore(shell, field, before),
              },
              {
                key: 'after',
                header: texts.after,
                cell: change => html`<b>${shownAfter(shell, change, by)}</b>`,
              },
            ],
          })
        : named === undefined && html`<p>${texts.askedNothing}</p>`
    }${named && givenFields([{ label: texts.namedPrimary, value: html`${properName(`${named.firstName} ${named.lastName}`)} · ${identifier(named.idValue)}` }])}${
      found.told !== undefined &&
      html`<h3>${found.openedByStaff === undefined ? texts.yourWords : texts.words}</h3><blockquote class="said">${found.told}</blockquote>`
    }`,
  });
}
