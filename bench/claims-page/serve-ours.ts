import { writeFile } from 'node:fs/promises';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { systemChance } from '../../src/platform/chance.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openPool } from '../../src/platform/database.ts';
import { createLog } from '../../src/platform/log.ts';
import { connections, page, type Recording } from './recording.ts';
import type { ServerOrders } from './start-server.ts';

const { urls, session, recording } = JSON.parse(process.argv[2] ?? '') as ServerOrders;
const read = readConfig({ DEMO: 'false', LOG_LEVEL: 'silent' });
if (!read.ok) throw new Error(read.sentences.join(' '));
const web = openPool({ connectionString: urls.web }, connections);
const gate = openPool({ connectionString: urls.gate }, 1);
const assets = {
  css: '/assets/main.css',
  deskCss: '/assets/main.css',
  js: '/assets/main.js',
  icon: '/assets/mark.svg',
  fontArabic: '/assets/font.woff2',
};
const app = createApp({
  config: read.config,
  publicUrl: 'http://127.0.0.1',
  pools: { web, gate, apart: gate },
  log: createLog('silent'),
  clock: systemClock,
  chance: systemChance,
  secret: 'a secret that is only good for benches, 32+',
  files: { byName: new Map(), assets },
});

const statements: Recording['statements'] = [];
web.pool.on('connect', client => {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  Object.assign(client, {
    query(...asked: unknown[]) {
      const [text, values] = asked;
      if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? values : [] });
      return query(...asked);
    },
  });
});
const cookie = `daricheh-session=${session}`;
const reply = await app.inject({ url: page, headers: { cookie } });
if (reply.statusCode !== 200) throw new Error(`the page answers ${reply.statusCode}`);
const headers = Object.fromEntries(Object.entries(reply.headers).filter(([name]) => name !== 'date'));
await writeFile(recording, JSON.stringify({ statements, headers, body: reply.body } satisfies Recording));
// The recorded connection goes with its recorder.
await web.close();

const fresh = openPool({ connectionString: urls.web }, connections);
Object.assign(web, fresh);
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${page}`);
