import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadError } from '../read-error.ts';
import { toUtf8 } from './to-utf8.ts';

async function recode(bytes: Buffer, size: number): Promise<string> {
  const pieces = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
  return Buffer.concat(await Array.fromAsync(toUtf8(pieces))).toString();
}

const body = `<a>${'ژاله‌پور😀'.repeat(40)}</a>`;

test('XML in any declared encoding becomes UTF-8, in pieces of any size', async () => {
  const utf16 = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${body}`, 'utf16le');
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]);
  for (const bytes of [utf16, marked, Buffer.from(utf16).swap16(), Buffer.from(marked).swap16()]) {
    for (const size of [1, 2, 3, 7, 10_000])
      assert.match(await recode(bytes, size), new RegExp(`\\?>${body}$`));
  }
  const arabic = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="windows-1256"?><a>'),
    Buffer.from('e4c7e3', 'hex'),
    Buffer.from('</a>'),
  ]);
  assert.match(await recode(arabic, 3), /<a>نام<\/a>$/);
});

test('UTF-8 passes through untouched, declared or not', async () => {
  for (const xml of [body, `<?xml version='1.0' encoding='utf-8'?>${body}`, '', 'a']) {
    for (const size of [1, 50, 10_000]) assert.equal(await recode(Buffer.from(xml), size), xml);
  }
});

test('an encoding that nobody knows is damage', async () => {
  const xml = '<?xml version="1.0" encoding="klingon"?><a/>';
  await assert.rejects(recode(Buffer.from(xml), 9), ReadError);
});
