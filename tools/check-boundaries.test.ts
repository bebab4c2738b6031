import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { checkBoundaries } from './check-boundaries.ts';

/** A tree of its own: what each file imports, or its whole text. */
function judge(files: Record<string, string[] | string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      const lines =
        typeof content === 'string'
          ? content
          : content.map(from => `import { x } from '${from}';\n`).join('');
      writeFileSync(join(root, path), lines);
    }
    return checkBoundaries(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a tree that keeps to the ladder has nothing to be said against it', () => {
  const files = {
    'src/main.ts': ['./app.ts', './platform/database.ts'],
    'src/app.ts': ['./member/claims/page.ts', './app/run-route.ts'],
    'src/member/claims/page.ts': ['../../domain/claim/list-claims.ts', '../../html/tag.ts', '../../paths.ts'],
    'src/domain/claim/list-claims.ts': ['./claim.store.ts', '../person/find-person.ts', '../../deps.ts'],
    'src/domain/claim/list-claims.test.ts': ['../../../test/database.ts', './list-claims.ts'],
    'tools/readiness.ts': ['../src/domain/roster/reading/open-workbook.ts'],
  };
  assert.deepEqual(judge(files), []);
});

const forbidden: [rule: string, from: string, to: string][] = [
  ['a face does not know another face', 'src/member/profile/page.ts', '../../staff/roster/page.ts'],
  ['the domain does not know HTML', 'src/domain/claim/list-claims.ts', '../../html/tag.ts'],
  ['the domain does not know texts', 'src/domain/claim/list-claims.ts', '../../texts/fa.ts'],
  ['the domain does not know the app', 'src/domain/claim/list-claims.ts', '../../app/run-route.ts'],
  ['a folder of the domain does not know a later one', 'src/domain/contract/open.ts', '../roster/apply.ts'],
  ['folders on one line do not know each other', 'src/domain/claim/list.ts', '../referral/list.ts'],
  ['a folder of the domain has its place in the order', 'src/domain/dentist/list.ts', '../person/find.ts'],
  ['a store is its own folder’s', 'src/member/claims/page.ts', '../../domain/claim/claim.store.ts'],
  ['a store is not another folder’s of the domain', 'src/domain/claim/list.ts', '../person/person.store.ts'],
  ['the platform knows nothing above', 'src/platform/mailer.ts', '../domain/person/find.ts'],
  ['the platform does not know deps', 'src/platform/mailer.ts', '../deps.ts'],
  ['Persian stands alone', 'src/persian/digits.ts', '../platform/clock.ts'],
  ['addresses know no face', 'src/paths.ts', './member/claims/page.ts'],
  ['the program does not know its tests', 'src/domain/claim/list.ts', '../../../test/database.ts'],
  ['nothing imports from below main', 'src/site/home/page.ts', '../../app.ts'],
  ['a type is an import as well', 'src/domain/claim/list.ts', '../../html/tag.ts'],
];

for (const [rule, from, to] of forbidden) {
  test(`refused: ${rule}`, () => {
    const [sentence, ...others] = judge({ [from]: [to] });
    assert.match(sentence ?? '', new RegExp(from));
    assert.deepEqual(others, []);
    assert.equal(judge({ [from]: `import type { X } from '${to}';\n` }).length, 1);
    assert.equal(judge({ [from]: `export async function f() {\n  await import('${to}');\n}\n` }).length, 1);
  });
}

test('an import over several lines is seen', () => {
  const source = `import {\n  a,\n  type B,\n} from '../../html/tag.ts';\n`;
  assert.equal(judge({ 'src/domain/claim/list.ts': source }).length, 1);
});

test('a circle is told with all its files, and a circle of types alone is none', () => {
  const circle = { 'src/html/a.ts': ['./b.ts'], 'src/html/b.ts': ['./c.ts'], 'src/html/c.ts': ['./a.ts'] };
  assert.deepEqual(judge(circle), [
    'These files import each other in a circle: src/html/a.ts → src/html/b.ts → src/html/c.ts → src/html/a.ts.',
  ]);
  assert.deepEqual(judge({ ...circle, 'src/html/c.ts': `import type { x } from './a.ts';\n` }), []);
});

test('barrels, vague names and files that are too long are refused', () => {
  for (const path of [
    'src/html/index.ts',
    'src/html/utils.ts',
    'src/domain/claim/helpers/sum.ts',
    'test/helpers.ts',
  ]) {
    assert.equal(judge({ [path]: '' }).length, 1, path);
  }
  assert.equal(judge({ 'src/html/tag.ts': 'x\n'.repeat(250) }).length, 0);
  assert.equal(judge({ 'src/html/tag.ts': 'x\n'.repeat(251) }).length, 1);
  assert.equal(judge({ 'bench/run.ts': 'x\n'.repeat(251) }).length, 1);
});
