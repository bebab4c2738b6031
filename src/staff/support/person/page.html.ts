import type { FailedAttempt } from '../../../domain/correction/support/activation-facts.ts';
import type { Cause } from '../../../domain/correction/support/explain-activation.ts';
import type { Caller } from '../../../domain/correction/support/find-caller.ts';
import type { LookupReason } from '../../../domain/correction/support/record-lookup.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import { relationLabel } from '../../../html/relation-label.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { givenFields } from '../../../html/text-fields.ts';
import { timeline } from '../../../html/timeline.ts';
import { paths, to } from '../../../paths.ts';
import { formatMoment } from '../../rosters/moment.ts';
import { causeCard } from './cause.html.ts';

export type PersonPage = {
  caller: Caller;
  causes: readonly Cause[];
  why: { reason: LookupReason; outside: boolean };
  /** Whether the viewer may issue employer's codes herself. */
  mayPrint: boolean;
};

export function personPage(shell: Shell, data: PersonPage): Html {
  const { t, language } = shell;
  const { caller, causes, why } = data;
  const { support: texts } = t;
  const { first, last } = caller.facts.name;
  return document(shell, {
    face: 'staff',
    // The name stays out of the browser's history.
    title: texts.personTitle,
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(`${first} ${last}`),
      lead: texts.inContract(caller.contract[language], caller.policyholder[language]),
      state: badge('info', texts.reasonGiven(texts.reasons[why.reason])),
      trail: [{ href: paths.support, label: texts.title }],
    })}
${why.outside && notice('info', texts.outside)}
<div class="columns"><div><h2 class="lookup-head">${texts.personTitle}</h2>${causes.map(cause => causeCard(shell, data, cause))}</div>
<div>${factsCard(shell, caller)}${attemptsCard(shell, caller.facts.failures)}</div></div>`,
  });
}

function factsCard(shell: Shell, caller: Caller): Html {
  const { t, language } = shell;
  const { support: texts } = t;
  const { facts, primaryName } = caller;
  const day = (date: Temporal.PlainDate) => formatDay(language, date);
  const relation = relationLabel(t, caller);
  const mobile = facts.mobileEnd === undefined ? texts.noMobile : texts.mobileEnd(facts.mobileEnd);
  return card({
    title: texts.facts,
    aside: html`<a href="${to(paths.staffMember, { membershipId: caller.membershipId })}">${texts.history}</a>`,
    body: html`${givenFields([
      { label: texts.nationalId, value: identifier(caller.idValue) },
      {
        label: texts.standing,
        value:
          primaryName === undefined ? relation : html`<bdi>${texts.ofPrimary(relation, primaryName)}</bdi>`,
      },
      { label: texts.membershipType, value: facts.membershipType[language] },
      {
        label: texts.cover,
        value: t.membership.coverFromTo(day(facts.coveredFrom), day(facts.coveredUntil)),
      },
      { label: texts.mobile, value: mobile },
      { label: texts.code, value: codeText(shell, facts.code) },
      {
        label: texts.account,
        value: facts.account ? texts.accountSince(day(facts.account.since)) : texts.noAccount,
      },
    ])}<p class="hint">${texts.neverShown}</p>`,
  });
}

function codeText({ t, language }: Shell, code: Caller['facts']['code']): string {
  if (!code) return t.support.noCode;
  const day = formatDay(language, code.issuedOn);
  return code.used ? t.support.codeUsed(day) : t.support.codeIssued(day);
}

function attemptsCard(shell: Shell, failures: readonly FailedAttempt[]): Html {
  const { support: texts } = shell.t;
  return card({
    title: texts.failures,
    body:
      failures.length === 0
        ? html`<p>${texts.noFailures}</p>`
        : timeline(
            failures.map(({ at, reason, typed, mobileEnd }) => ({
              title: texts.failureReasons[reason],
              detail: html`${formatMoment(shell, at)}<br>${texts.typed}: ${properName(`${typed.first} ${typed.last}`)}${
                mobileEnd !== undefined && html` · ${texts.typedMobile(mobileEnd)}`
              }`,
              state: 'done',
            })),
          ),
  });
}
