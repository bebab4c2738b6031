import { foldDigits } from '../../../persian/digits.ts';
import type { RawCell } from '../reading/raw-cell.ts';

const exponent = /^([0-9])(?:[.٫,]([0-9]+))?e\+?([0-9]{1,2})$/i;
const trailingZeros = /^([0-9]+)[.٫]0+$/;
const grouped = /^[0-9]{1,3}(?:[,٬][0-9]{3})+$/;
// A spreadsheet shows a number in an exponent with at most six digits; a machine that writes one writes them all.
const mostShownDigits = 6;

/**
 * The whole digits of a number that a spreadsheet has dressed up: `4.99370899E+08`, `499370899.0`, `499,370,899`.
 * `1.58E+09` has lost digits, and no one can say which. Undefined for anything that is not dressed up.
 */
export function readExactNumber(cell: RawCell): string | 'digits-lost' | undefined {
  const text = foldDigits(cell.text).trim();
  const whole = trailingZeros.exec(text)?.[1];
  if (whole) return whole;
  if (grouped.test(text)) return text.replace(/\D/g, '');
  const parts = exponent.exec(text);
  return parts ? spellOut(parts, cell.kind) : undefined;
}

function spellOut(parts: RegExpExecArray, kind: RawCell['kind']): string | 'digits-lost' {
  const fraction = parts[2] ?? '';
  const places = Number(parts[3]);
  const digits = (parts[1] ?? '') + fraction;
  if (fraction.length > places) return 'digits-lost';
  const writtenByMachine = kind === 'number' && digits.length > mostShownDigits;
  return fraction.length === places || writtenByMachine ? digits.padEnd(places + 1, '0') : 'digits-lost';
}
