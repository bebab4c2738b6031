import { foldDigits } from './digits.ts';
import { stripStrayMarks } from './stray-marks.ts';

export type LandlineReading =
  | { ok: true; value: string; unknownArea: boolean }
  | { ok: false; why: 'empty' | 'no-area-code' | 'not-a-landline' };

// One code a province since the numbering was unified.
const areaCodes = new Set(
  '11 13 17 21 23 24 25 26 28 31 34 35 38 41 44 45 51 54 56 58 61 66 71 74 76 77 81 83 84 86 87'.split(' '),
);

/** A fixed line, stored as 0, a province's code of two digits and the eight digits of the number. */
export function readLandline(raw: string): LandlineReading {
  const compact = stripStrayMarks(foldDigits(raw)).replace(/[().]/g, '');
  if (compact === '') return { ok: false, why: 'empty' };
  if (/^[1-9][0-9]{7}$/.test(compact)) return { ok: false, why: 'no-area-code' };
  const national = /^(?:\+98|0098|98)?0?([1-8][0-9]{9})$/.exec(compact)?.[1];
  if (national === undefined) return { ok: false, why: 'not-a-landline' };
  return { ok: true, value: `0${national}`, unknownArea: !areaCodes.has(national.slice(0, 2)) };
}
