import type {
  FoundCase,
  FoundFailure,
  FoundHeldRow,
  FoundMembership,
  FoundPerson,
} from '../../domain/correction/support/looked-up.ts';
import { showTrackingCode } from '../../domain/correction/tracking-code.ts';
import { badge } from '../../html/badge.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { buttonForm } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { formatNumber, localDigits } from '../../html/number.ts';
import { relationLabel } from '../../html/relation-label.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { formatMoment } from '../rosters/moment.ts';
import type { GivenReason } from './read-reason.ts';

/** Each person once, with a button for each time of cover. */
export function peopleCard(shell: Shell, why: GivenReason, people: readonly FoundPerson[]): Html {
  const { t, language } = shell;
  return card({
    title: t.support.people,
    aside: t.support.peopleCount(formatNumber(language, people.length)),
    body: peopleList(shell, why, people),
  });
}

export function peopleList(shell: Shell, why: GivenReason, people: readonly FoundPerson[]): Html {
  const { support: texts } = shell.t;
  return html`<ul class="found">${people.map(
    person =>
      html`<li><div class="found-who"><span class="found-name">${properName(nameOf(person))}</span> ${identifier(person.idValue)} ${
        person.hasAccount ? badge('good', texts.activated) : badge('quiet', texts.notActivated)
      }</div>${person.memberships.map(one => membershipLine(shell, { why, person, one }))}</li>`,
  )}</ul>`;
}

const nameOf = ({ firstName, lastName }: FoundPerson) => `${firstName} ${lastName}`;

type Line = { why: GivenReason; person: FoundPerson; one: FoundMembership };

function membershipLine(shell: Shell, { why, person, one }: Line): Html {
  const { t, language } = shell;
  const { support: texts } = t;
  const [from, until] = [formatDay(language, one.coveredFrom), formatDay(language, one.coveredUntil)];
  return html`<div class="found-line"><div><span>${texts.inContract(one.contract[language], one.policyholder[language])}</span>
<span class="aside">${relationLabel(t, one)} · ${texts.coverFromTo(from, until)}</span></div>${buttonForm(
    shell,
    {
      action: to(paths.supportPerson, { membershipId: one.membershipId }),
      label: texts.openFile,
      spoken: texts.openFileOf(nameOf(person), one.contract[language]),
      hidden: { reason: why.reason, words: why.words ?? '' },
    },
  )}</div>`;
}

export function casesCard(shell: Shell, cases: readonly FoundCase[]): Html {
  const { t } = shell;
  return card({
    title: t.support.casesTitle,
    body: html`<ul class="found">${cases.map(
      one =>
        html`<li><div class="found-line"><div><a class="found-name" href="${to(paths.correctionCase, { caseId: one.caseId })}">${identifier(showTrackingCode(one.trackingCode))}</a> ${properName(one.name)}
<span class="aside">${t.cases.subjects[one.subject]} · ${t.support.since(formatMoment(shell, one.turnSince))}</span></div>${caseState(shell, one)}</div></li>`,
    )}</ul>`,
  });
}

function caseState({ t }: Shell, { state, turn }: FoundCase): Html {
  if (turn) return badge('warn', t.support.turnOf(t.cases.turns[turn]));
  return badge(state === 'solved' ? 'good' : 'quiet', t.cases.states[state]);
}

export function heldRowsCard(shell: Shell, rows: readonly FoundHeldRow[]): Html {
  const { t, language } = shell;
  const { support: texts } = t;
  return card({
    title: texts.heldTitle,
    aside: texts.heldAside,
    body: html`<ul class="found">${rows.map(
      ({ rosterId, row, idText, name, contract, policyholder }) =>
        html`<li><div class="found-line"><div><a class="found-name" href="${to(paths.rosterRow, { rosterId, row })}">${texts.row(localDigits(language, row))}</a> ${
          name === '' ? texts.nameless : properName(name)
        } ${idText !== undefined && identifier(idText)}
<span class="aside">${texts.inContract(contract[language], policyholder[language])}</span></div></div></li>`,
    )}</ul>`,
  });
}

export function failuresCard(shell: Shell, failures: readonly FoundFailure[]): Html {
  const { t, language } = shell;
  const { support: texts } = t;
  return card({
    title: texts.failuresTitle,
    body: html`<ul class="found">${failures.map(
      ({ idValue, name, membershipType, lastAt, count }) =>
        html`<li><div class="found-line"><div><span class="found-name">${properName(name)}</span> ${identifier(idValue)}
<span class="aside">${membershipType[language]} · ${texts.tries(formatNumber(language, count), formatMoment(shell, lastAt))}</span></div></div></li>`,
    )}</ul>`,
  });
}
