import type { ClaimSummary, Named } from '../domain/claim/claim.ts';
import type { ClaimState } from '../domain/claim/claim-state.ts';
import { badge, type Tone } from '../html/badge.ts';
import { formatNumber } from '../html/number.ts';
import { type Html, html } from '../html/tag.ts';
import type { Language, Texts } from '../texts/texts.ts';

const toneOf: Record<ClaimState, Tone> = {
  registered: 'info',
  incomplete: 'warn',
  assessing: 'info',
  'with-insurer': 'info',
  approved: 'info',
  paid: 'good',
  rejected: 'bad',
};

/** Where a claim stands, and with it whose turn it is. */
export function stateBadge(t: Texts, state: ClaimState): Html {
  return badge(toneOf[state], t.claims.states[state]);
}

/** In the language of the page; Persian where nobody has translated it. */
export function inLanguage(language: Language, name: Named): string {
  return language === 'en' ? (name.en ?? name.fa) : name.fa;
}

export function rialsCell(language: Language, rials: number): Html {
  return html`<bdi dir="ltr">${formatNumber(language, rials)}</bdi>`;
}

/** What was found payable, or a dash until the claim is assessed. */
export function paidCell({ claims }: Texts, language: Language, { paidRials }: ClaimSummary): Html {
  return paidRials === undefined ? html`${claims.notYet}` : rialsCell(language, paidRials);
}
