import type { ClaimSummary } from '../../domain/claim/claim.ts';
import type { BenefitBalance } from '../../domain/claim/list-benefit-balances.ts';
import type { CorrectionCase } from '../../domain/correction/case.ts';
import type { OwnConsent } from '../../domain/correction/consent/list-consents.ts';
import type { CoverTerms } from '../../domain/membership/get-cover-terms.ts';
import type { CoveredMember } from '../../domain/membership/list-cover.ts';
import { card, emptyState } from '../../html/card.ts';
import { document, supportPhones } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import type { Cover } from '../cover.ts';
import { balancesCard } from './balances.html.ts';
import { consentCards } from './consents.html.ts';
import { contractBar } from './contract-bar.html.ts';
import { familyCard } from './family.html.ts';
import { latestClaimsCard, waitingCards } from './latest-claims.html.ts';
import { questionCards } from './question-cards.html.ts';

export type Person = { member: CoveredMember; isViewer: boolean; claims: number };

export type HomeData = {
  cover: Cover;
  terms: CoverTerms;
  people: readonly Person[];
  /** The newest claims of this contract, and how many there are. */
  latest: readonly ClaimSummary[];
  total: number;
  /** Claims in which it is the member's turn. */
  waiting: readonly ClaimSummary[];
  /** Corrections in which she was asked something. */
  questions: readonly CorrectionCase[];
  /** Whose benefits are shown. */
  balanced: CoveredMember;
  balances: readonly BenefitBalance[];
  /** Her own word on whom she comes under. */
  consents: readonly OwnConsent[];
  today: Temporal.PlainDate;
  thisYear: number;
};

export function homePage(shell: Shell, data: HomeData): Html {
  const { t } = shell;
  const { cover, terms, thisYear, waiting, balances, consents } = data;
  const fallback = cover.years[0] !== undefined && cover.years[0] < thisYear;
  return document(shell, {
    face: 'member',
    title: t.member.homeTitle,
    main: html`${contractBar(shell, cover, terms, thisYear)}
${fallback && notice('info', t.member.noContractThisYear(thisYear))}
${standingNotice(shell, cover)}
<div class="columns call-first">
<div>${familyCard(shell, data)}${latestClaimsCard(shell, data)}</div>
<div>${questionCards(shell, data)}${consentCards(shell, consents)}${waiting.length > 0 && waitingCards(shell, data)}${balances.length > 0 && balancesCard(shell, data)}</div>
</div>`,
  });
}

/** Who cannot see the family is told why, without a word about anybody else. */
function standingNotice({ t }: Shell, { standing, own: { primaryName } }: Cover): Html | undefined {
  if (standing === 'dependent') {
    const text = primaryName
      ? t.member.dependentUnder(`${primaryName.firstName} ${primaryName.lastName}`)
      : t.member.dependentText;
    return notice('info', text, t.member.dependentTitle);
  }
  if (standing === 'unlinked') {
    return notice(
      'warn',
      html`<p>${t.member.brokenText}</p><p>${t.member.brokenAction} <a href="${to(paths.memberCorrectionNew, { subject: 'family-link' })}">${t.member.brokenLink}</a></p>`,
      t.member.brokenTitle,
    );
  }
  return undefined;
}

export function noCoverPage(shell: Shell): Html {
  const { t } = shell;
  return document(shell, {
    face: 'member',
    title: t.member.homeTitle,
    width: 'text',
    main: html`${pageHead(t, { title: t.member.homeTitle })}
${emptyState({ title: t.member.noCoverTitle, text: t.member.noCoverText })}
${card({ title: t.layout.support, body: supportPhones(shell) })}`,
  });
}
