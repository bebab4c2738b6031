import { localDigits } from '../html/number.ts';
import type { Language } from '../texts/texts.ts';

type Scale = { size: number; fa: string; en: string };

const scales: readonly Scale[] = [
  { size: 1e9, fa: 'میلیارد', en: 'billion' },
  { size: 1e6, fa: 'میلیون', en: 'million' },
  { size: 1e3, fa: 'هزار', en: 'thousand' },
];

/** Rials as people speak of them, in tomans and without the unit's name: «۸۱٫۲۵ میلیون». */
export function tomanAmount(language: Language, rials: number): string {
  const scale = scaleOf(rials);
  return withWord(language, scaledNumber(language, rials, scale), scale);
}

/** Two amounts in the scale of the second: «۴۱۷» and «۵۰۰ میلیون». */
export function tomanPair(language: Language, part: number, whole: number): [string, string] {
  const scale = scaleOf(whole);
  return [
    scaledNumber(language, part, scale),
    withWord(language, scaledNumber(language, whole, scale), scale),
  ];
}

function scaleOf(rials: number): Scale | undefined {
  return scales.find(({ size }) => rials / 10 >= size);
}

/** Two decimals at most and cut, not rounded: nobody is told of more money than there is. */
function scaledNumber(language: Language, rials: number, scale: Scale | undefined): string {
  const cut = Math.floor((rials * 10) / (scale?.size ?? 1)) / 100;
  return localDigits(language, language === 'fa' ? String(cut).replace('.', '٫') : String(cut));
}

function withWord(language: Language, number: string, scale: Scale | undefined): string {
  return scale ? `${number} ${scale[language]}` : number;
}
