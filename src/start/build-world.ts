import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStaticFiles, type StaticFiles } from '../app/static-files.ts';
import type { World } from '../app/world.ts';
import type { Config } from '../config.ts';
import type { Assets } from '../html/shell.ts';
import { systemChance } from '../platform/chance.ts';
import { systemClock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { OpenDatabase } from './open-database.ts';

type Keys = { log: Log; secret: string; distFolder: string };

export async function buildWorld(
  config: Config,
  database: OpenDatabase,
  { log, secret, distFolder }: Keys,
): Promise<World> {
  return {
    config,
    // Known for certain once the port is: `main.ts` sets it before anybody can ask.
    publicUrl: config.publicUrl ?? `http://${config.host}`,
    pools: { web: database.pool('web', 12), gate: database.pool('gate', 6), apart: database.pool('gate', 4) },
    log,
    clock: systemClock,
    chance: systemChance,
    secret,
    files: await readBuiltFiles(distFolder),
  };
}

export async function readBuiltFiles(distFolder: string): Promise<StaticFiles> {
  const assets = JSON.parse(await readFile(join(distFolder, 'manifest.json'), 'utf8')) as Assets;
  return readStaticFiles(distFolder, assets);
}
