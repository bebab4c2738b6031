import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './app/world.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { holdsDemo, loadDemo } from './demo/load-demo.ts';
import { startTasks } from './jobs/start-tasks.ts';
import { systemChance } from './platform/chance.ts';
import { createLog, type Log } from './platform/log.ts';
import { announce } from './start/announce.ts';
import { buildWorld } from './start/build-world.ts';
import { Endings } from './start/endings.ts';
import { listen } from './start/listen.ts';
import { type OpenDatabase, openDatabase } from './start/open-database.ts';
import { findSecret } from './start/secret.ts';

const projectFolder = join(import.meta.dirname, '..');
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const endings = new Endings(say);

type Started = { ok: true } | { ok: false; sentences: string[] };

const demoWithoutDemo =
  'DEMO is false but this database holds the demo, whose passwords are public. Give another DATA_FOLDER or DATABASE_URL.';

/** Configuration → database → web, worker or both → a clean end. */
async function start(): Promise<Started> {
  const envFile = join(projectFolder, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const read = readConfig(process.env);
  if (!read.ok) return read;
  const { config } = read;
  const secret = await findSecret(config.secret, config.dataFolder, systemChance);
  if (!secret.ok) return { ok: false, sentences: [secret.sentence] };
  const asked = {
    config,
    secret: secret.secret,
    migrationsFolder: join(projectFolder, 'migrations'),
    tell: say,
  };
  const opened = await openDatabase(asked);
  if (!opened.ok) return { ok: false, sentences: [opened.sentence] };
  endings.add('the database', opened.database.stop);
  const log = createLog(config.logLevel);
  return serve(config, opened.database, { log, secret: secret.secret });
}

async function serve(
  config: Config,
  database: OpenDatabase,
  keys: { log: Log; secret: string },
): Promise<Started> {
  const world: World = await buildWorld(config, database, {
    ...keys,
    distFolder: join(projectFolder, 'dist'),
  });
  endings.add('the connections', async () => {
    await Promise.all(Object.values(world.pools).map(pool => pool.close()));
  });
  if (config.demo) await loadDemo({ ownerUrl: database.ownerUrl, jobUrl: database.url('job'), world });
  else if (await holdsDemo(database.ownerUrl)) return { ok: false, sentences: [demoWithoutDemo] };
  if (config.process !== 'web')
    endings.add('the background work', await startTasks({ url: database.url('job'), world }));
  if (config.process === 'worker') {
    say('The worker is running.');
    return { ok: true };
  }
  const app = createApp(world);
  endings.add('the server', () => app.close());
  const listening = await listen(app, config.host, config.port);
  if (!listening.ok) return { ok: false, sentences: [listening.sentence] };
  world.publicUrl = config.publicUrl ?? `http://${config.host}:${listening.port}`;
  announce(world);
  return { ok: true };
}

process.on('SIGINT', () => void endings.finish(0));
process.on('SIGTERM', () => void endings.finish(0));
const started = await start().catch(
  (error: unknown): Started => ({ ok: false, sentences: [explain(error)] }),
);
if (!started.ok) {
  for (const sentence of started.sentences) say(sentence);
  await endings.finish(1);
}

function explain(error: unknown): string {
  return `Daricheh could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
