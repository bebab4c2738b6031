import type { ChangeKind } from '../../../domain/roster/list-changes.ts';
import type { LastKnown, PlannedPerson } from '../../../domain/roster/planned-person.ts';
import { formatDay } from '../../../html/day.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Column } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { caseLink } from '../../case-link.html.ts';
import { relationName } from '../shown-value.ts';
import { fieldChanges } from './field-changes.html.ts';
import type { ChangesPage } from './page.html.ts';

type PersonColumn = Column<PlannedPerson>;

/** What is said of each person on the page of one kind of change. */
export function columnsOf(shell: Shell, data: ChangesPage): PersonColumn[] {
  const { rosterChanges: texts } = shell.t;
  const primary: PersonColumn = {
    key: 'primary',
    header: texts.primary,
    numeric: true,
    cell: ({ primaryNationalId: id, standing }) =>
      standing === 'dependent' && id !== undefined ? identifier(id) : texts.nothing,
  };
  const what: PersonColumn = {
    key: 'what',
    header: texts.what,
    cell: person => fieldChanges(shell, person),
  };
  const special = {
    join: [primary],
    change: [what],
    leave: [whyColumn(shell), whereColumn(shell)],
    unchanged: [],
  };
  const noted = data.people.some(({ note }) => note !== undefined) ? [noteColumn(shell)] : [];
  return [...personColumns(shell, data), ...special[data.kind], coverColumn(shell, data.kind), ...noted];
}

function personColumns(shell: Shell, { roster }: ChangesPage): PersonColumn[] {
  const { t, language } = shell;
  const { rosterChanges: texts } = t;
  const rowHref = (row: number) => to(paths.rosterRow, { rosterId: roster.id, row });
  return [
    {
      key: 'row',
      header: texts.row,
      numeric: true,
      cell: ({ rowNumber: row }) =>
        row === undefined
          ? texts.nothing
          : html`<a class="row-link" href="${rowHref(row)}">${localDigits(language, row)}</a>`,
    },
    {
      key: 'name',
      header: texts.name,
      names: true,
      cell: ({ membershipId, firstName, lastName }) => {
        const name = properName(`${firstName} ${lastName}`);
        return membershipId === undefined
          ? name
          : html`<a href="${to(paths.staffMember, { membershipId })}">${name}</a>`;
      },
    },
    {
      key: 'id',
      header: texts.nationalId,
      numeric: true,
      cell: ({ nationalId }) => identifier(nationalId),
    },
    { key: 'relation', header: texts.relation, cell: ({ relation }) => relationName(shell, relation) },
  ];
}

function whyColumn(shell: Shell): PersonColumn {
  const { rosterChanges: texts } = shell.t;
  return {
    key: 'why',
    header: texts.why,
    cell: ({ rowNumber, was }) =>
      rowNumber === undefined ? html`${texts.notNamed}${was && lastNamed(shell, was)}` : texts.rowSaysSo,
  };
}

/** The version that named her last, and the row of it; or the case that put her right since. */
function lastNamed(shell: Shell, { named, fromCase }: LastKnown): Html {
  const { t, language } = shell;
  const { rosterChanges: texts } = t;
  if (fromCase) return html`<span class="under">${texts.lastByCase} ${caseLink(shell, fromCase)}</span>`;
  if (!named) return html`<span class="under">${texts.neverNamed}</span>`;
  const { rosterId, rowNumber, fileName, version } = named;
  const row = to(paths.rosterRow, { rosterId, row: rowNumber });
  return html`<span class="under">${texts.lastNamed(localDigits(language, version))} <a href="${row}">${properName(fileName)}${t.rosters.comma}${texts.rowOf(localDigits(language, rowNumber))}</a></span>`;
}

/** Where somebody whom the roster does not name is until then. */
function whereColumn({ t, language }: Shell): PersonColumn {
  const { rosterChanges: texts } = t;
  const alone = { primary: t.relations.primary, dependent: t.members.unlinked };
  return {
    key: 'where',
    header: texts.where,
    cell: ({ was, standing }) =>
      was &&
      html`${was.primaryName ? properName(texts.familyOf(was.primaryName)) : alone[standing]}${
        was.plan && html`<span class="under">${properName(was.plan[language])}</span>`
      }`,
  };
}

function noteColumn({ t }: Shell): PersonColumn {
  const { rosterChanges: texts } = t;
  return { key: 'note', header: texts.note, cell: ({ note }) => note && texts.notes[note] };
}

function coverColumn({ t, language }: Shell, kind: ChangeKind): PersonColumn {
  const { rosterChanges: texts } = t;
  const day = (date: Temporal.PlainDate) => formatDay(language, date, 'table');
  if (kind === 'leave')
    return { key: 'last', header: texts.lastDay, numeric: true, cell: each => day(each.coveredUntil) };
  return {
    key: 'cover',
    header: texts.cover,
    // Who leaves a contract that does not cover her has no cover to show.
    cell: each =>
      each.note === 'leaves-nobody' || each.note === 'left-already'
        ? texts.nothing
        : texts.coverFromTo(day(each.coveredFrom), day(each.coveredUntil)),
  };
}
