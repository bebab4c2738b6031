import type { Deduction } from '../domain/claim/claim.ts';
import { persianDigits } from '../persian/digits.ts';
import type { BenefitKey } from './demo-contracts.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

export type Assessment = {
  benefit: BenefitKey;
  askedRials: number;
  franchisePercent: number;
  /** What is left of the benefit before this claim. */
  leftRials: number;
};

/** What an assessor would take off, in the order of the policy: base insurer, tariff, excluded, franchise, ceiling. */
export function settleClaim(
  { benefit, askedRials, franchisePercent, leftRials }: Assessment,
  numbers: SeededNumbers,
): Deduction[] {
  const deductions: Deduction[] = [];
  let left = askedRials;
  const take = (kind: Deduction['kind'], amountRials: number, fa: string, en: string) => {
    if (amountRials <= 0) return;
    deductions.push({ kind, amountRials, reason: { fa, en } });
    left -= amountRials;
  };
  const inHospital = benefit === 'hospital' || benefit === 'imaging';
  if (inHospital && numbers.percent(60)) {
    const share = whole((askedRials * numbers.between(6, 25)) / 100);
    take(
      'base-insurer',
      share,
      'تأمین اجتماعی به مرکز پرداخته است',
      'Social Security has paid it to the centre',
    );
  }
  if (numbers.percent(35)) {
    const above = whole((askedRials * numbers.between(3, 12)) / 100);
    take('tariff', above, 'بالاتر از تعرفهٔ سالانهٔ قرارداد', 'Above the tariff of the contract');
  }
  if (benefit === 'hospital' && numbers.percent(50)) {
    take('excluded', 5_000_000, 'هزینهٔ همراه بیمار', 'Costs of the patient’s companion');
  }
  const percent = String(franchisePercent);
  take(
    'franchise',
    whole((left * franchisePercent) / 100),
    `سهم شما، ${persianDigits(percent)} درصد`,
    `Your share, ${percent} per cent`,
  );
  take(
    'ceiling',
    left - leftRials,
    'ماندهٔ سقف سالانه کمتر از این مبلغ بود',
    'Less was left of the yearly limit',
  );
  return deductions;
}

/** To ten thousand rials, as bills are. */
export function whole(rials: number): number {
  return Math.floor(rials / 10_000) * 10_000;
}
