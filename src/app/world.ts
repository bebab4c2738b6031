import type { Config } from '../config.ts';
import type { Chance } from '../platform/chance.ts';
import type { Clock } from '../platform/clock.ts';
import type { DatabasePool } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { StaticFiles } from './static-files.ts';

/** What the application is given at start and keeps until it ends. */
export type World = {
  config: Config;
  /** The origin people type, such as `https://portal.example`; decides about secure cookies and HSTS. */
  publicUrl: string;
  pools: {
    web: DatabasePool;
    gate: DatabasePool;
    /** A few connections for what is committed apart from the request (`Deps.apart`), so that it never waits for itself. */
    apart: DatabasePool;
  };
  log: Log;
  clock: Clock;
  chance: Chance;
  secret: string;
  files: StaticFiles;
};
