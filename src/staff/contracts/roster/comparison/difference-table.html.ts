import type { DifferenceKind, DifferentPerson } from '../../../../domain/roster/versions/compare-moments.ts';
import { formatDay } from '../../../../html/day.ts';
import { identifier, properName } from '../../../../html/identifier.ts';
import type { Shell } from '../../../../html/shell.ts';
import { type Column, table } from '../../../../html/table.ts';
import { type Html, html } from '../../../../html/tag.ts';
import { paths, to } from '../../../../paths.ts';
import { fieldChanges } from '../../../rosters/changes/field-changes.html.ts';
import { relationName } from '../../../rosters/shown-value.ts';

type PersonColumn = Column<DifferentPerson>;

export function differenceTable(
  shell: Shell,
  { kind, people }: { kind: DifferenceKind; people: readonly DifferentPerson[] },
): Html {
  const { versions: texts } = shell.t;
  return table(shell.t, {
    caption: texts.kinds[kind],
    onPhones: 'cards',
    rows: people,
    columns: [
      ...whoColumns(shell),
      kind === 'change' ? whatColumn(shell) : primaryColumn(shell),
      coverColumn(shell),
    ],
  });
}

function whoColumns(shell: Shell): PersonColumn[] {
  const { versions: texts } = shell.t;
  return [
    {
      key: 'name',
      header: texts.name,
      names: true,
      cell: ({ membershipId, firstName, lastName }) =>
        html`<a href="${to(paths.staffMember, { membershipId })}">${properName(`${firstName} ${lastName}`)}</a>`,
    },
    { key: 'id', header: texts.id, numeric: true, cell: ({ idValue }) => identifier(idValue) },
    { key: 'relation', header: texts.relation, cell: ({ relation }) => relationName(shell, relation) },
  ];
}

function whatColumn(shell: Shell): PersonColumn {
  return {
    key: 'what',
    header: shell.t.versions.what,
    cell: ({ fields }) => fieldChanges(shell, { fields, relinked: false }),
  };
}

function primaryColumn({ t }: Shell): PersonColumn {
  return {
    key: 'primary',
    header: t.versions.primary,
    cell: ({ primaryName }) => (primaryName ? properName(primaryName) : t.versions.nothing),
  };
}

function coverColumn({ t, language }: Shell): PersonColumn {
  const day = (date: Temporal.PlainDate) => formatDay(language, date, 'table');
  return {
    key: 'cover',
    header: t.versions.cover,
    numeric: true,
    cell: ({ coveredFrom, coveredUntil }) => t.versions.coverFromTo(day(coveredFrom), day(coveredUntil)),
  };
}
