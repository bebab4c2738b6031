import type { StaffRole } from '../organization/staff-roles.ts';

/**
 * `sorting`: the system finds out what happened. `review`: a house looks at it. `question`: the member was asked something.
 * `letter`: a signed letter of the employer is awaited. `second`: another house has to agree. `consent`: an adult dependent
 * has to. `approved`: a job applies it. The last three are the end, though a rejection can be objected to once.
 */
export type CaseState =
  | 'sorting'
  | 'review'
  | 'question'
  | 'letter'
  | 'second'
  | 'consent'
  | 'approved'
  | 'solved'
  | 'rejected'
  | 'withdrawn';

/** The houses that work on cases. */
export type Side = 'employer' | 'agency' | 'administrator';
export type Turn = Side | 'member';

/**
 * Who takes a step. `turn`: staff of the house whose turn it is. `other-house`: the same, but not of a house that has
 * approved already. `administrator`, `staff`: any of these who see the case. `opener`: whoever it was opened for.
 * `dependent`: whoever is asked for her consent. `job`: the system.
 */
type Performer = 'turn' | 'other-house' | 'administrator' | 'staff' | 'opener' | 'dependent' | 'job';

type CaseStep = { from: readonly CaseState[]; to: readonly CaseState[]; by: readonly Performer[] };

const open = ['review', 'question', 'letter', 'second', 'consent'] as const;
const waiting = ['sorting', ...open] as const;
const agreed = ['letter', 'second', 'consent', 'approved'] as const;

/** Every step there is. What is not here cannot be done; what a case then waits for is said by `nextTurn`. */
export const caseSteps = {
  /** The system has found the reason, and whose it is. */
  sort: { from: ['sorting'], to: ['review'], by: ['job'] },
  /** It is laid to a contract and a membership, or to others. */
  place: { from: ['review'], to: ['review'], by: ['turn'] },
  ask: { from: ['review', 'second'], to: ['question'], by: ['turn'] },
  answer: { from: ['question'], to: ['review'], by: ['opener'] },
  /** Nobody answered in time: whoever asked decides without. */
  lapse: { from: ['question', 'consent'], to: ['review'], by: ['job'] },
  'hand-on': { from: ['review'], to: ['review'], by: ['turn'] },
  /** The administrator takes a case from a house that leaves it lying. */
  take: { from: ['review', 'question', 'letter', 'second'], to: ['review'], by: ['administrator'] },
  /** Something else is to be put right, or otherwise: earlier approvals are void. */
  propose: { from: ['review'], to: ['review'], by: ['turn'] },
  confirm: { from: ['review'], to: agreed, by: ['turn'] },
  /** The signed letter is there. */
  sign: { from: ['letter'], to: agreed, by: ['staff'] },
  agree: { from: ['second'], to: ['second', 'consent', 'approved'], by: ['other-house'] },
  disagree: { from: ['second'], to: ['review'], by: ['other-house'] },
  consent: { from: ['consent'], to: ['approved'], by: ['dependent'] },
  'refuse-consent': { from: ['consent'], to: ['rejected'], by: ['dependent'] },
  'withdraw-consent': { from: ['approved'], to: ['rejected'], by: ['dependent'] },
  apply: { from: ['approved'], to: ['solved'], by: ['job'] },
  /** What was approved is not what would happen now. */
  'give-back': { from: ['approved'], to: ['review'], by: ['job'] },
  /** Until it is applied, whoever loses by it, or whoever sees a mistake, stops it. */
  stop: { from: ['approved'], to: ['review'], by: ['staff'] },
  /** Ends without a correction: a code was handed over, or nothing was wrong. */
  settle: { from: ['review'], to: ['solved'], by: ['turn'] },
  /** What it asked for has happened elsewhere: a roster, or the activation went through. */
  overtake: { from: waiting, to: ['solved'], by: ['job'] },
  reject: { from: ['review', 'second'], to: ['rejected'], by: ['turn'] },
  object: { from: ['rejected'], to: ['review'], by: ['opener'] },
  withdraw: { from: waiting, to: ['withdrawn'], by: ['opener'] },
  /** Too late for its house: the next one's turn. */
  escalate: { from: ['review', 'letter', 'second'], to: ['review', 'second'], by: ['job'] },
} as const satisfies Record<string, CaseStep>;

export type CaseAction = keyof typeof caseSteps;
export const caseActions = Object.keys(caseSteps) as CaseAction[];

/** Remarks and hands on which a case lies move nothing; they stand in its history all the same. */
export type CaseRemark = 'open' | 'note' | 'assign' | 'attach' | 'letter';

export function isOpen(state: CaseState): boolean {
  return state !== 'solved' && state !== 'rejected' && state !== 'withdrawn';
}

/** Who wants to do something to a case. */
export type Actor =
  | { kind: 'staff'; staffId: number; organizationId: number; side: Side }
  | { kind: 'member'; as: 'opener' | 'dependent'; accountId: number | undefined }
  | { kind: 'job' };

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** What of a case decides who may do what. */
export type Standing = {
  state: CaseState;
  turn: Turn | undefined;
  /** Organizations that have approved what is proposed now. */
  approvedBy: readonly number[];
  /** A rejection was objected to before. */
  objected: boolean;
};

/** Whether the actor may take the step now. */
export function mayStep(action: CaseAction, actor: Actor, standing: Standing): boolean {
  const { from, by }: CaseStep = caseSteps[action];
  if (!from.includes(standing.state)) return false;
  if (action === 'object' && standing.objected) return false;
  return by.some(performer => isPerformer(performer, actor, standing));
}

function isPerformer(performer: Performer, actor: Actor, { turn, approvedBy }: Standing): boolean {
  switch (performer) {
    case 'job':
      return actor.kind === 'job';
    case 'opener':
    case 'dependent':
      return actor.kind === 'member' && actor.as === performer;
    case 'staff':
      return actor.kind === 'staff';
    case 'administrator':
      return actor.kind === 'staff' && actor.side === 'administrator';
    case 'turn':
      return actor.kind === 'staff' && actor.side === turn;
    case 'other-house':
      return actor.kind === 'staff' && actor.side === turn && !approvedBy.includes(actor.organizationId);
  }
}

/** Every step the actor may take now, for the buttons of a page. */
export function stepsOpenTo(actor: Actor, standing: Standing): CaseAction[] {
  return caseActions.filter(action => mayStep(action, actor, standing));
}

export type Agreement = {
  needsLetter: boolean;
  letterSigned: boolean;
  needsSecond: boolean;
  /** How many organizations have approved, this one included. */
  houses: number;
  needsConsent: boolean;
  consented: boolean;
};

/** Where a case stands once somebody has approved: at what is still missing, in this order. */
export function stateAfterApproval(agreement: Agreement): 'letter' | 'second' | 'consent' | 'approved' {
  if (agreement.needsLetter && !agreement.letterSigned) return 'letter';
  if (agreement.houses < (agreement.needsSecond ? 2 : 1)) return 'second';
  if (agreement.needsConsent && !agreement.consented) return 'consent';
  return 'approved';
}

const order: readonly Side[] = ['employer', 'agency', 'administrator'];

/** The house after this one among those the contract has; the administrator is the last. */
export function sideAfter(side: Side, sides: readonly Side[]): Side {
  const later = order.slice(order.indexOf(side) + 1).filter(one => sides.includes(one));
  return later[0] ?? 'administrator';
}

/** Who else may agree to what a house has approved: the next one, or the employer where it was the administrator. */
export function sideToAgree(approver: Side, sides: readonly Side[]): Side {
  return approver === 'administrator' ? 'employer' : sideAfter(approver, sides);
}

const sides: Partial<Record<StaffRole, Side>> = {
  'employer-hr': 'employer',
  'agency-expert': 'agency',
  'administrator-support': 'administrator',
};

/** Undefined: a role that works on no cases. */
export function sideOfRole(role: StaffRole): Side | undefined {
  return sides[role];
}
