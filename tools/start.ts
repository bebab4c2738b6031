import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stop } from 'esbuild';
import { buildBrowser } from './build-browser.ts';

// `npm start`: the browser's files, then the program, in this same process so that signals reach it.
const dist = join(import.meta.dirname, '..', 'dist');
const building = `${dist}.${process.pid}`;
try {
  await buildBrowser({ outFolder: building });
  // The bundler's own process has done its work.
  await stop();
  await rm(dist, { recursive: true, force: true });
  await rename(building, dist);
} catch (error) {
  // Another start beside us may have put its own there at this very moment, or the disk is read-only.
  await rm(building, { recursive: true, force: true }).catch(() => undefined);
  if (!existsSync(join(dist, 'manifest.json'))) throw error;
}
await import('../src/main.ts');
