import { numberInWords } from './number-words.ts';

const grouped = new Intl.NumberFormat('fa-IR', { useGrouping: true, maximumFractionDigits: 0 });

/** Whole rials as «۱۲٬۵۰۰٬۰۰۰ ریال». */
export function formatRials(rials: number): string {
  if (!Number.isSafeInteger(rials)) throw new RangeError(`Not whole rials: ${rials}`);
  return `${grouped.format(rials)} ریال`;
}

/** The same sum in words and tomans, as people speak of money: «یک میلیون و دویست و پنجاه هزار تومان». */
export function tomansInWords(rials: number): string {
  if (!Number.isSafeInteger(rials)) throw new RangeError(`Not whole rials: ${rials}`);
  const rest = rials % 10;
  const tomans = (rials - rest) / 10;
  if (rest === 0) return `${numberInWords(tomans)} تومان`;
  if (tomans === 0) return `${numberInWords(rest)} ریال`;
  return `${numberInWords(tomans)} تومان و ${numberInWords(Math.abs(rest))} ریال`;
}
