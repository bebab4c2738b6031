import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { serverVariable, startTestServer } from '../test/test-server.ts';
import { chromiumMissing, findChromium, installChromium } from './find-chromium.ts';

async function runTests(words: string[]): Promise<number> {
  const chromium = findChromium() ?? installChromium();
  if (!chromium) {
    process.stderr.write(`${chromiumMissing}\n`);
    return 1;
  }
  const server = await startTestServer();
  try {
    return await runNode([...options, ...selectFiles(words)], {
      CHROMIUM_PATH: chromium,
      [serverVariable]: JSON.stringify(server.superuser),
    });
  } finally {
    await server.stop();
  }
}

const options = [
  '--test',
  '--test-reporter=spec',
  `--test-concurrency=${Math.min(8, Math.max(2, availableParallelism()))}`,
  // Nothing takes a quarter of an hour; a test that hangs should say which one it is.
  '--test-timeout=900000',
];

const allTests = ['src', 'test', 'tools', 'bench'].map(folder => `${folder}/**/*.test.ts`);

function selectFiles(words: string[]): string[] {
  const paths = words.filter(word => !word.startsWith('-'));
  const rest = words.filter(word => word.startsWith('-'));
  const files = paths.map(path =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() ? `${path}/**/*.test.ts` : path,
  );
  return [...rest, ...(files.length > 0 ? files : allTests)];
}

function runNode(words: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The child has heard a Ctrl-C itself; here it only must not end us before the server is stopped.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

// npm test, npm test -- src/persian, npm test -- --test-name-pattern=spouse
process.exitCode = await runTests(process.argv.slice(2));
