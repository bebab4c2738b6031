import type { CorrectionCase } from '../case.ts';
import type { TypedPerson } from './evidence.ts';

/** What a case keeps of the activation it came from. */
export function typedIn(found: CorrectionCase): TypedPerson {
  const { membershipTypeId, idType, idValue, firstName, lastName, employerNamed } = found;
  const mobile = found.mobileProven ? found.mobile : undefined;
  return { membershipTypeId, idType, idValue, firstName, lastName, mobile, employerNamed };
}
