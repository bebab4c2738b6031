import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaticFiles } from '../src/app/static-files.ts';
import { readBuiltFiles } from '../src/start/build-world.ts';
import { buildBrowser } from '../tools/build-browser.ts';

/** The browser's files as `npm start` builds them, for tests in a real browser. */
export async function builtFiles(): Promise<StaticFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'daricheh-dist-'));
  try {
    await buildBrowser({ outFolder: folder });
    return await readBuiltFiles(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
