import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classify } from './classify.ts';
import type { Evidence, MemberEvidence, TypedPerson } from './evidence.ts';
import { member, none, row, typed } from './testing/sample-evidence.ts';

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
  for (const namedId of ['084575948', '0084575943']) {
    const { reason, changes } = sorted({ rows: [{ ...row, namedId }] });
    assert.equal(reason, 'held-row');
    assert.deepEqual(changes, [{ field: 'nationalId', before: namedId, after: typed.idValue }]);
  }
});

test('a row without an ID is a namesake’s, unless its mobile or the named employer fits, too', () => {
  const bare = { ...row, namedId: null };
  assert.equal(sorted({ rows: [bare] }).reason, 'not-on-roster');
  const ownMobile = sorted({ rows: [{ ...bare, mobile: '09121112233' }] });
  const ownEmployer = sorted({ rows: [bare] }, { employerNamed: 'شرکت فولاد سپهر' });
  for (const { reason, changes } of [ownMobile, ownEmployer]) {
    assert.deepEqual(
      [reason, changes],
      ['held-row', [{ field: 'nationalId', before: undefined, after: typed.idValue }]],
    );
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
  const namesakes = [row, { ...row, row: 13 }].map(one => ({ ...one, namedId: null, mobile: '09121112233' }));
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
