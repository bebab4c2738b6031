import type { Rung } from '../../../persian/compare-names.ts';
import type { ActivationFacts, FailedAttempt, HeldLimit, PlainName } from './activation-facts.ts';

type Facts = ActivationFacts;

/** What a cause is made of beside its kind. */
type Causes = {
  /** Nothing to activate: there is an account, and a way to recover it. */
  active: { since: Temporal.PlainDate; mobileEnd: string };
  'case-open': Facts['cases'][number];
  'covered-elsewhere': Facts['coveredElsewhere'][number];
  'cover-ahead': { from: Temporal.PlainDate };
  'cover-ended': { until: Temporal.PlainDate };
  'link-broken': Record<never, never>;
  /** A portal of her own, apart from her family's. */
  unlinked: Record<never, never>;
  'mobile-missing': { faulty: boolean };
  /** The contract does not take the roster's mobile for a proof, and there is nothing else. */
  'no-proof': Record<never, never>;
  'code-used': { issuedOn: Temporal.PlainDate };
  'type-chosen': { chosen: FailedAttempt['typeChosen']; right: Facts['membershipType']; at: Date };
  'name-typed': { rung: Rung; typed: PlainName; roster: PlainName; at: Date };
  'mobile-typed': { typedEnd: string; rosterEnd: string | undefined; at: Date };
  'held-row': Facts['heldRows'][number];
  limit: { limit: HeldLimit; until: Date };
  messages: { failed: number; waiting: number; code: string | undefined; at: Date };
  'mobile-shared': { people: number; mobileEnd: string };
  'id-check': Record<never, never>;
  /** Everything is there; what she may use. */
  ready: { ways: readonly ReadyWay[]; mobileEnd: string | undefined };
};

export type ReadyWay = 'mobile' | 'code' | 'knowledge';
export type CauseKind = keyof Causes;

/**
 * What whoever talks to her does next. `see-case`: somebody has it in hand. `employer-codes`: a slip is printed.
 * `ask-employer`: only a roster or the employer's word helps. `wait`: it passes by itself. `tell`: she does it herself.
 */
export type NextAction =
  | 'see-case'
  | 'see-member'
  | 'open-case'
  | 'employer-codes'
  | 'ask-employer'
  | 'see-row'
  | 'wait'
  | 'tell';

export type Cause = {
  [Kind in CauseKind]: { kind: Kind; stops: boolean; next: NextAction } & Causes[Kind];
}[CauseKind];

/** Why this member cannot activate, what stops her before what only gives cause for care; never empty. */
export function explainActivation(facts: Facts): Cause[] {
  const causes = facts.account ? ofAccount(facts, facts.account) : ofNone(facts);
  const stops = causes.filter(({ stops }) => stops);
  const careful = causes.filter(({ stops }) => !stops);
  const ready: Cause[] = facts.account || stops.some(isLasting) ? [] : [readyOf(facts)];
  return [...stops, ...ready, ...careful];
}

function ofAccount(facts: Facts, { since, mobileEnd }: NonNullable<Facts['account']>): Cause[] {
  return [
    { kind: 'active', stops: true, next: 'tell', since, mobileEnd },
    ...openCases(facts),
    ...limitsOf(facts, ['sign-in', 'sign-in-code', 'recovery-code']),
    ...messagesOf(facts),
    ...unlinkedOf(facts),
  ];
}

function ofNone(facts: Facts): Cause[] {
  return [
    ...openCases(facts),
    ...coverOf(facts),
    ...linkOf(facts),
    ...proofOf(facts),
    ...typingOf(facts),
    ...limitsOf(facts, ['activation-code', 'knowledge']),
    ...messagesOf(facts),
    ...facts.heldRows.map(row => ({
      kind: 'held-row' as const,
      stops: false,
      next: 'see-row' as const,
      ...row,
    })),
    ...unlinkedOf(facts),
    ...careOf(facts),
  ];
}

/** Waiting alone does not make her able. */
function isLasting({ kind }: Cause): boolean {
  return kind !== 'limit' && kind !== 'case-open' && !isTyping(kind);
}

function isTyping(kind: CauseKind): boolean {
  return kind === 'name-typed' || kind === 'mobile-typed' || kind === 'type-chosen';
}

function openCases({ cases }: Facts): Cause[] {
  return cases.map(one => ({ kind: 'case-open', stops: true, next: 'see-case', ...one }));
}

function coverOf({ today, coveredFrom, coveredUntil, coveredElsewhere }: Facts): Cause[] {
  const { compare } = Temporal.PlainDate;
  const ahead = compare(today, coveredFrom) < 0;
  const ended = compare(today, coveredUntil) > 0;
  if (!ahead && !ended) return [];
  if (coveredElsewhere.length > 0) {
    return coveredElsewhere.map(other => ({
      kind: 'covered-elsewhere',
      stops: true,
      next: 'see-member',
      ...other,
    }));
  }
  return ahead
    ? [{ kind: 'cover-ahead', stops: true, next: 'wait', from: coveredFrom }]
    : [{ kind: 'cover-ended', stops: true, next: 'ask-employer', until: coveredUntil }];
}

function linkOf({ linkBroken }: Facts): Cause[] {
  return linkBroken ? [{ kind: 'link-broken', stops: true, next: 'open-case' }] : [];
}

function unlinkedOf({ account, linkBroken, unlinked }: Facts): Cause[] {
  if (!unlinked || (linkBroken && !account)) return [];
  return [{ kind: 'unlinked', stops: false, next: 'open-case' }];
}

function waysOf({ proofs, mobileEnd, code, knowledge }: Facts): ReadyWay[] {
  const ways: ReadyWay[] = [];
  if (proofs.includes('roster-mobile') && mobileEnd !== undefined) ways.push('mobile');
  if (proofs.includes('employer-code') && code && !code.used) ways.push('code');
  if (proofs.includes('knowledge') && knowledge) ways.push('knowledge');
  return ways;
}

function proofOf(facts: Facts): Cause[] {
  if (waysOf(facts).length > 0) return [];
  const { proofs, code, mobileFaulty: faulty } = facts;
  const next = proofs.includes('employer-code') ? 'employer-codes' : 'open-case';
  if (code?.used) return [{ kind: 'code-used', stops: true, next, issuedOn: code.issuedOn }];
  return proofs.includes('roster-mobile')
    ? [{ kind: 'mobile-missing', stops: true, next, faulty }]
    : [{ kind: 'no-proof', stops: true, next }];
}

/** What was typed the last time; earlier attempts have been mended since, or fail alike. */
function typingOf({ failures: [last], name, mobileEnd, membershipType }: Facts): Cause[] {
  if (!last) return [];
  const { at, rung, typed } = last;
  const causes: Cause[] = [];
  if (last.typeDiffers) {
    const chosen = last.typeChosen;
    causes.push({ kind: 'type-chosen', stops: true, next: 'tell', chosen, right: membershipType, at });
  }
  if (rung === 'near' || rung === 'different') {
    causes.push({ kind: 'name-typed', stops: true, next: 'open-case', rung, typed, roster: name, at });
  }
  if (last.reason === 'weak-proof' && last.mobileDiffers && last.mobileEnd !== undefined) {
    const ends = { typedEnd: last.mobileEnd, rosterEnd: mobileEnd };
    causes.push({ kind: 'mobile-typed', stops: true, next: 'open-case', at, ...ends });
  }
  return causes;
}

function limitsOf({ limits }: Facts, those: readonly HeldLimit[]): Cause[] {
  return limits
    .filter(({ limit }) => those.includes(limit))
    .map(held => ({ kind: 'limit', stops: true, next: 'wait', ...held }));
}

function messagesOf({ messages }: Facts): Cause[] {
  const [last] = messages;
  if (!last) return [];
  const failed = messages.filter(({ state }) => state === 'failed').length;
  const code = messages.find(one => one.code !== undefined)?.code;
  const waiting = messages.length - failed;
  return [{ kind: 'messages', stops: false, next: 'tell', failed, waiting, code, at: last.at }];
}

function careOf({ mobileShared, mobileEnd, checkDigitHolds }: Facts): Cause[] {
  const causes: Cause[] = [];
  if (mobileShared > 0 && mobileEnd !== undefined)
    causes.push({ kind: 'mobile-shared', stops: false, next: 'open-case', people: mobileShared, mobileEnd });
  if (checkDigitHolds === false) causes.push({ kind: 'id-check', stops: false, next: 'open-case' });
  return causes;
}

function readyOf(facts: Facts): Cause {
  return { kind: 'ready', stops: false, next: 'tell', ways: waysOf(facts), mobileEnd: facts.mobileEnd };
}
