import { type CanonicalName, canonicalName } from './canonical-name.ts';
import { fullNameVariants, matchVariants, nameVariants } from './name-variants.ts';
import { isOneEdit } from './one-edit.ts';

export type FullName = { first: string; last: string };
export type CanonicalFullName = { first: CanonicalName; last: CanonicalName };

/** From the surest to the least sure; what each rung permits is the caller's policy. */
export type Rung = 'same' | 'spelling' | 'custom' | 'near' | 'different';

const rungs: readonly Rung[] = ['same', 'spelling', 'custom', 'near', 'different'];
const shortestPart = 3;

/**
 * How surely two names are one, once the national ID has found the only candidate. A name that cannot be one
 * (`canonicalName` refuses it) is different from every other.
 */
export function compareNames(typed: FullName, roster: FullName): Rung {
  const one = canonicalFullName(typed);
  const other = one && canonicalFullName(roster);
  return one && other ? compareCanonicalNames(one, other) : 'different';
}

/** The same for names whose keys are already known. */
export function compareCanonicalNames(one: CanonicalFullName, other: CanonicalFullName): Rung {
  if (joined(one, 'c1') === joined(other, 'c1')) return 'same';
  if (joined(one, 'c2') === joined(other, 'c2')) return 'spelling';
  const byField = worse(compareField(one.first, other.first), compareField(one.last, other.last));
  if (isAtLeast(byField, 'custom')) return byField;
  if (isSwapped(one, other) || isMoved(one, other)) return 'custom';
  if (byField === 'near' || isNearlyMoved(one, other)) return 'near';
  return 'different';
}

function canonicalFullName(name: FullName): CanonicalFullName | undefined {
  const first = canonicalName(name.first);
  const last = canonicalName(name.last);
  return first.ok && last.ok ? { first: first.name, last: last.name } : undefined;
}

// Equal fields make equal joins, so a join answers both questions: same fields, or a boundary that moved.
function joined(name: CanonicalFullName, key: 'c1' | 'c2'): string {
  return name.first[key] + name.last[key];
}

function compareField(one: CanonicalName, other: CanonicalName): Rung {
  if (one.c1 === other.c1) return 'same';
  if (one.c2 === other.c2) return 'spelling';
  const some = nameVariants(one);
  const others = nameVariants(other);
  if (matchVariants(some, others, isEqual)) return 'custom';
  if (isPart(one, other) || isOneEdit(one.c2, other.c2)) return 'near';
  return matchVariants(some, others, isOneEdit) ? 'near' : 'different';
}

function isSwapped(one: CanonicalFullName, other: CanonicalFullName): boolean {
  return (
    isAtLeast(compareField(one.first, other.last), 'custom') &&
    isAtLeast(compareField(one.last, other.first), 'custom')
  );
}

function isMoved(one: CanonicalFullName, other: CanonicalFullName): boolean {
  const some = fullNameVariants(one.first, one.last);
  return matchVariants(some, fullNameVariants(other.first, other.last), isEqual);
}

function isNearlyMoved(one: CanonicalFullName, other: CanonicalFullName): boolean {
  // With one field equal nothing moved: «رضا» and «رضی» do not come nearer for having a family name behind.
  if (one.first.c2 === other.first.c2 || one.last.c2 === other.last.c2) return false;
  return isOneEdit(joined(one, 'c2'), joined(other, 'c2'));
}

function isPart(one: CanonicalName, other: CanonicalName): boolean {
  const [part, whole] = one.c2.length < other.c2.length ? [one, other] : [other, one];
  const atAnEnd = whole.c2.startsWith(part.c2) || whole.c2.endsWith(part.c2);
  if (part.c2.length >= shortestPart && atAnEnd) return true;
  return ` ${whole.display} `.includes(` ${part.display} `);
}

function isEqual(one: string, other: string): boolean {
  return one === other;
}

function worse(one: Rung, other: Rung): Rung {
  return isAtLeast(one, other) ? other : one;
}

function isAtLeast(rung: Rung, floor: Rung): boolean {
  return rungs.indexOf(rung) <= rungs.indexOf(floor);
}
