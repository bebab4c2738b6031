import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ColumnKey, columnKeys } from '../../src/domain/roster/judging/columns.ts';
import { startJudging } from '../../src/domain/roster/judging/judge-roster.ts';
import { type JudgingRules, judgeRow } from '../../src/domain/roster/judging/judge-row.ts';
import { applyVerdict } from '../../src/domain/roster/judging/settle-roster.ts';
import type { MappedColumn } from '../../src/domain/roster/judging/suggest-mapping.ts';
import type { RawCell, RawRow } from '../../src/domain/roster/reading/raw-cell.ts';
import { anyCell, anyRows } from './any-cell.ts';
import { checkJudgedRow, checkSentences } from './check-judged-row.ts';
import { fuzzSettings } from './fuzz-settings.ts';

const today = Temporal.PlainDate.from('2026-06-01');
const columns: MappedColumn[] = [
  ...columnKeys.map((key, index) => ({ index, header: key, key })),
  { index: columnKeys.length, header: 'یادداشت' },
];
/** Both names apart and in one cell are never judged together. */
const inOne = columns.map(column =>
  column.key === 'firstName' ? { index: column.index, header: 'x' } : column,
);

const rules = fc.record({
  answers: fc.constantFrom({}, { 'columns-inverted': true }, {
    'names-columns-swapped': true,
    'columns-inverted': false,
  } as const),
  columns: fc.boolean().map(apart => (apart ? columns : inOne)),
  today: fc.constant(today),
  date1904: fc.boolean(),
  codeMeanings: fc.constantFrom({}, { relation: { 12: 'spouse' }, gender: { 3: 'female' } } as const),
  acceptances: fc.constantFrom(new Map(), new Map([[2, { value: '0010000001', reason: 'روی کارت' }]])),
});

const alone = (cells: readonly (RawCell | undefined)[]): RawRow => ({ rowNumber: 2, cells });

test('a row of anything is judged, with a sentence for whatever is not in order', () => {
  fc.assert(
    fc.property(rules, fc.array(anyCell, { maxLength: 33 }), (each, cells) => {
      const row = judgeRow(alone(cells), each);
      if (row) checkJudgedRow(row, alone(cells), each);
    }),
    fuzzSettings(1500),
  );
});

for (const key of columnKeys) {
  test(`a cell of ${key} may hold anything`, () => {
    const mapped = [
      { index: 0, header: key, key },
      { index: 1, header: 'یادداشت' },
    ];
    fc.assert(
      fc.property(rules, anyCell, (each, cell) => {
        const setting: JudgingRules = { ...each, columns: mapped };
        const raw = alone([cell, { text: 'x', kind: 'text' }]);
        const row = judgeRow(raw, setting);
        assert.ok(row);
        checkJudgedRow(row, raw, setting);
        assert.deepEqual(judgeRow(raw, setting), row);
      }),
      fuzzSettings(250),
    );
  });
}

/** As a person would type what was understood; columns whose values are words of ours are left out. */
const typed: Partial<Record<ColumnKey, (value: unknown) => string>> = {
  nationalId: value => (value as { value: string }).value,
  mobile: String,
  iban: String,
  premium: String,
  birthDate: String,
  coveredFrom: String,
  firstName: value => (value as { display: string }).display,
  fatherName: String,
  personnelNumber: String,
  plan: String,
};

test('what was understood, typed as it was understood, is understood as the same without a word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(typed) as ColumnKey[])), anyCell, (key, cell) => {
      const setting: JudgingRules = { columns: [{ index: 0, header: key, key }], today };
      // Halves of characters come from no file and no form.
      if (!cell?.text.isWellFormed()) return;
      const first = judgeRow(alone([cell]), setting)?.cells[key];
      if (first?.value === undefined || first.state === 'warning') return;
      const again = judgeRow(alone([{ text: typed[key]?.(first.value) ?? '', kind: 'text' }]), setting);
      // Years that no calendar of today has are known from date cells alone.
      if (first.value instanceof Temporal.PlainDate && !(first.value.year >= 1850 && first.value.year < 2150))
        return;
      assert.deepEqual(again?.cells[key]?.value, first.value);
      assert.equal(again?.cells[key]?.state, 'ok');
    }),
    fuzzSettings(2000),
  );
});

function judgeInBatches(rows: readonly RawRow[], cuts: readonly number[], each: JudgingRules) {
  const judge = startJudging({ ...each, headerRow: 1 });
  const judged = [];
  let from = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), rows.length]) {
    judged.push(...judge.judge(rows.slice(from, cut)));
    from = Math.max(from, cut);
  }
  const settlement = judge.settle();
  const verdicts = [...settlement.verdicts()];
  return { judged, verdicts, counts: settlement.counts, statistics: settlement.statistics };
}

test('a roster of anything is settled, wherever its batches end, with a sentence for every finding', () => {
  fc.assert(
    fc.property(rules, anyRows(33, 25), fc.array(fc.nat(25), { maxLength: 4 }), (each, rows, cuts) => {
      const whole = judgeInBatches(rows, [], each);
      assert.deepEqual(judgeInBatches(rows, cuts, each), whole);
      assert.equal(whole.verdicts.length, whole.judged.length);
      const { good, held, merged, aside } = whole.counts;
      assert.equal(good + held + merged + aside, whole.judged.length);
      for (const [at, row] of whole.judged.entries()) {
        const verdict = whole.verdicts[at];
        assert.ok(verdict);
        assert.equal(verdict.rowNumber, row.rowNumber);
        checkSentences(verdict.findings);
        const settled = applyVerdict(row, verdict);
        assert.ok(
          settled.standing !== 'good' || (settled.person.id && settled.person.first && settled.person.last),
        );
      }
    }),
    fuzzSettings(250),
  );
});
