import type { Language } from '../texts/texts.ts';
import { type BarTone, bar } from './meter.ts';
import { formatNumber } from './number.ts';
import { type Html, html } from './tag.ts';

export type SumLine = { label: string; rials: number; note?: Html | string };

export type SumStep = SumLine & {
  /** Why it is taken off: paid by another, not covered, the member's own share. */
  kind: 'other' | 'cut' | 'share';
};

export type Sum = {
  asked: SumLine;
  /** Amounts taken off, in order, as positive rials. */
  steps: readonly SumStep[];
  /** What remains. Absent while a claim is not yet decided. */
  paid?: SumLine;
};

const toneOfKind: Record<SumStep['kind'], BarTone> = { other: 'grey', cut: 'red', share: 'saffron' };

/** The way from the amount asked to the amount paid, every step a bar where its part was taken off. */
export function claimSum(language: Language, { asked, steps, paid }: Sum): Html {
  const whole = asked.rials;
  let left = whole;
  const rows = steps.map(step => {
    const before = left;
    left -= step.rials;
    return row(language, step, -step.rials, bar(toneOfKind[step.kind], left / whole, before / whole));
  });
  return html`<dl class="sum">${row(language, asked, whole, bar('petrol', 0, whole > 0 ? 1 : 0))}${rows}${
    paid && row(language, paid, paid.rials, bar('green', 0, paid.rials / whole), 'total')
  }</dl>`;
}

function row(language: Language, line: SumLine, rials: number, drawn: Html, kind?: 'total'): Html {
  return html`<div class="sum-row ${kind}"><dt>${line.label}</dt><dd class="amount"><bdi dir="ltr">${formatNumber(language, rials)}</bdi></dd><dd class="drawn">${drawn}${
    line.note !== undefined && html`<span class="note">${line.note}</span>`
  }</dd></div>`;
}
