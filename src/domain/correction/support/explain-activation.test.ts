import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivationFacts, FailedAttempt } from './activation-facts.ts';
import { type CauseKind, explainActivation } from './explain-activation.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = new Date('2026-11-20T08:00:00Z');
const group = { fa: 'گروهی', en: 'Group' };
const single = { fa: 'انفرادی', en: 'Single' };

/** Covered, with a mobile in the roster: nothing stops her. */
const able: ActivationFacts = {
  today: day('2026-11-26'),
  name: { first: 'میلاد', last: 'کاوسی' },
  membershipType: group,
  account: undefined,
  coveredFrom: day('2026-03-21'),
  coveredUntil: day('2027-03-20'),
  coveredElsewhere: [],
  proofs: ['roster-mobile', 'employer-code'],
  mobileEnd: '33',
  mobileFaulty: false,
  mobileShared: 0,
  code: undefined,
  knowledge: true,
  linkBroken: false,
  unlinked: false,
  checkDigitHolds: true,
  heldRows: [],
  failures: [],
  messages: [],
  limits: [],
  cases: [],
};

const failure: FailedAttempt = {
  at,
  reason: 'name',
  rung: 'near',
  typed: { first: 'میلاد', last: 'کاووسی' },
  mobileEnd: '33',
  mobileDiffers: false,
  typeChosen: group,
  typeDiffers: false,
};
const openCase = { caseId: 7, state: 'review' as const, turn: 'employer' as const, turnSince: at, dueAt: at };

const kindsOf = (facts: Partial<ActivationFacts>) =>
  explainActivation({ ...able, ...facts }).map(({ kind }) => kind);

const told: [what: string, facts: Partial<ActivationFacts>, kinds: CauseKind[]][] = [
  ['nothing is wrong', {}, ['ready']],
  ['she has an account', { account: { since: day('2026-05-01'), mobileEnd: '33' } }, ['active']],
  ['cover has not begun', { coveredFrom: day('2026-12-01') }, ['cover-ahead']],
  ['cover is over', { coveredUntil: day('2026-11-25') }, ['cover-ended']],
  ['today is her last day', { coveredUntil: day('2026-11-26') }, ['ready']],
  [
    'she is covered by another contract',
    {
      coveredUntil: day('2026-03-20'),
      coveredElsewhere: [{ membershipId: 9, contract: group, membershipType: single }],
    },
    ['covered-elsewhere'],
  ],
  ['she is linked to nobody', { linkBroken: true, unlinked: true }, ['link-broken']],
  ['she is apart from her family', { unlinked: true }, ['ready', 'unlinked']],
  [
    'she has a portal apart from her family’s',
    { account: { since: day('2026-05-01'), mobileEnd: '33' }, unlinked: true },
    ['active', 'unlinked'],
  ],
  ['the roster has no mobile', { mobileEnd: undefined }, ['mobile-missing']],
  ['the contract takes no mobile', { proofs: ['employer-code'] }, ['no-proof']],
  [
    'a code waits for her',
    { mobileEnd: undefined, code: { issuedOn: day('2026-10-01'), used: false } },
    ['ready'],
  ],
  [
    'her code is used up',
    { mobileEnd: undefined, code: { issuedOn: day('2026-10-01'), used: true } },
    ['code-used'],
  ],
  ['she knows herself, where that is admitted', { mobileEnd: undefined, proofs: ['knowledge'] }, ['ready']],
  ['the name came near', { failures: [failure] }, ['name-typed', 'ready']],
  [
    'another type was chosen',
    { failures: [{ ...failure, rung: 'same', typeDiffers: true, typeChosen: single }] },
    ['type-chosen', 'ready'],
  ],
  [
    'another mobile was used',
    { failures: [{ ...failure, reason: 'weak-proof', rung: 'same', mobileDiffers: true, mobileEnd: '44' }] },
    ['mobile-typed', 'ready'],
  ],
  ['only the first attempt failed by name', { failures: [{ ...failure, rung: 'same' }, failure] }, ['ready']],
  [
    'too many codes were asked for',
    { limits: [{ limit: 'activation-code', until: at }] },
    ['limit', 'ready'],
  ],
  ['a limit is not hers to meet', { limits: [{ limit: 'sign-in', until: at }] }, ['ready']],
  ['a message failed', { messages: [{ at, state: 'failed', code: 'status-411' }] }, ['ready', 'messages']],
  ['a row of hers is held', { heldRows: [{ rosterId: 3, row: 12 }] }, ['ready', 'held-row']],
  ['her number is everybody’s', { mobileShared: 4 }, ['ready', 'mobile-shared']],
  ['the check digit fails', { checkDigitHolds: false }, ['ready', 'id-check']],
  ['a case is open', { cases: [openCase] }, ['case-open', 'ready']],
  [
    'she has an account and forgot too often',
    {
      account: { since: day('2026-05-01'), mobileEnd: '33' },
      limits: [{ limit: 'recovery-code', until: at }],
      linkBroken: true,
    },
    ['active', 'limit'],
  ],
  [
    'everything at once',
    { linkBroken: true, mobileEnd: undefined, cases: [openCase], failures: [failure] },
    ['case-open', 'link-broken', 'mobile-missing', 'name-typed'],
  ],
];

for (const [what, facts, kinds] of told) {
  test(`it is told when ${what}`, () => {
    assert.deepEqual(kindsOf(facts), kinds);
  });
}

test('a mobile that could be none is told from one that is missing', () => {
  const [missing] = explainActivation({ ...able, mobileEnd: undefined });
  const [faulty] = explainActivation({ ...able, mobileEnd: undefined, mobileFaulty: true });
  assert.deepEqual(
    [missing, faulty].map(cause => cause?.kind === 'mobile-missing' && cause.faulty),
    [false, true],
  );
});

test('whatever is wrong, there is a cause, and what stops her comes before what only asks for care', () => {
  for (const [, facts] of told) {
    const weights = explainActivation({ ...able, ...facts }).map(({ stops }) => stops);
    assert.ok(weights.length > 0);
    assert.deepEqual(
      weights,
      weights.toSorted((one, other) => Number(other) - Number(one)),
    );
  }
});
