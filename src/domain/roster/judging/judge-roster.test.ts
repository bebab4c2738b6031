import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell, RawRow } from '../reading/raw-cell.ts';
import { type RosterRules, startJudging } from './judge-roster.ts';
import type { JudgedRow } from './judged-row.ts';
import { applyVerdict } from './settle-roster.ts';
import { suggestMapping } from './suggest-mapping.ts';

const today = Temporal.PlainDate.from('2026-06-01');
const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'نسبت', 'تاریخ تولد'];
const columns = suggestMapping(headers).columns;

const ali = '0499370899';
const sara = '0790419904';
const reza = '0084575948';
const mina = '0963695398';
const nowhere = '0684159414';

type Line = readonly (string | RawCell)[];

/** Judges lines as the rows 2, 3, … of a sheet and settles them; rows by number. */
function judged(lines: readonly Line[], more: Partial<RosterRules> = {}) {
  const judge = startJudging({ columns, headerRow: 1, today, ...more });
  const rows = lines.map((line, at): RawRow => ({ rowNumber: at + 2, cells: line.map(cellOf) }));
  const before = [...judge.judge(rows.slice(0, 2)), ...judge.judge(rows.slice(2))];
  const settlement = judge.settle();
  const verdicts = [...settlement.verdicts()];
  const settled = new Map<number, JudgedRow>();
  for (const [at, row] of before.entries()) {
    const verdict = verdicts[at];
    assert.ok(verdict);
    assert.equal(verdict.rowNumber, row.rowNumber);
    settled.set(row.rowNumber, applyVerdict(row, verdict));
  }
  const codes = (row: number) => settled.get(row)?.findings.map(({ code }) => code);
  const standing = (row: number) => settled.get(row)?.standing;
  const family = (row: number) => verdicts.find(({ rowNumber }) => rowNumber === row)?.family;
  return { settlement, settled, codes, standing, family };
}

function cellOf(cell: string | RawCell): RawCell | undefined {
  if (typeof cell !== 'string') return cell;
  return cell === '' ? undefined : { text: cell, kind: 'text' };
}

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

test('families hang together by the ID of the primary, wherever he stands', () => {
  const { family, codes } = judged([
    ['سارا', 'نوری', sara, ali, 'همسر'],
    ['علی', 'رضایی', ali, '-', 'اصلی'],
    ['رضا', 'رضایی', reza, ali, 'پسر'],
  ]);
  assert.deepEqual(family(2), { standing: 'dependent', primaryRow: 3 });
  assert.deepEqual(family(3), { standing: 'primary' });
  assert.deepEqual(family(4), { standing: 'dependent', primaryRow: 3 });
  for (const row of [2, 3, 4]) assert.deepEqual(codes(row), []);
});

test('without a word on the relation, who names himself or nobody is a primary', () => {
  const { family } = judged([
    ['علی', 'رضایی', ali, ali],
    ['مینا', 'کریمی', mina],
    ['سارا', 'نوری', sara, ali],
  ]);
  assert.deepEqual([2, 3, 4].map(family), [
    { standing: 'primary' },
    { standing: 'primary' },
    { standing: 'dependent', primaryRow: 2 },
  ]);
});

test('who cannot be linked stays a member without a primary, and is told why', () => {
  const { family, codes, standing } = judged([
    ['علی', 'رضایی', ali, ali, 'اصلی'],
    ['سارا', 'نوری', sara, nowhere, 'همسر'],
    ['رضا', 'رضایی', reza, reza, 'پسر'],
    ['مینا', 'رضایی', mina, sara, 'دختر'],
    ['مریم', 'رضایی', '0684159414', '', 'مادر'],
    ['نادر', 'رضایی', '0371959659', '1260293040', 'پدر'],
  ]);
  assert.deepEqual([3, 4, 5, 6, 7].map(codes), [
    ['primary-is-dependent'],
    ['primary-is-self'],
    ['primary-is-dependent'],
    ['primary-missing'],
    ['national-id-check-digit'],
  ]);
  for (const row of [3, 4, 5, 6, 7]) {
    assert.deepEqual(family(row), { standing: 'dependent' });
    assert.equal(standing(row), 'good');
  }
});

test('an orphan names somebody who is not in the file, unless the contract has him', () => {
  const lines = [['سارا', 'نوری', sara, nowhere, 'همسر']];
  assert.deepEqual(judged(lines).codes(2), ['primary-orphan']);
  const endorsement = judged(lines, { contractPrimaries: [{ type: 'national', value: nowhere }] });
  assert.deepEqual(endorsement.codes(2), []);
  assert.deepEqual(endorsement.family(2), {
    standing: 'dependent',
    primaryInContract: { type: 'national', value: nowhere },
  });
});

test('a family whose primary is held waits for him without a link', () => {
  const { family, codes } = judged([
    ['سارا', 'نوری', sara, ali, 'همسر'],
    ['مینا', 'کریمی', ali, mina, 'دختر'],
    ['علی', 'رضایی', ali, ali, 'اصلی'],
  ]);
  assert.deepEqual(codes(2), ['primary-held']);
  assert.deepEqual(family(2), { standing: 'dependent' });
});

test('a primary who names somebody else is a primary with a question', () => {
  const { family, codes } = judged([
    ['علی', 'رضایی', ali, ali, 'اصلی'],
    ['سارا', 'نوری', sara, ali, 'اصلی'],
  ]);
  assert.deepEqual(family(3), { standing: 'primary' });
  assert.deepEqual(codes(3), ['primary-names-another']);
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
