import type { Claim, Deduction, DeductionKind } from '../../domain/claim/claim.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { identifier } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { claimSum, type SumLine, type SumStep } from '../../html/sum.ts';
import { type Html, html } from '../../html/tag.ts';
import { inLanguage } from '../claim-labels.ts';
import { tomanAmount } from '../toman-amount.ts';

const stepOf: Record<DeductionKind, SumStep['kind']> = {
  'base-insurer': 'other',
  tariff: 'cut',
  excluded: 'cut',
  franchise: 'share',
  ceiling: 'cut',
};

/** From what was asked to what is paid, every rial with its reason. */
export function sumCard(shell: Shell, claim: Claim): Html {
  const { t, language } = shell;
  const paid = paidLine(shell, claim);
  return card({
    title: headline(shell, claim),
    aside: t.claims.amountsInRials,
    body: html`<p class="hint">${question(shell, claim)}</p>
${claimSum(language, {
  asked: { label: t.claims.bill, rials: claim.askedRials },
  steps: claim.deductions.map(deduction => stepLine(shell, deduction)),
  ...(paid ? { paid } : {}),
})}`,
  });
}

function headline({ t, language }: Shell, { askedRials, paidRials }: Claim): string {
  const asked = tomanAmount(language, askedRials);
  if (paidRials === undefined) return t.claims.sumPending(asked);
  if (paidRials === 0) return t.claims.sumNothing;
  const paid = tomanAmount(language, paidRials);
  return paidRials === askedRials ? t.claims.sumWhole(paid) : t.claims.sumTitle(asked, paid);
}

function question({ t }: Shell, { state, deductions, paidRials }: Claim): string {
  if (paidRials === undefined) return t.claims.whyPending;
  if (deductions.length === 0) return t.claims.whyWhole;
  return state === 'paid' || state === 'rejected' ? t.claims.whyPaid : t.claims.why;
}

function stepLine({ t, language }: Shell, { kind, amountRials, reason }: Deduction): SumStep {
  return {
    kind: stepOf[kind],
    label: t.claims.kinds[kind],
    rials: amountRials,
    note: inLanguage(language, reason),
  };
}

function paidLine(shell: Shell, claim: Claim): SumLine | undefined {
  const { t } = shell;
  const { state, paidRials: rials } = claim;
  if (rials === undefined) return undefined;
  switch (state) {
    case 'paid':
      return { label: t.claims.paidToIban, rials, ...paidNote(shell, claim) };
    case 'approved':
      return { label: t.claims.payable, rials, note: t.claims.payableApproved };
    case 'rejected':
      return { label: t.claims.rejectedLabel, rials };
    default:
      return { label: t.claims.payable, rials, note: t.claims.payableAssessed };
  }
}

function paidNote({ t, language }: Shell, { paidOn, ibanEnding }: Claim): { note?: Html } {
  if (!paidOn) return {};
  const day = formatDay(language, paidOn);
  if (ibanEnding === undefined) return { note: html`${day}` };
  return { note: html`${t.claims.paidNote(day)} ${identifier(ibanEnding)}` };
}
