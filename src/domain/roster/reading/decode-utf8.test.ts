import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeUtf8 } from './decode-utf8.ts';
import { ReadError } from './read-error.ts';

test('every text comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), written => {
      const text = written.replaceAll('\0', '');
      const bytes = Buffer.from(text);
      assert.equal(decodeUtf8(bytes, 0, bytes.length), text);
    }),
  );
});

test('bytes are a text exactly when the platform says so and none of them is zero', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), bytes => {
      let expected: string | undefined;
      try {
        expected = bytes.includes(0) ? undefined : strict.decode(bytes);
      } catch {
        expected = undefined;
      }
      const decode = () => decodeUtf8(Buffer.from(bytes), 0, bytes.length);
      if (expected === undefined) assert.throws(decode, ReadError);
      else assert.equal(decode(), expected);
    }),
    { numRuns: 2000 },
  );
});

test('names with half-spaces, long ones and those outside the first plane are whole', () => {
  for (const text of ['ژاله‌پور', 'ی'.repeat(33), '𐎠𐎡', 'a\u{10ffff}b', '\ufffd']) {
    const bytes = Buffer.from(`xx${text}yy`);
    assert.equal(decodeUtf8(bytes, 2, bytes.length - 2), text);
  }
});
