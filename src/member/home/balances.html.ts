import type { BenefitBalance } from '../../domain/claim/list-benefit-balances.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { meter } from '../../html/meter.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import { inLanguage } from '../claim-labels.ts';
import { tomanPair } from '../toman-amount.ts';
import { pills } from './contract-bar.html.ts';
import type { HomeData } from './page.html.ts';

/** What is left of each benefit of one of the family, as meters. */
export function balancesCard(shell: Shell, data: HomeData): Html {
  const { t, language } = shell;
  const { balances, cover, balanced, today } = data;
  // What was paid of claims that are not seen would be found out by what is left.
  const people = data.people.filter(({ member }) => member.claimsSeen === 'all');
  const usable = balances.filter(balance => !isWaiting(balance, today));
  const waiting = balances.filter(balance => isWaiting(balance, today));
  return card({
    id: 'balances',
    title: people.length > 1 ? t.member.balancesOf(balanced.firstName) : t.member.balances,
    aside: t.member.tomans,
    body: html`${
      people.length > 1 &&
      pills(
        t.member.balances,
        people.map(({ member }) => ({
          href: `${withQuery(paths.memberHome, {
            year: cover.jalaliYear,
            contract: cover.contracts.length > 1 ? cover.contractId : undefined,
            person: member.personId,
          })}#balances`,
          label: member.firstName,
          current: member.personId === balanced.personId,
        })),
      )
    }${usable.map(balance => balanceMeter(shell, balance))}
${waiting.map(
  ({ name, usableFrom }) =>
    usableFrom &&
    html`<p class="hint">${t.member.waiting(inLanguage(language, name), formatDay(language, usableFrom))}</p>`,
)}
<p class="hint">${t.member.balanceNote}</p>`,
  });
}

function balanceMeter({ t, language }: Shell, { name, leftRials, limitRials }: BenefitBalance): Html {
  const [left, limit] = tomanPair(language, leftRials, limitRials);
  return meter({
    label: inLanguage(language, name),
    value: t.member.left(left, limit),
    share: limitRials > 0 ? leftRials / limitRials : 0,
  });
}

function isWaiting({ usableFrom }: BenefitBalance, today: Temporal.PlainDate): boolean {
  return usableFrom !== undefined && Temporal.PlainDate.compare(usableFrom, today) > 0;
}
