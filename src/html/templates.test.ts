import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readTemplates } from '../../tools/read-templates.ts';
import { holeContexts } from './hole-context.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));

test('every hole of every html template in the project sits in text, in quotes or between attributes', () => {
  let seen = 0;
  for (const file of sourceFiles()) {
    for (const { tag, parts, line } of readTemplates(readFileSync(join(sources, file), 'utf8'))) {
      if (tag !== 'html') continue;
      seen += 1;
      assert.doesNotThrow(() => holeContexts(parts), `${file}:${line}`);
    }
  }
  assert.ok(seen > 50, `only ${seen} templates were found`);
});

test('markup is made by the html tag alone, and drawings by a tag without holes', () => {
  for (const file of sourceFiles()) {
    const source = readFileSync(join(sources, file), 'utf8');
    if (file !== join('html', 'tag.ts')) assert.doesNotMatch(source, /new Html\(/, file);
    for (const { tag, parts, line } of readTemplates(source)) {
      if (tag === 'raw') assert.equal(parts.length, 1, `${file}:${line}`);
    }
  }
});

test('templates are read out of strings, comments, patterns and other templates', () => {
  const source = [
    "const a = 'html`no`'; // html`no`",
    '/* html`no` */ const b = /[`/]\\`/.test(x) ? 1 / 2 : 0;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source text
    'html`<p>${list.map(x => html`<b>${{ a: `}` }}</b>`)}</p>`;',
  ].join('\n');
  assert.deepEqual(
    readTemplates(source).map(({ tag, parts, line }) => ({ tag, parts, line })),
    [
      { tag: 'html', parts: ['<p>', '</p>'], line: 3 },
      { tag: 'html', parts: ['<b>', '</b>'], line: 3 },
      { tag: '', parts: ['}'], line: 3 },
    ],
  );
});

function sourceFiles(): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
}
