import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft } from './seconds-left.ts';

const startedAt = new Date('2026-04-10T08:00:00Z');
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const now = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(after(seconds).getTime());

test('work that has done a quarter in twenty seconds needs a minute more', () => {
  assert.equal(secondsLeft({ share: 0.25, startedAt, updatedAt: after(20) }, now(20)), 60);
});

test('an estimate runs down between two words of the work, and never below nothing', () => {
  const quarter = { share: 0.25, startedAt, updatedAt: after(20) };
  assert.equal(secondsLeft(quarter, now(30)), 50);
  assert.equal(secondsLeft(quarter, now(500)), 0);
});

test('work that has hardly begun has no estimate', () => {
  assert.equal(secondsLeft({ share: 0.3, startedAt, updatedAt: after(1) }, now(1)), undefined);
  assert.equal(secondsLeft({ share: 0.01, startedAt, updatedAt: after(60) }, now(60)), undefined);
});
