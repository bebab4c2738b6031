export type ClaimState =
  | 'registered'
  | 'incomplete'
  | 'assessing'
  | 'with-insurer'
  | 'approved'
  | 'paid'
  | 'rejected';

/** Who has to do something next. */
export type Turn = 'member' | 'administrator' | 'insurer';

/** Where a claim may go from each state. */
const transitions = {
  registered: ['assessing', 'incomplete'],
  incomplete: ['assessing', 'rejected'],
  assessing: ['with-insurer', 'incomplete', 'rejected'],
  'with-insurer': ['approved', 'assessing', 'rejected'],
  approved: ['paid'],
  paid: [],
  rejected: [],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

export const claimStates = Object.keys(transitions) as readonly ClaimState[];

/** Undefined where nothing is left to do. */
export const turnOf: Record<ClaimState, Turn | undefined> = {
  registered: 'administrator',
  incomplete: 'member',
  assessing: 'administrator',
  'with-insurer': 'insurer',
  approved: 'insurer',
  paid: undefined,
  rejected: undefined,
};

export function mayFollow(from: ClaimState, to: ClaimState): boolean {
  return (transitions[from] as readonly ClaimState[]).includes(to);
}

/** States in which the assessment's amount is known. */
export function isAssessed(state: ClaimState): boolean {
  return state === 'with-insurer' || state === 'approved' || state === 'paid' || state === 'rejected';
}

/** What still lies ahead of a claim that takes the usual way, the nearest first. */
export function wayAhead(state: ClaimState): readonly ClaimState[] {
  if (turnOf[state] === undefined) return [];
  return usualWay.slice(state === 'incomplete' ? 1 : usualWay.indexOf(state) + 1);
}

const usualWay: readonly ClaimState[] = ['registered', 'assessing', 'with-insurer', 'approved', 'paid'];
