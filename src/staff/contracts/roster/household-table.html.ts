import type { DayMember, Household } from '../../../domain/roster/versions/show-day.ts';
import { formatDay } from '../../../html/day.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { relationLabel } from '../../../html/relation-label.ts';
import type { Shell } from '../../../html/shell.ts';
import { table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { DayPage } from './page.html.ts';

/** Households one after the other, each under the line of who stands at its head. */
export function householdTable(shell: Shell, { households, plans, contract }: DayPage): Html {
  const { t, language } = shell;
  const { versions: texts } = t;
  const heads = new Set(households.map(([head]) => head));
  const planNames = new Map(plans.map(({ id, name }) => [id, name[language]]));
  const day = (date: Temporal.PlainDate) => formatDay(language, date, 'table');
  return table<DayMember>(t, {
    caption: texts.list,
    onPhones: 'cards',
    rows: households.flatMap((household: Household) => household),
    tone: member => (heads.has(member) ? 'chosen' : undefined),
    columns: [
      {
        key: 'name',
        header: texts.name,
        names: true,
        cell: ({ membershipId, firstName, lastName }) =>
          html`<a href="${to(paths.staffMember, { membershipId })}">${properName(`${firstName} ${lastName}`)}</a>`,
      },
      { key: 'id', header: texts.id, numeric: true, cell: ({ idValue }) => identifier(idValue) },
      { key: 'relation', header: texts.relation, numeric: true, cell: member => relationLabel(t, member) },
      {
        key: 'birth',
        header: texts.birth,
        numeric: true,
        cell: ({ birthDate }) => birthDate && day(birthDate),
      },
      {
        key: 'plan',
        header: texts.plan,
        numeric: true,
        cell: ({ planId }) => properName(planNames.get(planId ?? 0) ?? texts.nothing),
      },
      {
        key: 'cover',
        header: texts.cover,
        numeric: true,
        // Nearly everybody is covered until the contract ends; only another end is worth the room.
        cell: ({ coveredFrom, coveredUntil }) =>
          coveredUntil.equals(contract.endsOn)
            ? texts.fromDay(day(coveredFrom))
            : texts.coverFromTo(day(coveredFrom), day(coveredUntil)),
      },
    ],
  });
}
