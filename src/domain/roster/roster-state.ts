export type RosterState =
  | 'uploaded'
  | 'reading'
  | 'needs-mapping'
  | 'checked'
  | 'submitted'
  | 'approved'
  | 'applied'
  | 'rejected'
  | 'withdrawn'
  | 'failed';

/**
 * Where a roster may go from where it stands. From `checked` back to `uploaded` when its columns or codes are explained
 * anew; from `approved` back to `submitted` when the contract changed meanwhile, so that the approved numbers are not true.
 */
const moves = {
  uploaded: ['reading', 'withdrawn', 'failed'],
  reading: ['needs-mapping', 'checked', 'failed', 'withdrawn'],
  'needs-mapping': ['uploaded', 'withdrawn'],
  checked: ['uploaded', 'submitted', 'withdrawn'],
  submitted: ['approved', 'rejected', 'withdrawn'],
  approved: ['applied', 'submitted', 'withdrawn'],
  applied: [],
  rejected: [],
  withdrawn: [],
  failed: [],
} as const satisfies Record<RosterState, readonly RosterState[]>;

function mayMove(from: RosterState, to: RosterState): boolean {
  const targets: readonly RosterState[] = moves[from];
  return targets.includes(to);
}

/** Every state from which this one can be reached, for statements that move only what may move. */
export function statesBefore(to: RosterState): RosterState[] {
  return (Object.keys(moves) as RosterState[]).filter(from => mayMove(from, to));
}
