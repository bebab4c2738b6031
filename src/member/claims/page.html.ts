import { claimStates } from '../../domain/claim/claim-state.ts';
import type { ClaimsPage } from '../../domain/claim/list-claims.ts';
import { card, emptyState } from '../../html/card.ts';
import { selectField } from '../../html/choice-fields.ts';
import { type FormState, searchForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { pagination } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import { claimsTable } from '../claims-table.html.ts';
import type { ClaimsPerson, Filter } from './choose-claims.ts';

export type ClaimsData = {
  people: readonly ClaimsPerson[];
  years: readonly number[];
  filter: Filter;
  members: readonly ClaimsPerson[];
  found: ClaimsPage;
};

export function claimsPage(shell: Shell, data: ClaimsData): Html {
  const { t } = shell;
  const { people, found } = data;
  return document(shell, {
    face: 'member',
    title: t.claims.title,
    main: html`${pageHead(t, {
      title: t.claims.title,
      lead: people.length > 1 ? t.claims.lead : t.claims.leadAlone,
    })}
${filters(shell, data)}
${found.total > 0 ? list(shell, data) : none(shell, data)}`,
  });
}

function filters(shell: Shell, { people, years, filter }: ClaimsData): Html {
  const { t } = shell;
  const { claims } = t;
  const state: FormState = {
    values: {
      person: filter.personId?.toString(),
      year: filter.year?.toString(),
      state: filter.state,
    },
    errors: {},
  };
  const person = selectField(shell, state, {
    name: 'person',
    label: claims.filterPerson,
    empty: claims.everybody,
    options: people.map(member => ({ value: String(member.personId), label: fullName(member) })),
  });
  const year = selectField(shell, state, {
    name: 'year',
    label: claims.filterYear,
    empty: claims.allYears,
    options: years.map(each => ({ value: String(each), label: t.member.year(each) })),
  });
  const standing = selectField(shell, state, {
    name: 'state',
    label: claims.filterState,
    empty: claims.allStates,
    options: claimStates.map(each => ({ value: each, label: claims.states[each] })),
  });
  return searchForm({
    action: paths.claims,
    label: claims.filters,
    submit: claims.apply,
    body: html`${people.length > 1 && person}${year}${standing}`,
  });
}

function list(shell: Shell, { people, members, filter, found }: ClaimsData): Html {
  const { t } = shell;
  const names = new Map(members.map(member => [member.membershipId, nameAmong(people, member)]));
  const { personId, year, state } = filter;
  return html`${card({
    title: t.claims.found(found.total),
    aside: t.claims.amountsInRials,
    body: claimsTable(shell, {
      caption: t.claims.title,
      claims: found.claims,
      nameOf: claim => names.get(claim.membershipId) ?? '',
      style: 'full',
    }),
  })}
${pagination(t, {
  page: found.page,
  pages: found.pages,
  href: number => withQuery(paths.claims, { person: personId, year, state, page: number }),
})}`;
}

/** Nothing at all, or nothing that fits the filter. */
function none({ t }: Shell, { filter }: ClaimsData): Html {
  const filtered = Object.values(filter).some(value => value !== undefined);
  return filtered
    ? emptyState({
        title: t.claims.noneTitle,
        text: t.claims.noneText,
        action: { href: paths.claims, label: t.claims.showAll },
      })
    : emptyState({ title: t.member.noClaimsTitle, text: t.member.noClaimsText });
}

/** The first name, as the family says it, unless two of them share it. */
function nameAmong(people: readonly ClaimsPerson[], member: ClaimsPerson): string {
  const shared = people.some(
    other => other.firstName === member.firstName && other.personId !== member.personId,
  );
  return shared ? fullName(member) : member.firstName;
}

function fullName({ firstName, lastName }: ClaimsPerson): string {
  return `${firstName} ${lastName}`;
}
