import { canonicalName } from '../../../persian/canonical-name.ts';
import { compareNames, type Rung } from '../../../persian/compare-names.ts';
import type { CaseChange } from '../case.ts';
import type { TypedPerson } from './evidence.ts';

export function rungOf(typed: TypedPerson, roster: { firstName: string; lastName: string }): Rung {
  return compareNames(
    { first: typed.firstName, last: typed.lastName },
    { first: roster.firstName, last: roster.lastName },
  );
}

export function isAccepted(rung: Rung): boolean {
  return rung === 'same' || rung === 'spelling' || rung === 'custom';
}

export function isAcceptedOrNear(rung: Rung): boolean {
  return isAccepted(rung) || rung === 'near';
}

/** What of the name would have to be written otherwise, as a roster shows names. */
export function nameChanges(
  typed: TypedPerson,
  roster: { firstName: string; lastName: string },
): CaseChange[] {
  return (['firstName', 'lastName'] as const).flatMap(field => {
    const after = canonicalName(typed[field]);
    const before = canonicalName(roster[field]);
    if (!after.ok || (before.ok && before.name.c2 === after.name.c2)) return [];
    return [{ field, before: roster[field] || undefined, after: after.name.display }];
  });
}
