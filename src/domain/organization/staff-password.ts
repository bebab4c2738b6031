import type { Chance } from '../../platform/chance.ts';

/** Without letters and digits that look alike; it is read from a screen and typed once or twice. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 5;

/** Some 99 bits, as `k7mqp-w3hzd-…`. */
export function newStaffPassword(chance: Chance): string {
  const letter = () => letters.charAt(chance.below(letters.length));
  const group = () => Array.from({ length: groupLength }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}
