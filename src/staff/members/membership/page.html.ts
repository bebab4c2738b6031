import type { Contract } from '../../../domain/contract/contract.ts';
import type { FoundMembership, Relative } from '../../../domain/roster/versions/find-membership.ts';
import { versionValues } from '../../../domain/roster/versions/version-values.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { relationLabel } from '../../../html/relation-label.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type GivenField, givenFields } from '../../../html/text-fields.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { shownValue } from '../../rosters/shown-value.ts';
import { historyCard } from './history.html.ts';

export type MembershipPage = { member: FoundMembership; contract: Contract; today: Temporal.PlainDate };

export function membershipPage(shell: Shell, data: MembershipPage): Html {
  const { t, language } = shell;
  const { member, contract } = data;
  const { membership: texts } = t;
  const name = `${member.firstName} ${member.lastName}`;
  return document(shell, {
    face: 'staff',
    // The name stays out of the browser's history.
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(name),
      lead: texts.lead(contract.title[language], contract.policyholder[language]),
      state: coverBadge(shell, data),
      trail: [
        { href: withQuery(paths.staffMembers, { contract: contract.id }), label: t.members.title },
        { href: to(paths.contract, { contractId: contract.id }), label: contract.title[language] },
      ],
      actions: html`${linkButton('quiet', withQuery(paths.correctionNew, { membership: member.membershipId }), t.deskOpening.fix)}${linkButton('quiet', to(paths.rosterDay, { contractId: contract.id }), texts.seeDay)}`,
    })}
<div class="columns"><div>${historyCard(shell, member.events)}</div>
<div>${factsCard(shell, data)}${familyCard(shell, member)}${otherTimesCard(shell, member)}</div></div>`,
  });
}

function coverBadge({ t }: Shell, { member, today }: MembershipPage): Html {
  const { compare } = Temporal.PlainDate;
  if (compare(today, member.coveredFrom) < 0) return badge('info', t.membership.ahead);
  return compare(today, member.coveredUntil) > 0
    ? badge('quiet', t.membership.ended)
    : badge('good', t.membership.covered);
}

const toldElsewhere: readonly string[] = ['firstName', 'lastName', 'standing', 'coveredUntil', 'relation'];

function factsCard(shell: Shell, { member }: MembershipPage): Html {
  const { t, language } = shell;
  const { membership: texts, columns } = t;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  const facts: GivenField[] = versionValues.flatMap(([field]) => {
    const value = member.values[field];
    if (value === undefined || toldElsewhere.includes(field)) return [];
    const names: Readonly<Record<string, string>> = columns.names;
    return [{ label: names[field] ?? field, value: shownValue(shell, field, value) }];
  });
  return card({
    title: texts.facts,
    aside: texts.factsAside,
    body: givenFields([
      { label: columns.names.nationalId, value: identifier(member.idValue) },
      { label: columns.names.relation, value: relationLabel(t, member) },
      ...facts,
      { label: texts.cover, value: texts.coverFromTo(day(member.coveredFrom), day(member.coveredUntil)) },
      { label: texts.account, value: member.hasAccount ? texts.hasAccount : texts.noAccount },
    ]),
  });
}

function familyCard({ t }: Shell, { membershipId, family }: FoundMembership): Html {
  const { membership: texts } = t;
  const relative = (each: Relative) =>
    html`<li><a href="${to(paths.staffMember, { membershipId: each.membershipId })}">${properName(`${each.firstName} ${each.lastName}`)}</a> <span class="aside">${relationLabel(t, each)}</span></li>`;
  return card({
    title: texts.family,
    body: html`${
      family.length > 0
        ? html`<ul class="stack">${family.map(relative)}</ul>`
        : html`<p>${texts.noFamily}</p>`
    }<p><a href="${to(paths.staffMemberLink, { membershipId })}">${t.familyLink.open}</a></p>`,
  });
}

function otherTimesCard({ t, language }: Shell, { otherTimes }: FoundMembership): Html | undefined {
  if (otherTimes.length === 0) return undefined;
  const { membership: texts } = t;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  return card({
    title: texts.otherTimes,
    body: html`<ul class="stack">${otherTimes.map(
      ({ membershipId, from, until }) =>
        html`<li><a href="${to(paths.staffMember, { membershipId })}">${texts.coverFromTo(day(from), day(until))}</a></li>`,
    )}</ul>`,
  });
}
