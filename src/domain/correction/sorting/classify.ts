import { checkDigitHolds } from '../../../persian/national-id.ts';
import { classifyActive, classifyCovered, classifyElsewhere } from './classify-member.ts';
import { classifyRowsOfId, classifyRowsOfName } from './classify-row.ts';
import { contractNamed } from './contract-named.ts';
import type { Evidence, Sorting, TypedPerson } from './evidence.ts';
import { isAccepted, isAcceptedOrNear, rungOf } from './name-changes.ts';
import { nearBy } from './near-ids.ts';

/** Why an activation failed, whose it is to put right, and what would do it: the surest of what the rosters say comes first. */
export function classify(typed: TypedPerson, evidence: Evidence): Sorting {
  const { members, rows } = evidence;
  const covered = members.filter(one => one.covered && one.membershipTypeId === typed.membershipTypeId);
  return (
    classifyActive(typed, members) ??
    classifyCovered(typed, covered) ??
    classifyRowsOfId(typed, rows) ??
    classifyElsewhere(typed, evidence) ??
    classifyNeighbours(typed, evidence) ??
    classifyRowsOfName(typed, evidence) ??
    notOnRoster(typed, evidence)
  );
}

/**
 * One person with an ID that differs as a slip of the finger does, under the same or nearly the same name. The roster's ID
 * is proposed to be changed only where the typed one can be right, and the name leaves no doubt.
 */
function classifyNeighbours(typed: TypedPerson, { neighbours }: Evidence): Sorting | undefined {
  const fitting = neighbours.filter(one => isAcceptedOrNear(rungOf(typed, one)));
  const [first] = fitting;
  if (!first) return undefined;
  const memberships = fitting.map(one => one.membershipId);
  const by = nearBy(typed.idValue, first.idValue);
  const shown = { memberships, rung: rungOf(typed, first), ...(by ? { by } : {}) };
  if (fitting.some(one => one.personId !== first.personId)) {
    const sameContract = fitting.every(one => one.contractId === first.contractId);
    const place = sameContract ? { contractId: first.contractId } : undefined;
    return { reason: 'id-near', shown, place, changes: [], turn: place ? 'employer' : 'administrator' };
  }
  const mayBeRight = checkDigitHolds(typed.idValue) || !checkDigitHolds(first.idValue);
  const sure = isAccepted(rungOf(typed, first)) && mayBeRight;
  return {
    reason: 'id-near',
    shown,
    place: { contractId: first.contractId, membershipId: first.membershipId },
    changes: sure ? [{ field: 'nationalId', before: first.idValue, after: typed.idValue }] : [],
    turn: first.active ? 'administrator' : 'employer',
  };
}

/** Whoever was named as the employer is asked, where that names one contract. */
function notOnRoster({ employerNamed }: TypedPerson, { contracts }: Evidence): Sorting {
  const named = contractNamed(contracts, employerNamed);
  const place = named && { contractId: named.contractId };
  return {
    reason: 'not-on-roster',
    shown: {},
    place,
    changes: [],
    turn: place ? 'employer' : 'administrator',
  };
}
