import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData } from './shared-data.ts';

const register = 'docs/security/asvs.csv';

type Line = { requirement: string; level: string; state: string; proof: string; note: string };

const lines = readLines(readFileSync(register, 'utf8')).map(
  ([requirement = '', level = '', state = '', proof = '', note = '']): Line => ({
    requirement,
    level,
    state,
    proof,
    note,
  }),
);

/** RFC 4180; the first line is the header. */
function readLines(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(line =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
        quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

test('every requirement stands in the register once, with a state and what shows it', () => {
  assert.ok(lines.length > 200);
  assert.equal(new Set(lines.map(({ requirement }) => requirement)).size, lines.length);
  for (const { requirement, level, state, proof, note } of lines) {
    assert.match(requirement, /^V\d+\.\d+\.\d+$/);
    assert.match(level, /^[123]$/);
    assert.ok(['holds', 'partly', 'open'].includes(state), requirement);
    assert.ok(state === 'open' || proof !== '', `${requirement} ${state} without a proof`);
    assert.ok(state !== 'partly' || note !== '', `${requirement} does not say what is missing`);
  }
});

test('every file and every test that the register names is there', () => {
  for (const { requirement, proof } of lines) {
    for (const named of proof.split(' | ').filter(part => part !== '')) {
      const [path = '', title] = named.split('#');
      assert.ok(existsSync(path), `${requirement}: ${path} is gone`);
      if (title !== undefined) {
        assert.ok(path.endsWith('.test.ts') && statSync(path).isFile(), `${requirement}: ${path} is no test`);
        assert.ok(
          readFileSync(path, 'utf8').includes(title),
          `${requirement}: no test "${title}" in ${path}`,
        );
      }
    }
  }
});

const proposal = sharedData('asvs-applicable.csv');

test('nothing that applies is left out', {
  skip: proposal === undefined && 'the proposal is not here',
}, () => {
  const known = new Set(lines.map(({ requirement }) => requirement));
  const applying = readLines(readFileSync(proposal ?? '', 'utf8')).filter(([, , , , status = '']) =>
    ['must', 'chosen-L3'].includes(status),
  );
  assert.deepEqual(
    applying.map(([requirement = '']) => requirement).filter(requirement => !known.has(requirement)),
    [],
  );
});
