import { after } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { StaticFiles } from '../src/app/static-files.ts';
import type { World } from '../src/app/world.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { systemChance } from '../src/platform/chance.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import { type Db, openPool } from '../src/platform/database.ts';
import { createLog } from '../src/platform/log.ts';
import { type TestDatabase, testDatabase, testSecret } from './database.ts';

export type TestApp = {
  app: FastifyInstance;
  world: World;
  database: TestDatabase;
  /** For building and for looking; the application itself never has it. */
  owner: Db;
  /** A browser without JavaScript and with a cookie jar of its own. */
  visitor(session?: string): Visitor;
  /** The same application on a real port of loopback, for real browsers. */
  listen(): Promise<string>;
};

type Options = { clock?: Clock; env?: Record<string, string>; files?: StaticFiles };

const noFiles: StaticFiles = {
  byName: new Map(),
  assets: {
    css: '/assets/none.css',
    deskCss: '/assets/none.css',
    js: '/assets/none.js',
    icon: '/assets/none.svg',
    fontArabic: '/assets/none.woff2',
  },
};

/** The whole application on a real database of its own. Call it at the top of a test file. */
export async function testApp({
  clock = systemClock,
  env = {},
  files = noFiles,
}: Options = {}): Promise<TestApp> {
  const database = await testDatabase();
  const read = readConfig({
    DEMO: 'false',
    LOG_LEVEL: 'silent',
    DATA_FOLDER: `var/test-uploads/${database.name}`,
    ...env,
  });
  if (!read.ok) throw new Error(read.sentences.join(' '));
  const apart = openPool(database.address('gate'), 5);
  const world: World = {
    config: read.config,
    publicUrl: 'http://127.0.0.1',
    pools: { web: database.pool('web'), gate: database.pool('gate'), apart },
    log: createLog(read.config.logLevel),
    clock,
    chance: systemChance,
    secret: testSecret,
    files,
  };
  const app = createApp(world);
  after(async () => {
    await app.close();
    await apart.close();
  });
  return {
    app,
    world,
    database,
    owner: database.pool('owner').db,
    visitor: session => new Visitor(app, session),
    async listen() {
      world.publicUrl = await app.listen({ host: '127.0.0.1', port: 0 });
      return world.publicUrl;
    },
  };
}

/** Follows what a browser without JavaScript does: cookies are kept, forms carry the hidden field of the page before. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  #formToken = '';

  constructor(app: FastifyInstance, session?: string) {
    this.#app = app;
    if (session) this.cookies.set('daricheh-session', session);
  }

  get formToken(): string {
    return this.#formToken;
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.#keep(await this.#app.inject({ method: 'GET', url, headers: this.#headers() }));
  }

  /** Sends a form with the token of the page seen last; redirects are not followed. */
  async post(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> {
    const payload = new URLSearchParams({ form_token: this.#formToken, ...fields }).toString();
    const headers = { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded' };
    return this.#keep(await this.#app.inject({ method: 'POST', url, payload, headers }));
  }

  /** Sends a form with one file, or with none chosen. */
  async upload(
    url: string,
    fields: Record<string, string>,
    file?: { name: string; bytes: Uint8Array },
  ): Promise<LightMyRequestResponse> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ form_token: this.#formToken, ...fields }))
      form.set(name, value);
    if (file) form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    const request = new Request('http://127.0.0.1', { method: 'POST', body: form });
    const headers = { ...this.#headers(), 'content-type': request.headers.get('content-type') ?? '' };
    return this.#keep(
      await this.#app.inject({
        method: 'POST',
        url,
        payload: Buffer.from(await request.arrayBuffer()),
        headers,
      }),
    );
  }

  /** Sends a form and follows its redirect. */
  async submit(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> {
    const reply = await this.post(url, fields);
    const { location } = reply.headers;
    return reply.statusCode === 303 && typeof location === 'string' ? this.get(location) : reply;
  }

  #headers(): Record<string, string> {
    return this.cookies.size > 0
      ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
      : {};
  }

  #keep(reply: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of reply.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.#formToken = /name="form_token" value="([^"]+)"/.exec(reply.body)?.[1] ?? this.#formToken;
    return reply;
  }
}
