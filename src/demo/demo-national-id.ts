import { checkDigitHolds } from '../persian/national-id.ts';

/** A national ID whose check digit holds, of a place code that no office was ever given. */
export function demoNationalId(serial: number): string {
  const nine = `099${String(serial * 7_919)
    .padStart(6, '0')
    .slice(-6)}`;
  for (let digit = 0; digit < 10; digit += 1) {
    if (checkDigitHolds(`${nine}${digit}`)) return `${nine}${digit}`;
  }
  throw new Error(`no check digit fits ${nine}`);
}
