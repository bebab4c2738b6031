import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classify } from './classify.ts';
import type { MemberEvidence, RowEvidence } from './evidence.ts';
import { member, none, row, typed } from './testing/sample-evidence.ts';

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
      const found = classify(typed, { ...none, members: own, neighbours: others, rows: held });
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
