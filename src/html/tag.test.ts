import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holeContexts } from './hole-context.ts';
import { attributes, html, raw, safeUrl } from './tag.ts';

test('whatever a member types comes out as text, never as markup', () => {
  fc.assert(
    fc.property(fc.string(), typed => {
      const { markup } = html`<p title="${typed}">${typed}</p>`;
      assert.equal((markup.match(/</g) ?? []).length, 2);
      assert.equal((markup.match(/"/g) ?? []).length, 2);
    }),
  );
});

test('names with quotes and ampersands are escaped, Persian stays as it is', () => {
  assert.equal(html`<b>${`میلاد <&"'>`}</b>`.markup, '<b>میلاد &lt;&amp;&quot;&#39;&gt;</b>');
});

test('arrays are joined, and nothing is written for undefined, null and false', () => {
  const rows = ['الف', 'ب'].map(letter => html`<li>${letter}</li>`);
  assert.equal(
    html`<ul>${rows}${undefined}${null}${false}${0}</ul>`.markup,
    '<ul><li>الف</li><li>ب</li>0</ul>',
  );
});

test('an address that would run a script becomes harmless', () => {
  for (const address of ['javascript:alert(1)', ' JaVa\tScript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    assert.equal(safeUrl(address), '#', address);
    assert.equal(html`<a href="${address}">x</a>`.markup, '<a href="#">x</a>');
    assert.equal(html`<a ${attributes({ href: address })}>x</a>`.markup, '<a href="#">x</a>');
  }
  for (const address of ['/claims?a=1:2', 'https://example.com/', 'tel:02188648400', '#main', 'claims']) {
    assert.equal(safeUrl(address), address);
  }
});

test('attributes may be missing, bare or escaped', () => {
  const list = attributes({ id: 'a', required: true, hidden: false, title: undefined, value: '"<' });
  assert.equal(html`<input ${list}>`.markup, '<input id="a" required value="&quot;&lt;">');
  assert.throws(() => attributes({ onclick: 'x' }));
  assert.throws(() => attributes({ 'a b': 'x' }));
});

test('holes where escaping is no help are refused', () => {
  const refused = [
    ['<a href=', '>'],
    ['<', '>'],
    ['<a', '>'],
    ['<a x', '="1">'],
    ['<script>', '</script>'],
    ['<style>', '</style>'],
    ['<!-- ', ' -->'],
    ['<a onclick="', '">'],
    ['<p style="', '">'],
  ];
  for (const parts of refused) assert.throws(() => holeContexts(parts), /hole/, parts.join('…'));
});

test('holes in text, in quotes and between attributes are told apart', () => {
  assert.deepEqual(holeContexts(['<p>', '</p>']), ['text']);
  assert.deepEqual(holeContexts(['<p>a < b ', '</p>']), ['text']);
  assert.deepEqual(holeContexts(['<a href="', '" title="', '" ', '>', '</a>']), [
    'url',
    'attribute',
    'list',
    'text',
  ]);
  assert.deepEqual(holeContexts(['<a href="/x/', '">']), ['attribute']);
  assert.deepEqual(holeContexts(['<script src="/a.js"></script><p>', '</p>']), ['text']);
});

test('markup from a request cannot pass for markup of ours', () => {
  const forged = JSON.parse('{"markup":"<b>"}') as never;
  assert.throws(() => html`<p>${forged}</p>`);
  assert.equal(raw`<b>&amp;</b>`.markup, '<b>&amp;</b>');
});
