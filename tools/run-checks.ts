import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name: string) => join('node_modules', '.bin', name);
const node = process.execPath;

/** All of them run, whatever the others say: whoever mends one thing wants to see the rest. */
const checks = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'style', command: [bin('biome'), 'ci', '--reporter=summary', '--error-on-warnings'] },
  { name: 'boundaries', command: [node, 'tools/check-boundaries.ts'] },
  { name: 'unused', command: [bin('knip'), '--no-progress'] },
  { name: 'texts', command: [node, 'tools/check-texts.ts'] },
];

const failed = checks.filter(({ name, command: [program = '', ...words] }) => {
  if (program === node && !words.every(file => existsSync(file))) return false;
  process.stdout.write(`\n${name}\n`);
  return spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0;
});

process.stdout.write(
  failed.length === 0
    ? '\nEverything holds.\n'
    : `\nNot in order: ${failed.map(check => check.name).join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
