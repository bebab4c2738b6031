import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadError } from '../read-error.ts';
import { scanTags } from './scan-tags.ts';

const tags = (xml: string) =>
  [...scanTags(xml)].map(({ name, attributes }) => [name, Object.entries(attributes)]);

test('opening tags come with their attributes in either quotes', () => {
  assert.deepEqual(
    tags(`<?xml a="<b>"?><!-- <c> --><x:d e = "1>2" r:id='&amp;"'><![CDATA[<f>]]></x:d><g/>`),
    [
      [
        'd',
        [
          ['e', '1>2'],
          ['r:id', '&"'],
        ],
      ],
      ['g', []],
    ],
  );
});

test('tags that never end are damage', () => {
  for (const xml of ['<a', '<a b="', '<!-- a', '<![CDATA[', '<?xml', '<a b="&nbsp;"/>']) {
    assert.throws(() => tags(xml), ReadError);
  }
});

test('millions of unfinished marks are soon answered', () => {
  for (const mark of ['<"', '<!--', '<a b=', "<a '", '<a ="']) {
    const xml = mark.repeat(2_000_000);
    try {
      tags(xml);
    } catch (cause) {
      assert.ok(cause instanceof ReadError);
    }
  }
});

test('a document type is refused', () => {
  assert.throws(
    () => tags('<!DOCTYPE a>'),
    cause => cause instanceof ReadError && cause.why === 'entity-declaration',
  );
});
