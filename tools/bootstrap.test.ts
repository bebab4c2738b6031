import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { makeFolder } from '../test/embedded-server.ts';

const folder = makeFolder();
const run = join(import.meta.dirname, 'run.mjs');

function start(source: string, ...words: string[]) {
  const program = join(folder, 'program.ts');
  writeFileSync(program, source);
  return spawn(process.execPath, [run, program, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a program is run by Node 26 with its words where the person stands, and its exit code is ours', async () => {
  const child = start(
    `const told: string = [process.versions.node.split('.')[0], process.cwd(), ...process.argv.slice(2)].join(' ');
     console.log(told); process.exitCode = 7;`,
    'one',
    'دو',
  );
  const [said] = await once(child.stdout, 'data');
  assert.equal(String(said).trim(), `26 ${folder} one دو`);
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  assert.equal(code, 7);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} reaches the program, which may take its time to end`, async () => {
    const child = start(`
      const staying = setInterval(() => undefined, 1000);
      process.on('${signal}', () => setTimeout(() => { clearInterval(staying); console.log('ended well'); }, 50));
      console.log('ready');`);
    const lines: string[] = [];
    child.stdout.on('data', data => lines.push(String(data).trim()));
    await once(child.stdout, 'data');
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    assert.deepEqual(lines, ['ready', 'ended well']);
  });
}

test('a program that dies of a signal is not taken for one that went well', async () => {
  const child = start(`process.kill(process.pid, 'SIGKILL');`);
  const [code, signal] = await once(child, 'exit');
  assert.ok(code !== 0 || signal);
});
