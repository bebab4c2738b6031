import type { NamedPrimary } from '../../domain/correction/family/name-primary.ts';
import type { Member } from '../../domain/membership/list-members.ts';
import type { FoundMembership } from '../../domain/roster/versions/find-membership.ts';
import { dateField } from '../../html/birth-date-field.ts';
import { radioField, selectField } from '../../html/choice-fields.ts';
import { type FormState, form, hiddenField, privateSearchForm } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { notice } from '../../html/notice.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields, textArea, textField } from '../../html/text-fields.ts';
import type { Candidates } from './look-for-primaries.ts';
import { linkRelations } from './read-link.ts';

export type LinkForm = {
  member: FoundMembership;
  /** Whom the member of a case named, and whether that is a primary of the contract. */
  named: { named: NamedPrimary; found: boolean } | undefined;
  candidates: Candidates;
  state: FormState;
  searchAction: string;
  action: string;
  submit: string;
  /** Carried along: the revision of a case. */
  hidden: Readonly<Record<string, number>>;
  /** Whether it asks for an explanation, as the opening of a case does. */
  asksWhy: boolean;
};

/** Who moves, a search for the right primary, and from when on; or why it cannot be yet. */
export function linkForm(shell: Shell, data: LinkForm): Html {
  const { t } = shell;
  const facts = givenFields(factsOf(shell, data));
  if (data.member.standing === 'primary' && data.member.family.length > 0)
    return html`<section class="card">${facts}</section>
${notice('warn', t.familyLink.hasDependents, t.familyLink.hasDependentsTitle)}`;
  return html`<section class="card">${facts}${searchPart(shell, data)}</section>
${data.candidates.search !== '' && html`<section class="card call">${choicePart(shell, data)}</section>`}`;
}

function factsOf({ t }: Shell, { member, named }: LinkForm) {
  const { familyLink } = t;
  const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
    properName(`${firstName} ${lastName}`);
  const head = member.family.find(({ standing }) => standing === 'primary');
  const none = member.standing === 'primary' ? familyLink.ownPortal : familyLink.nobody;
  return [
    { label: familyLink.who, value: html`${fullName(member)} ${identifier(member.idValue)}` },
    { label: familyLink.now, value: head ? fullName(head) : none },
    ...(named
      ? [
          {
            label: familyLink.named,
            value: html`${fullName(named.named)} ${identifier(named.named.idValue)}<br><span class="hint">${
              named.found ? familyLink.namedFound : familyLink.namedMissing
            }</span>`,
          },
        ]
      : []),
  ];
}

function searchPart(shell: Shell, { candidates, searchAction }: LinkForm): Html {
  const { familyLink } = shell.t;
  const state = { values: { search: candidates.search }, errors: {} };
  return privateSearchForm(shell, {
    action: searchAction,
    submit: familyLink.find,
    label: familyLink.search,
    body: textField(shell, state, {
      name: 'search',
      label: familyLink.search,
      type: 'search',
      maxLength: 100,
    }),
  });
}

function choicePart(shell: Shell, data: LinkForm): Html {
  const { t, language } = shell;
  const { familyLink } = t;
  const { candidates, state, action, submit, hidden } = data;
  const { members, total, search } = candidates;
  if (members.length === 0) return html`<p>${familyLink.none}</p>`;
  return html`<p>${familyLink.found(formatNumber(language, total))}${
    total > members.length && html` ${familyLink.more}`
  }</p>${form(shell, {
    action,
    submit,
    body: html`${Object.entries(hidden).map(([name, value]) => hiddenField(name, value))}${hiddenField('search', search)}
${radioField(shell, state, {
  name: 'primary',
  label: familyLink.primary,
  required: true,
  options: members.map(each => optionOf(shell, each)),
})}${relationField(shell, state)}${sinceFields(shell, state)}${
  data.asksWhy &&
  textArea(shell, state, { name: 'told', label: familyLink.told, hint: familyLink.toldHint, maxLength: 1000 })
}<p class="hint">${familyLink.voices}</p>`,
  })}`;
}

function optionOf({ t }: Shell, { membershipId, firstName, lastName, idValue, hasAccount }: Member) {
  const hint = hasAccount ? `${idValue} · ${t.familyLink.active}` : idValue;
  return { value: String(membershipId), label: `${firstName} ${lastName}`, hint };
}

function relationField(shell: Shell, state: FormState): Html {
  const { familyLink, columns } = shell.t;
  return selectField(shell, state, {
    name: 'relation',
    label: familyLink.relation,
    empty: familyLink.relationKept,
    options: linkRelations.map(value => ({ value, label: columns.relations[value] })),
  });
}

function sinceFields(shell: Shell, state: FormState): Html {
  const { familyLink } = shell.t;
  return html`${radioField(shell, state, {
    name: 'since',
    label: familyLink.since,
    required: true,
    options: [
      { value: 'start', label: familyLink.sinceStart, hint: familyLink.sinceStartHint },
      { value: 'day', label: familyLink.sinceDay, hint: familyLink.sinceDayHint },
    ],
  })}${dateField(shell, state, { name: 'day', label: familyLink.day })}`;
}
