import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Actor,
  type CaseAction,
  type CaseState,
  caseActions,
  caseSteps,
  isOpen,
  mayStep,
  type Side,
  type Standing,
  sideAfter,
  sideOfRole,
  sideToAgree,
  stateAfterApproval,
  stepsOpenTo,
  type Turn,
} from './case-steps.ts';

const states: CaseState[] = [
  'sorting',
  'review',
  'question',
  'letter',
  'second',
  'consent',
  'approved',
  'solved',
  'rejected',
  'withdrawn',
];
const sides: Side[] = ['employer', 'agency', 'administrator'];
const stepsFrom = (state: CaseState) =>
  caseActions.filter(action => (caseSteps[action].from as readonly CaseState[]).includes(state));
const staff = (side: Side): Actor => ({
  kind: 'staff',
  staffId: 1,
  organizationId: sides.indexOf(side) + 1,
  side,
});
const opener: Actor = { kind: 'member', as: 'opener', accountId: undefined };
const dependent: Actor = { kind: 'member', as: 'dependent', accountId: 7 };
const everybody: Actor[] = [...sides.map(staff), opener, dependent, { kind: 'job' }];

const turnIn = (state: CaseState): fc.Arbitrary<Turn | undefined> => {
  if (state === 'question' || state === 'consent') return fc.constant('member');
  if (state === 'letter') return fc.constant('employer');
  return state === 'review' || state === 'second' ? fc.constantFrom(...sides) : fc.constant(undefined);
};
const standing: fc.Arbitrary<Standing> = fc.constantFrom(...states).chain(state =>
  fc.record({
    state: fc.constant(state),
    turn: turnIn(state),
    approvedBy: fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 2 }),
    objected: fc.boolean(),
  }),
);

test('from every state that is open there is a way to an end, and one that waits for nobody in particular', () => {
  for (const state of states.filter(isOpen)) {
    const seen = new Set<CaseState>([state]);
    for (const each of seen)
      for (const action of stepsFrom(each)) for (const to of caseSteps[action].to) seen.add(to);
    assert.ok(seen.has('solved') && seen.has('rejected'), state);
    assert.ok(
      stepsFrom(state).some(action => (caseSteps[action].by as readonly string[]).includes('job')),
      `nobody wakes a case that lies in ${state}`,
    );
  }
});

test('whoever’s turn it is can do something, unless the house has spoken already', () => {
  fc.assert(
    fc.property(standing, now => {
      if (!isOpen(now.state)) return;
      const able = everybody.filter(actor => stepsOpenTo(actor, now).some(action => action !== 'withdraw'));
      assert.ok(able.length > 0);
      const own = now.turn !== undefined && now.turn !== 'member' ? staff(now.turn) : undefined;
      if (own?.kind === 'staff' && now.state !== 'letter' && !now.approvedBy.includes(own.organizationId)) {
        assert.ok(stepsOpenTo(own, now).length > 0);
      }
    }),
  );
});

test('what is over stays over, but for one objection to a rejection', () => {
  for (const state of ['solved', 'withdrawn'] as const) assert.deepEqual(stepsFrom(state), []);
  assert.deepEqual(stepsFrom('rejected'), ['object']);
  const rejected = { state: 'rejected', turn: undefined, approvedBy: [] } as const;
  assert.ok(mayStep('object', opener, { ...rejected, objected: false }));
  assert.ok(!mayStep('object', opener, { ...rejected, objected: true }));
});

test('nobody but the system applies, and staff act only in their own turn', () => {
  const always: readonly CaseAction[] = ['take', 'stop', 'sign'];
  fc.assert(
    fc.property(standing, fc.constantFrom(...everybody), (now, actor) => {
      const steps = stepsOpenTo(actor, now);
      if (actor.kind !== 'job') assert.ok(!steps.includes('apply') && !steps.includes('sort'));
      if (actor.kind === 'staff' && actor.side !== now.turn)
        assert.deepEqual(
          steps.filter(action => !always.includes(action)),
          [],
        );
      if (actor.kind === 'member')
        for (const action of steps) assert.ok((caseSteps[action].by as readonly string[]).includes(actor.as));
    }),
  );
});

type Walk = { state: CaseState; houses: Set<number>; consented: boolean; signed: boolean };

test('no way leads round the second house, the consent or the letter', () => {
  const needs = fc.record({
    needsSecond: fc.boolean(),
    needsConsent: fc.boolean(),
    needsLetter: fc.boolean(),
  });
  const moves = fc.array(
    fc.record({ action: fc.constantFrom(...caseActions), actor: fc.constantFrom(...everybody) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(needs, moves, (needed, tried) => {
      const walk: Walk = { state: 'review', houses: new Set(), consented: false, signed: false };
      let turn: Turn | undefined = 'employer';
      for (const { action, actor } of tried) {
        if (
          !mayStep(action, actor, { state: walk.state, turn, approvedBy: [...walk.houses], objected: true })
        )
          continue;
        const after = take(walk, action, actor, needed);
        turn = turnAfter(after, turn, actor);
        if (walk.state === 'approved') {
          assert.ok(walk.houses.size >= (needed.needsSecond ? 2 : 1));
          assert.ok(!needed.needsConsent || walk.consented);
          assert.ok(!needed.needsLetter || walk.signed);
        }
      }
    }),
    { numRuns: 500 },
  );
});

type Needs = { needsSecond: boolean; needsConsent: boolean; needsLetter: boolean };

/** What the use cases do with what the table allows. */
function take(walk: Walk, action: CaseAction, actor: Actor, needed: Needs): CaseState {
  const voice = actor.kind === 'staff' ? actor.organizationId : 0;
  if (action === 'confirm' || action === 'agree') walk.houses.add(voice);
  if (action === 'propose') walk.houses.clear();
  if (action === 'propose') walk.consented = false;
  if (action === 'sign') walk.signed = true;
  if (action === 'consent') walk.consented = true;
  const { state } = walk;
  const further = action === 'confirm' || action === 'agree' || action === 'sign' || action === 'consent';
  const [first = state] = caseSteps[action].to as readonly CaseState[];
  walk.state = further
    ? stateAfterApproval({
        ...needed,
        letterSigned: walk.signed,
        houses: walk.houses.size,
        consented: walk.consented,
      })
    : action === 'escalate'
      ? state === 'second'
        ? 'second'
        : 'review'
      : first;
  return walk.state;
}

function turnAfter(state: CaseState, turn: Turn | undefined, actor: Actor): Turn | undefined {
  if (state === 'question' || state === 'consent') return 'member';
  if (state === 'letter') return 'employer';
  if (state === 'second') return sideToAgree(actor.kind === 'staff' ? actor.side : 'employer', sides);
  return state === 'review' ? (turn === 'member' || turn === undefined ? 'employer' : turn) : undefined;
}

test('the next house is one the contract has, and the administrator is the last', () => {
  assert.equal(sideAfter('employer', sides), 'agency');
  assert.equal(sideAfter('employer', ['employer', 'administrator']), 'administrator');
  assert.equal(sideAfter('administrator', sides), 'administrator');
  for (const side of sides) assert.notEqual(sideToAgree(side, sides), side);
});

test('the system administrator keeps house and works on no cases', () => {
  assert.equal(sideOfRole('employer-hr'), 'employer');
  assert.equal(sideOfRole('system-administrator'), undefined);
});
