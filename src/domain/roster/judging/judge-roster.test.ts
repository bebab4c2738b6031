import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { startJudging } from './judge-roster.ts';
import { ali, columns, headers, judged, mina, reza, sara, today } from './testing/judge-lines.ts';

test('the same person twice is kept once, though spelt another way', () => {
  const { standing, codes, settlement, settled } = judged([
    ['مائده', 'رضائی', ali],
    ['سارا', 'نوری', sara],
    ['مایده', 'رضایی', ali],
    ['مائده', 'رضائی', ali],
  ]);
  assert.deepEqual([2, 3, 4, 5].map(standing), ['good', 'good', 'merged', 'merged']);
  assert.deepEqual(codes(4), ['row-twice']);
  assert.deepEqual(settled.get(4)?.findings[0]?.details, { keptRow: 2 });
  assert.deepEqual(settlement.counts, { good: 2, held: 0, merged: 2, aside: 0 });
});

test('one ID on two people holds every row that claims it', () => {
  const { standing, codes, settled } = judged([
    ['علی', 'رضایی', ali],
    ['سارا', 'نوری', sara],
    ['علی', 'رضایی', ali],
    ['رضا', 'کریمی', ali],
  ]);
  assert.deepEqual([2, 3, 4, 5].map(standing), ['held', 'good', 'held', 'held']);
  for (const row of [2, 4, 5]) assert.deepEqual(codes(row), ['id-on-two-people']);
  assert.deepEqual(settled.get(2)?.findings[0]?.details, { otherRow: 5 });
  assert.deepEqual(settled.get(5)?.findings[0]?.details, { otherRow: 2 });
});

test('a name one letter away is another person', () => {
  const { standing } = judged([
    ['حسن', 'رضایی', ali],
    ['حسین', 'رضایی', ali],
  ]);
  assert.deepEqual([2, 3].map(standing), ['held', 'held']);
});

test('nobody can say whose an ID is when one of its rows has no certain name', () => {
  const { standing } = judged([
    ['علی', 'رضایی', ali],
    ['Ali', 'رضایی', ali],
  ]);
  assert.deepEqual([2, 3].map(standing), ['held', 'held']);
});

test('a row set aside claims nothing', () => {
  const { standing, codes } = judged(
    [
      ['علی', 'رضایی', ali],
      ['رضا', 'کریمی', ali],
    ],
    { setAside: new Set([3]) },
  );
  assert.deepEqual([2, 3].map(standing), ['good', 'aside']);
  assert.deepEqual(codes(2), []);
});

test('an edited cell is judged in place of what the file says', () => {
  const { standing, settled } = judged(
    [
      ['علی', 'رضایی', ali],
      ['رضا', 'کریمی', ali],
    ],
    { edits: new Map([[3, { nationalId: reza, fatherName: 'حسن', relation: '' }]]) },
  );
  assert.deepEqual([2, 3].map(standing), ['good', 'good']);
  assert.equal(settled.get(3)?.person.id?.value, reza);
});

const dateCell = (iso: string): RawCell => ({ text: iso, kind: 'date', date: iso, serial: 23980 });

test('beside Jalali texts a date cell of the last century is doubtful: both days shown, none chosen', () => {
  const { settled, codes } = judged([
    ['علی', 'رضایی', ali, '', '', dateCell('1965-08-26')],
    ['سارا', 'نوری', sara, '', '', dateCell('2003-06-17')],
    ['مینا', 'کریمی', mina, '', '', '1365/02/01'],
  ]);
  assert.deepEqual(codes(2), ['date-doubtful']);
  assert.deepEqual(settled.get(2)?.findings[0]?.details, { readings: ['1965-08-26', '1986-11-17'] });
  assert.equal(settled.get(2)?.cells.birthDate?.value, undefined);
  assert.equal(settled.get(2)?.cells.birthDate?.state, 'warning');
  assert.deepEqual(codes(3), []);
  assert.equal(settled.get(3)?.cells.birthDate?.value?.toString(), '2003-06-17');
});

test('a bare serial is doubtful for the same reason, and says only that', () => {
  const serial: RawCell = { text: '23980', kind: 'number', serial: 23980 };
  const { codes } = judged([
    ['علی', 'رضایی', ali, '', '', serial],
    ['مینا', 'کریمی', mina, '', '', '1365/02/01'],
  ]);
  assert.deepEqual(codes(2), ['date-doubtful']);
});

test('a column of date cells alone is believed', () => {
  const { codes } = judged([
    ['علی', 'رضایی', ali, '', '', dateCell('1965-08-26')],
    ['سارا', 'نوری', sara, '', '', dateCell('1970-01-01')],
  ]);
  assert.deepEqual([2, 3].map(codes), [[], []]);
});

test('codes nobody has explained are counted, to be asked once', () => {
  const lines = [
    ['علی', 'رضایی', ali, ali, '1'],
    ['سارا', 'نوری', sara, ali, '12'],
    ['مینا', 'رضایی', mina, ali, '12'],
  ];
  const { settlement } = judged(lines);
  assert.deepEqual(
    [...settlement.statistics.unknownCodes.relation],
    [
      ['1', 1],
      ['12', 2],
    ],
  );
  const explained = judged(lines, { codeMeanings: { relation: { 1: 'self', 12: 'spouse' } } });
  assert.equal(explained.settlement.statistics.unknownCodes.relation.size, 0);
});

test('blank rows and everything up to the header are left out', () => {
  const judge = startJudging({ columns, headerRow: 2, today });
  const text = (value: string): RawCell => ({ text: value, kind: 'text' });
  const rows = judge.judge([
    { rowNumber: 1, cells: [text('شرکت')] },
    { rowNumber: 2, cells: headers.map(text) },
    { rowNumber: 3, cells: [text('-')] },
    { rowNumber: 4, cells: [text('علی'), text('رضایی'), text(ali)] },
  ]);
  assert.deepEqual(
    rows.map(({ rowNumber }) => rowNumber),
    [4],
  );
  assert.equal(judge.settle().counts.good, 1);
});

test('a roster without rows settles to nothing', () => {
  const settlement = startJudging({ columns, headerRow: 1, today }).settle();
  assert.deepEqual(settlement.counts, { good: 0, held: 0, merged: 0, aside: 0 });
  assert.deepEqual([...settlement.verdicts()], []);
});
