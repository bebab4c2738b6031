import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { relationLabel } from '../../html/relation-label.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import { ageLabel } from '../age-label.ts';
import type { HomeData, Person } from './page.html.ts';

/** Everybody whose claims the viewer sees, each a card that leads to those claims. */
export function familyCard(shell: Shell, data: HomeData): Html {
  const { t } = shell;
  const { people } = data;
  return card({
    title: people.length > 1 ? t.member.family : t.member.insured,
    ...(people.length > 1 ? { aside: t.member.familyCount(people.length) } : {}),
    body: html`<ul class="family">${people.map(person => personCard(shell, data, person))}</ul>
<p><a href="${paths.memberCorrectionChoice}">${t.memberCases.ask}</a></p>`,
  });
}

function personCard(shell: Shell, { cover, today }: HomeData, { member, claims }: Person): Html {
  const { t, language } = shell;
  const href = withQuery(paths.claims, { person: member.personId, year: cover.jalaliYear });
  const relation = relationLabel(t, member);
  const age = ageLabel(t, member.birthDate, today);
  const ended = Temporal.PlainDate.compare(member.coveredUntil, today) < 0;
  return html`<li><a class="person" href="${href}"><span class="avatar big" aria-hidden="true">${Array.from(member.firstName)[0]}</span>
<span class="person-name"><bdi>${member.firstName} ${member.lastName}</bdi></span>
<span class="person-relation">${age === undefined ? relation : t.member.relationWithAge(relation, age)}</span>
<span class="person-claims">${member.claimsSeen === 'none' ? t.member.claimsHidden : t.member.claims(claims)}</span>${
    typeof member.claimsSeen === 'object' &&
    html`<span class="person-relation">${t.member.claimsSince(formatDay(language, member.claimsSeen))}</span>`
  }${
    ended &&
    html`<span class="person-relation">${t.member.coverEnded(formatDay(language, member.coveredUntil))}</span>`
  }</a></li>`;
}
