import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData } from '../../test/shared-data.ts';
import { compareNames, type FullName, type Rung } from './compare-names.ts';

const labelled = sharedData('persian/name-pairs.json');

test('every labelled pair comes out at its rung', { skip: !labelled && 'no shared data here' }, () => {
  const pairs: { typed: FullName; roster: FullName; rung: Rung }[] = JSON.parse(
    readFileSync(labelled ?? '', 'utf8'),
  );
  for (const { typed, roster, rung } of pairs) {
    assert.equal(
      compareNames(typed, roster),
      rung,
      `${typed.first} ${typed.last} / ${roster.first} ${roster.last}`,
    );
    assert.equal(compareNames(roster, typed), rung, 'the other way round');
  }
});
