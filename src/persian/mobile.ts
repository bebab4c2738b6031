import { foldDigits } from './digits.ts';
import { stripStrayMarks } from './stray-marks.ts';

export type MobileReading =
  | { ok: true; value: string; unknownRange: boolean }
  | { ok: false; why: 'empty' | 'not-a-mobile' };

export type MobilesReading =
  | { ok: true; value: string; unknownRange: boolean; several: boolean }
  | { ok: false; why: 'empty' | 'not-a-mobile' };

const oneMobile = /^(?:\+98|0098|98)?0?(9[0-9]{9})$/;
const eachMobile = /(?:\+98|0098|98)?0?(9[0-9]{9})/g;
const betweenNumbers = /[/\\|,،;؛\r\n]+|\s+و\s+|\s+-+\s+/;
const brackets = /[().]/g;
// Ranges given to operators in Iran's numbering plan; numbers move between operators, ranges stay.
const knownRange = /^09(?:0[0-5]|1[0-9]|2[0-3]|3[0-9]|41|9[0-689])/;

/** One Iranian mobile, stored as 09 and nine digits. An unknown range is worth a warning, not a refusal. */
export function readMobile(raw: string): MobileReading {
  const compact = compactNumber(raw);
  if (compact === '') return { ok: false, why: 'empty' };
  const national = oneMobile.exec(compact)?.[1];
  return national ? found(`0${national}`) : { ok: false, why: 'not-a-mobile' };
}

/** A cell that may hold several numbers: the first valid mobile, and whether anything else stood there. */
export function readMobiles(raw: string): MobilesReading {
  const whole = readMobile(raw);
  if (whole.ok) return { ...whole, several: false };
  if (whole.why === 'empty') return whole;
  const numbers = foldDigits(raw).split(betweenNumbers).map(compactNumber).flatMap(splitRun);
  const different = new Set(numbers.filter(number => number !== '').map(asStored));
  for (const number of different) {
    const reading = readMobile(number);
    if (reading.ok) return { ...reading, several: different.size > 1 };
  }
  return { ok: false, why: 'not-a-mobile' };
}

function found(value: string): MobileReading {
  return { ok: true, value, unknownRange: !knownRange.test(value) };
}

function compactNumber(raw: string): string {
  return stripStrayMarks(foldDigits(raw)).replace(brackets, '');
}

function splitRun(compact: string): string[] {
  const numbers = compact.match(eachMobile) ?? [];
  return numbers.join('') === compact ? numbers : [compact];
}

function asStored(number: string): string {
  const reading = readMobile(number);
  return reading.ok ? reading.value : number;
}
