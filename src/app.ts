import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { sql } from 'kysely';
import { answer } from './app/answer.ts';
import { readFields } from './app/read-fields.ts';
import { readVisit } from './app/read-visit.ts';
import { refuse } from './app/refuse.ts';
import { securityHeaders } from './app/security-headers.ts';
import { staticReply } from './app/static-files.ts';
import type { World } from './app/world.ts';
import type { ErrorKind } from './html/error-page.ts';
import { memberFace } from './member/face.ts';
import { paths } from './paths.ts';
import type { Face, Route } from './route.ts';
import { siteFace } from './site/face.ts';
import { staffFace } from './staff/face.ts';

const faces: readonly Face[] = [siteFace, memberFace, staffFace];

/** Every route with its face, as mounted; tests walk them. */
export function allRoutes(): { face: Face; route: Route }[] {
  return faces.flatMap(face => face.routes.map(route => ({ face, route })));
}

/** The request pipeline. It listens to nothing yet: `main.ts` does, and tests inject. */
export function createApp(world: World): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = world.log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => world.chance.bytes(9).toString('base64url'),
    // The one proxy in front of us says where a request came from; what stands before its word, the sender wrote.
    trustProxy: world.config.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: 64 * 1024,
    requestTimeout: 600_000,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // An address that cannot be read, before any route or handler of errors is found.
    frameworkErrors: (error, request, out) => void explain(world, error, request, out),
  });
  app.server.headersTimeout = 15_000;
  readForms(app);
  answerHealth(app, world);
  serveFiles(app, world);
  for (const { face, route } of allRoutes()) mount(app, world, face, route);
  app.setNotFoundHandler((request, out) => refuseAt(world, request, out, 'not-found'));
  app.setErrorHandler((error: FastifyError, request, out) => explain(world, error, request, out));
  app.addHook('onResponse', (request, out, done) => {
    // The pattern of the address, never the address: ids may stand in it.
    request.log.info({
      method: request.method,
      route: request.routeOptions.url,
      status: out.statusCode,
      ms: Math.round(out.elapsedTime),
    });
    done();
  });
  return app;
}

function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, readFields(String(body)));
    },
  );
  // Left on the wire: routes with an upload read it themselves, all others ignore it.
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

function answerHealth(app: FastifyInstance, world: World): void {
  app.get(paths.healthz, (_request, out) =>
    out.headers(securityHeaders(false)).type('text/plain').send('ok'),
  );
  app.get(paths.readyz, async (_request, out) => {
    out.headers(securityHeaders(false)).type('text/plain');
    const ready = await sql`select 1`.execute(world.pools.web.db).then(
      () => true,
      () => false,
    );
    return out.code(ready ? 200 : 503).send(ready ? 'ready' : 'the database does not answer');
  });
}

function serveFiles(app: FastifyInstance, world: World): void {
  app.get<{ Params: { name: string } }>('/assets/:name', (request, out) => {
    const file = world.files.byName.get(request.params.name);
    if (!file) return refuseAt(world, request, out, 'not-found');
    const { headers, body } = staticReply(file, String(request.headers['accept-encoding'] ?? ''));
    return out.headers({ ...securityHeaders(false), ...headers }).send(body);
  });
}

function mount(app: FastifyInstance, world: World, face: Face, route: Route): void {
  // Types ask for both on the line; this asks again of whoever builds lines by hand.
  if (!route.may || !route.audit)
    throw new Error(`${route.method} ${route.path} does not say who may and what is audited`);
  app.route({
    method: route.method,
    url: route.path,
    handler: (request, out) => answer({ world, face, route, request, out }),
  });
}

function refuseAt(
  world: World,
  request: FastifyRequest,
  out: FastifyReply,
  why: ErrorKind,
): Promise<FastifyReply> {
  const visit = readVisit(world, request);
  out.headers(securityHeaders(visit.secure));
  return refuse({ world, face: siteFace, request, out }, visit, why);
}

const awayCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|53[0-9A-Z]{3}|08[0-9A-Z]{3})$/;

function explain(
  world: World,
  error: FastifyError,
  request: FastifyRequest,
  out: FastifyReply,
): Promise<FastifyReply> {
  if (error.statusCode === 413) return refuseAt(world, request, out, 'too-large');
  if (error.statusCode && error.statusCode < 500) return refuseAt(world, request, out, 'invalid');
  const away =
    awayCodes.test(error.code ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
  request.log.error(
    { err: error, requestId: request.id },
    away ? 'the database is away' : 'a request failed',
  );
  return refuseAt(world, request, out, away ? 'away' : 'broken');
}
