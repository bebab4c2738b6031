import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { countRow, createStatistics, doubtfulDateColumns } from './column-statistics.ts';
import { ali, judged, mina, sara } from './testing/judge-lines.ts';

const dateCell: RawCell = { text: '1965-08-26', kind: 'date', date: '1965-08-26', serial: 23980 };

function doubtful(births: readonly (string | RawCell)[]) {
  const ids = [ali, sara, mina];
  const { settled } = judged(births.map((birth, at) => ['علی', 'رضایی', ids[at] ?? '', '', '', birth]));
  const statistics = createStatistics();
  for (const row of settled.values()) countRow(statistics, row);
  return doubtfulDateColumns(statistics);
}

test('a column of Jalali texts alone raises no doubt, however it is written', () => {
  assert.deepEqual(doubtful(['1365/02/01', '۱۳۶۵/۰۲/۰۱', '65/2/1']), []);
});

test('date cells beside Jalali texts put the column in doubt', () => {
  assert.deepEqual(doubtful([dateCell, '1365/02/01', '1366/02/01']), ['birthDate']);
});

test('date cells alone are believed', () => {
  assert.deepEqual(doubtful([dateCell, dateCell]), []);
});
