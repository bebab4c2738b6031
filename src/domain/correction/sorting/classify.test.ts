import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classify } from './classify.ts';
import type { Evidence, MemberEvidence, RowEvidence, TypedPerson } from './evidence.ts';

const typed: TypedPerson = {
  membershipTypeId: 1,
  idType: 'national',
  idValue: '0084575948',
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: '09121112233',
  employerNamed: undefined,
};
const member: MemberEvidence = {
  contractId: 10,
  membershipId: 100,
  personId: 1_000,
  membershipTypeId: 1,
  policyholderId: 7,
  idValue: typed.idValue,
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: '09350001122',
  covered: true,
  linkBroken: false,
  proofs: ['roster-mobile', 'employer-code'],
  active: false,
};
const row: RowEvidence = {
  contractId: 10,
  rosterId: 5,
  row: 12,
  namedId: typed.idValue,
  idValue: null,
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: null,
};
const contracts = [{ contractId: 10, policyholderId: 7, names: ['شرکت فولاد سپهر', 'Sepehr Steel'] }];
const none: Evidence = { members: [], neighbours: [], rows: [], contracts };

function sorted(evidence: Partial<Evidence>, more: Partial<TypedPerson> = {}) {
  return classify({ ...typed, ...more }, { ...none, ...evidence });
}
const of = (more: Partial<MemberEvidence>) => ({ members: [{ ...member, ...more }] });
const here = { contractId: 10, membershipId: 100 };

test('a mobile that is not the roster’s is proposed under an accepted name', () => {
  const { reason, place, changes, turn } = sorted(of({}));
  assert.deepEqual(
    { reason, place, changes, turn },
    {
      reason: 'mobile-differs',
      place: here,
      changes: [{ field: 'mobile', before: '09350001122', after: '09121112233' }],
      turn: 'employer',
    },
  );
});

test('without a mobile on the roster, or where the contract wants codes, there is no proof and nothing is proposed', () => {
  for (const more of [{ mobile: null }, { proofs: ['employer-code'] }, { mobile: typed.mobile ?? null }]) {
    const { reason, changes, place } = sorted(of(more));
    assert.deepEqual({ reason, changes, place }, { reason: 'no-proof', changes: [], place: here });
  }
});

test('a name that is near is proposed as it was typed, in the field that differs alone', () => {
  const { reason, changes, place } = sorted(of({ lastName: 'کاوشی' }), { firstName: 'ميلاد' });
  assert.deepEqual(
    { reason, changes, place },
    {
      reason: 'name-near',
      place: here,
      changes: [{ field: 'lastName', before: 'کاوشی', after: 'کاوسی' }],
    },
  );
});

test('under another name it is laid before the employer, and neither name nor mobile is proposed', () => {
  const { reason, changes, place, turn } = sorted(of({ firstName: 'پروانه', lastName: 'صالحی' }));
  assert.deepEqual(
    { reason, changes, place, turn },
    { reason: 'name-different', changes: [], place: here, turn: 'employer' },
  );
});

test('a dependent without a primary, where the plan asks for one, has a broken link', () => {
  assert.equal(sorted(of({ linkBroken: true })).reason, 'link-broken');
});

test('whoever has an account goes to the administrator, with nothing proposed', () => {
  const { reason, turn, changes, place } = sorted(of({ active: true, lastName: 'کاوشی' }));
  assert.deepEqual(
    { reason, turn, changes, place },
    { reason: 'already-active', turn: 'administrator', changes: [], place: here },
  );
});

test('another membership type, an ended cover and last year’s contract are told apart', () => {
  assert.equal(sorted(of({ membershipTypeId: 2 })).reason, 'other-membership-type');
  assert.equal(sorted(of({ covered: false })).reason, 'not-covered');
  const lastYear = sorted(of({ covered: false, contractId: 9 }));
  assert.deepEqual([lastYear.reason, lastYear.place], ['other-contract', { contractId: 10 }]);
  assert.equal(sorted({ ...of({ covered: false, contractId: 9 }), contracts: [] }).reason, 'not-covered');
});

test('a row that stayed behind with the very ID comes before last year’s contract', () => {
  const found = sorted({ ...of({ covered: false, contractId: 9 }), rows: [row] });
  assert.deepEqual(
    [found.reason, found.place],
    ['held-row', { contractId: 10, heldRow: { rosterId: 5, row: 12 } }],
  );
});

test('a row whose ID lost a digit is found by ID and name, and the typed ID is proposed', () => {
  for (const namedId of ['084575948', '0084575943', null]) {
    const { reason, changes } = sorted({ rows: [{ ...row, namedId }] });
    assert.equal(reason, 'held-row');
    assert.deepEqual(changes, [{ field: 'nationalId', before: namedId ?? undefined, after: typed.idValue }]);
  }
});

test('an ID that nobody has vouched for is proposed as it stands', () => {
  const { reason, changes } = sorted({ rows: [row] });
  assert.deepEqual(
    [reason, changes],
    ['held-row', [{ field: 'nationalId', before: undefined, after: typed.idValue }]],
  );
});

test('a row of another name is shown to the employer and nothing is proposed; two rows of one name are nobody’s', () => {
  const other = sorted({ rows: [{ ...row, firstName: 'پروانه', lastName: 'صالحی' }] });
  assert.deepEqual([other.reason, other.changes], ['held-row', []]);
  const namesakes = [
    { ...row, namedId: null },
    { ...row, namedId: null, row: 13 },
  ];
  assert.equal(sorted({ rows: namesakes }).reason, 'not-on-roster');
  assert.equal(
    sorted({ rows: [{ ...row, namedId: '1111111119', idValue: '1111111119' }] }).reason,
    'not-on-roster',
  );
});

test('two rows that claim one ID are laid before the employer, at the one whose name fits', () => {
  const rival = { ...row, row: 40, firstName: 'پروانه', lastName: 'صالحی' };
  const found = sorted({ rows: [row, rival] });
  assert.deepEqual(
    [found.reason, found.place],
    ['duplicate-rows', { contractId: 10, heldRow: { rosterId: 5, row: 12 } }],
  );
  const nobody = sorted({ rows: [rival, { ...rival, row: 41 }] });
  assert.deepEqual([nobody.place, nobody.changes], [{ contractId: 10 }, []]);
});

const neighbour = { ...member, idValue: '0084575984' };

test('an ID with two digits swapped is proposed under an accepted name, where the typed one can be right', () => {
  const { reason, changes, place, shown } = sorted({ neighbours: [neighbour] });
  assert.deepEqual(
    { reason, changes, place, by: shown.by },
    {
      reason: 'id-near',
      place: here,
      changes: [{ field: 'nationalId', before: '0084575984', after: '0084575948' }],
      by: 'two-digits-swapped',
    },
  );
});

test('a near ID proposes nothing under a near name, nor when the roster’s ID holds and the typed one does not', () => {
  assert.deepEqual(sorted({ neighbours: [{ ...neighbour, lastName: 'کاوشی' }] }).changes, []);
  const mistyped = sorted(
    { neighbours: [{ ...neighbour, idValue: '0084575948' }] },
    { idValue: '0084575984' },
  );
  assert.deepEqual([mistyped.reason, mistyped.changes], ['id-near', []]);
});

test('a near ID under another name is somebody else, and two who fit are not chosen between', () => {
  const brother = { ...neighbour, firstName: 'پروانه', lastName: 'صالحی' };
  assert.equal(sorted({ neighbours: [brother] }).reason, 'not-on-roster');
  const two = sorted({ neighbours: [neighbour, { ...neighbour, personId: 2, membershipId: 101 }] });
  assert.deepEqual([two.place, two.changes], [{ contractId: 10 }, []]);
});

test('who is on no roster goes to the employer he names, if that is one; otherwise to the administrator', () => {
  const named = sorted({}, { employerNamed: ' فولاد سپهر ' });
  assert.deepEqual(
    [named.reason, named.place, named.turn],
    ['not-on-roster', { contractId: 10 }, 'employer'],
  );
  for (const employerNamed of [undefined, 'فولاد', 'خانهٔ دیگر']) {
    const { place, turn } = sorted({}, { employerNamed });
    assert.deepEqual([place, turn], [undefined, 'administrator']);
  }
});

test('whatever the rosters hold: no mobile is proposed with another name, no account is touched, and somebody’s turn it is', () => {
  const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
  const members = fc.array(
    fc.record({
      ...Object.fromEntries(Object.entries(member).map(([key, value]) => [key, fc.constant(value)])),
      firstName: oneOf('میلاد', 'پروانه'),
      lastName: oneOf('کاوسی', 'کاوشی', 'صالحی'),
      membershipTypeId: oneOf(1, 2),
      covered: fc.boolean(),
      linkBroken: fc.boolean(),
      active: fc.boolean(),
      mobile: oneOf(null, '09350001122', '09121112233'),
      idValue: oneOf('0084575948', '0084575984'),
    }) as unknown as fc.Arbitrary<MemberEvidence>,
    { maxLength: 3 },
  );
  const rows = fc.array(
    fc.record({
      ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, fc.constant(value)])),
      firstName: oneOf(null, 'میلاد', 'پروانه'),
      namedId: oneOf(null, '0084575948', '084575948', '1111111119'),
      row: fc.integer({ min: 2, max: 9 }),
    }) as unknown as fc.Arbitrary<RowEvidence>,
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(members, rows, (some, held) => {
      const own = some.filter(one => one.idValue === typed.idValue);
      const others = some.filter(one => one.idValue !== typed.idValue && one.covered);
      const found = sorted({ members: own, neighbours: others, rows: held });
      const { changes, place, reason, turn } = found;
      if (own.some(one => one.active)) assert.deepEqual([turn, changes.length], ['administrator', 0]);
      if (changes.some(({ field }) => field === 'mobile')) assert.equal(reason, 'mobile-differs');
      if (['name-different', 'link-broken', 'not-on-roster'].includes(reason)) assert.deepEqual(changes, []);
      if (changes.length > 0) assert.ok(place?.membershipId !== undefined || place?.heldRow !== undefined);
      if (turn === 'employer') assert.ok(place);
      for (const { before, after } of changes) assert.notEqual(before, after);
    }),
  );
});
