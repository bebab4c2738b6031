import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalName } from '../../../persian/canonical-name.ts';
import { compareNames, type FullName } from '../../../persian/compare-names.ts';
import type { JudgedRow, RowPerson } from './judged-row.ts';
import { rememberMembers } from './known-members.ts';
import { addFacts, createFacts, idKey } from './row-facts.ts';
import { settleRoster } from './settle-roster.ts';

const names: FullName[] = [
  { first: 'علی', last: 'رضایی' },
  { first: 'علي', last: 'رضائی' },
  { first: 'علی رضا', last: 'یی' },
  { first: 'سید علی', last: 'رضایی' },
  { first: 'رضایی', last: 'علی' },
  { first: 'حسن', last: 'کریمی' },
  { first: 'حسین', last: 'کریمی' },
];

function personOf(id: number, name: FullName): RowPerson {
  const first = canonicalName(name.first);
  const last = canonicalName(name.last);
  assert.ok(first.ok && last.ok);
  return {
    id: { type: 'national', value: String(id).padStart(10, '0') },
    first: first.name,
    last: last.name,
  };
}

test('rows are held and merged as comparing every two of them would say', () => {
  const rowsOf = fc.array(fc.record({ id: fc.nat(9), name: fc.constantFrom(...names) }), { maxLength: 60 });
  fc.assert(
    fc.property(rowsOf, rows => {
      const facts = createFacts(2);
      for (const [at, { id, name }] of rows.entries()) {
        const row: JudgedRow = {
          rowNumber: at + 2,
          cells: {},
          extra: [],
          person: personOf(id, name),
          standing: 'good',
          findings: [],
        };
        addFacts(facts, row);
      }
      const settlement = settleRoster({
        facts,
        contractPrimaries: new Map(),
        memory: rememberMembers(),
        doubtfulDates: [],
        jalaliBirths: false,
      });
      const standings = Array.from(settlement.verdicts(), ({ standing }) => standing);
      const expected = rows.map(({ id, name }, at) => {
        const others = rows.filter(each => each.id === id);
        const samePerson = others.every(each => ['same', 'spelling'].includes(compareNames(each.name, name)));
        if (!samePerson) return 'held';
        return rows.findIndex(each => each.id === id) === at ? 'good' : 'merged';
      });
      assert.deepEqual(standings, expected);
    }),
  );
});

test('IDs of different kinds never share a key', () => {
  const keys = [
    { type: 'national', value: '0000000012' },
    { type: 'foreigner', value: '000000000012' },
    { type: 'passport', value: 'A0000012' },
  ] as const;
  assert.equal(new Set(keys.map(idKey)).size, 3);
});
