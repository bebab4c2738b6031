import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serialDay } from './serial-day.ts';

test('a stored number is the day that Excel shows for it', () => {
  assert.equal(serialDay(1, false), '1900-01-01');
  assert.equal(serialDay(59, false), '1900-02-28');
  assert.equal(serialDay(61, false), '1900-03-01');
  assert.equal(serialDay(31733, false), '1986-11-17');
  assert.equal(serialDay(2958465, false), '9999-12-31');
});

test('the same number is four years and a day later where days are counted from 1904', () => {
  assert.equal(serialDay(0, true), '1904-01-01');
  assert.equal(serialDay(31733 - 1462, true), '1986-11-17');
  assert.equal(serialDay(2957003, true), '9999-12-31');
});

test('a number that no calendar has is no day', () => {
  for (const serial of [0, -1, 60, 60.5, 2958466, 499370899, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.equal(serialDay(serial, false), undefined);
  }
  assert.equal(serialDay(2957004, true), undefined);
});

test('the time of day does not move the day, noise below a millisecond neither', () => {
  assert.equal(serialDay(31733.999, false), '1986-11-17');
  assert.equal(serialDay(31732.9999999999, false), '1986-11-17');
});

test('a midnight is the same day wherever the server stands', t => {
  const zone = process.env['TZ'];
  t.after(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  for (const place of ['Asia/Tehran', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env['TZ'] = place;
    assert.equal(serialDay(31733, false), '1986-11-17');
  }
});
