import type { CaseChange } from '../case.ts';
import { contractNamed } from './contract-named.ts';
import type { Evidence, RowEvidence, RunningContract, Sorting, TypedPerson } from './evidence.ts';
import { isAccepted, isAcceptedOrNear, nameChanges, rungOf } from './name-changes.ts';
import { isNearId } from './near-ids.ts';

/** Rows that stayed behind and say the typed ID itself, or that a row which says it is claimed twice. */
export function classifyRowsOfId(typed: TypedPerson, rows: readonly RowEvidence[]): Sorting | undefined {
  const ofId = rows.filter(row => saysId(row, typed.idValue));
  const [first] = ofId;
  if (!first) return undefined;
  const fitting = ofId.filter(row => isAcceptedOrNear(rungOfRow(typed, row) ?? 'different'));
  const rival = ofId.some(row => row.rosterId === first.rosterId && row.row !== first.row);
  const chosen = fitting.length === 1 ? fitting[0] : rival ? undefined : first;
  return {
    reason: rival ? 'duplicate-rows' : 'held-row',
    shown: { rows: ofId.map(({ rosterId, row }) => ({ rosterId, row })), by: 'digits' },
    place: chosen ? placeOf(chosen) : { contractId: first.contractId },
    changes: chosen ? changesOf(typed, chosen) : [],
    turn: 'employer',
  };
}

/**
 * Rows whose ID is close or missing, under the very name. Namesakes work everywhere: without digits the row's mobile or the
 * employer who was named has to fit, too, and only one row that fits counts.
 */
export function classifyRowsOfName(
  typed: TypedPerson,
  { rows, contracts }: Pick<Evidence, 'rows' | 'contracts'>,
): Sorting | undefined {
  const named = rows.filter(row => isAccepted(rungOfRow(typed, row) ?? 'different'));
  const close = named.filter(row => row.namedId !== null && isNearId(typed.idValue, row.namedId));
  const fitting =
    close.length > 0 ? close : named.filter(row => row.namedId === null && isBacked(typed, row, contracts));
  const [only, another] = fitting;
  if (!only || another) return undefined;
  return {
    reason: 'held-row',
    shown: {
      rows: [{ rosterId: only.rosterId, row: only.row }],
      by: close.length > 0 ? 'digits' : 'name',
    },
    place: placeOf(only),
    changes: changesOf(typed, only),
    turn: 'employer',
  };
}

function isBacked(
  { mobile, employerNamed }: TypedPerson,
  row: RowEvidence,
  contracts: readonly RunningContract[],
): boolean {
  if (mobile !== undefined && row.mobile === mobile) return true;
  return contractNamed(contracts, employerNamed)?.contractId === row.contractId;
}

function placeOf({ contractId, rosterId, row }: RowEvidence) {
  return { contractId, heldRow: { rosterId, row } };
}

function saysId(row: RowEvidence, id: string): boolean {
  return row.idValue === id || row.namedId === id || row.namedId?.padStart(10, '0') === id;
}

/** Undefined where the row's name is not certain. */
function rungOfRow(typed: TypedPerson, { firstName, lastName }: RowEvidence) {
  return firstName !== null && lastName !== null ? rungOf(typed, { firstName, lastName }) : undefined;
}

/** The very digits are no other value: only nobody has vouched for them yet. */
function otherThan(id: string, namedId: string | null): string | undefined {
  return namedId === null || namedId === id ? undefined : namedId;
}

/** The ID, for which nobody has vouched yet or which another row claims, under an accepted name; a name that is near, or missing beside the roster's mobile. */
function changesOf(typed: TypedPerson, row: RowEvidence): CaseChange[] {
  const { firstName, lastName, namedId } = row;
  const rung = rungOfRow(typed, row);
  if (rung === 'different') return [];
  if (firstName === null || lastName === null) {
    const own = typed.mobile !== undefined && row.mobile === typed.mobile;
    return own ? nameChanges(typed, { firstName: firstName ?? '', lastName: lastName ?? '' }) : [];
  }
  const id: CaseChange[] =
    typed.idType === 'national' && rung !== 'near'
      ? [{ field: 'nationalId', before: otherThan(typed.idValue, namedId), after: typed.idValue }]
      : [];
  return [...id, ...(rung === 'near' ? nameChanges(typed, { firstName, lastName }) : [])];
}
