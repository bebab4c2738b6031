import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvScanner } from './csv-scanner.ts';

function scan(text: string, size: number): string[][] {
  const scanner = new CsvScanner(',');
  for (let at = 0; at < text.length; at += size) scanner.feed(text.slice(at, at + size));
  const rows = scanner.finish().flat();
  return rows.map(({ cells }) => [...cells].map(cell => cell?.text ?? ''));
}

test('what was quoted comes back, in pieces of any size', () => {
  const cell = fc.string({
    unit: fc.constantFrom('م', '‌', 'a', ',', '"', '\n', '\r', ' ', '='),
    maxLength: 8,
  });
  // A last cell with content, for rows end at it.
  const row = fc.array(cell, { maxLength: 5 }).map(cells => [...cells, 'x']);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
      const text = rows.map(cells => cells.map(quote).join(',')).join('\r\n');
      assert.deepEqual(
        scan(text, size),
        rows.map(cells => cells.map(value => /^="([^"]*)"$/.exec(value)?.[1] ?? value)),
      );
    }),
  );
});

test('any text at all gives rows or a refusal, the same in pieces of any size', () => {
  const text = fc.string({ unit: fc.constantFrom('م', ',', '"', '\n', '\r', 'a'), maxLength: 30 });
  const outcome = (value: string, size: number) => {
    try {
      return scan(value, size);
    } catch (cause) {
      return String(cause);
    }
  };
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 5 }), (value, size) => {
      assert.deepEqual(outcome(value, size), outcome(value, 1000));
    }),
    { numRuns: 1000 },
  );
});
