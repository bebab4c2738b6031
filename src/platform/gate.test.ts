import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createGate } from './gate.ts';

test('two at a time, in the order they came, also past one that fails', async () => {
  const gate = createGate(2);
  const begun: number[] = [];
  let inside = 0;
  let most = 0;
  const all = Array.from({ length: 7 }, (_, number) =>
    gate(async () => {
      begun.push(number);
      inside += 1;
      most = Math.max(most, inside);
      await turn();
      inside -= 1;
      if (number === 2) throw new Error('the third one');
    }),
  );
  const settled = await Promise.allSettled(all);
  assert.equal(settled.filter(one => one.status === 'rejected').length, 1);
  assert.deepEqual(begun, [0, 1, 2, 3, 4, 5, 6]);
  assert.equal(most, 2);
});
