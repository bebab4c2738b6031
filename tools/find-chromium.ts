import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that runs: the one of `CHROMIUM_PATH`, the system's, or one that Playwright has downloaded before. */
export function findChromium(env = process.env): string | undefined {
  const given = env['CHROMIUM_PATH'];
  if (given) return runs(given) ? given : undefined;
  const folders = (env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)));
  const places = [
    ...onPath,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return places.find(place => existsSync(place) && runs(place));
}

/** Some systems have a `chromium` that only says where to find another one. */
const runs = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

export const chromiumMissing =
  'The tests need a Chromium, and there is none. Install one (Debian: "apt-get install chromium"; elsewhere: "npx playwright-core install --with-deps chromium"), or name it in CHROMIUM_PATH.';

/** Installs it where that can be done without asking anybody: Debian's packages, as root or by a sudo without password. */
export function installChromium(): string | undefined {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...words] = [...prefix, 'apt-get', ...command];
    if (spawnSync(program, words, { env, stdio: ['ignore', 2, 2] }).status !== 0) return undefined;
  }
  return findChromium();
}
