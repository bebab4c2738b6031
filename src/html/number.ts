import { persianDigits } from '../persian/digits.ts';
import type { Language } from '../texts/texts.ts';

/** A whole number with separators, in the digits of the language: «۹۸۰٬۰۰۰٬۰۰۰» or 980,000,000. */
export function formatNumber(language: Language, value: number | bigint): string {
  const separator = language === 'fa' ? '٬' : ',';
  const negative = value < 0;
  const digits = String(negative ? -value : value);
  let grouped = '';
  for (let at = 0; at < digits.length; at += 1) {
    if (at > 0 && (digits.length - at) % 3 === 0) grouped += separator;
    grouped += digits.charAt(at);
  }
  return localDigits(language, negative ? `\u2212${grouped}` : grouped);
}

export function localDigits(language: Language, text: string | number): string {
  return language === 'fa' ? persianDigits(text) : String(text);
}
