import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { scanFile } from '../platform/scan-file.ts';
import { countTry } from '../platform/throttle.ts';
import type { Face, ReceivedFile, Reply, Route } from '../route.ts';
import { refusalFor } from './authorize.ts';
import { writeCookie } from './cookies.ts';
import { formTokenHolds } from './form-token.ts';
import { identifyViewer } from './identify-viewer.ts';
import { readVisit, type Visit } from './read-visit.ts';
import { receiveUpload } from './receive-upload.ts';
import { refuse } from './refuse.ts';
import { type Coming, depsOf, runRoute } from './run-route.ts';
import { fromOurPages } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { sendEvents } from './send-events.ts';
import { sendReply } from './send-reply.ts';
import type { World } from './world.ts';

type Asked = { world: World; face: Face; route: Route; request: FastifyRequest; out: FastifyReply };

/** A request from its first look to its last byte. */
export async function answer(asked: Asked): Promise<unknown> {
  const { world, route, request, out } = asked;
  const visit = readVisit(world, request);
  out.headers(securityHeaders(visit.secure));
  if (route.method === 'POST' && !fromOurPages(request.headers, world.publicUrl))
    return refuse(asked, visit, 'invalid');
  const body = await readBody(asked, visit);
  if (!body.ok) return refuse(asked, visit, body.why);
  try {
    if (route.method === 'POST' && !ours(world, visit, body.form))
      return await refuse(asked, visit, 'invalid');
    return await send({ ...asked, visit, form: body.form, file: body.file });
  } finally {
    if (body.file) await rm(body.file.path, { force: true });
  }
}

function ours(world: World, visit: Visit, form: URLSearchParams): boolean {
  return !visit.newVisit && formTokenHolds(world.secret, visit.visit, form.get('form_token'));
}

type Body =
  | { ok: true; form: URLSearchParams; file?: ReceivedFile }
  | { ok: false; why: 'invalid' | 'too-large' | 'too-many' | 'forbidden' | 'infected' | 'unscanned' };

async function readBody(asked: Asked, visit: Visit): Promise<Body> {
  const { world, route, request } = asked;
  if (!route.upload)
    return { ok: true, form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams() };
  // A stranger's hundred megabytes are refused before they are received, and so is a flood of small ones.
  if (!(await mayUpload(asked, visit))) return { ok: false, why: 'forbidden' };
  if (route.may === 'anyone' && (await sentTooMany(world, visit))) return { ok: false, why: 'too-many' };
  const received = await receiveUpload(request.raw, {
    folder: join(world.config.dataFolder, 'uploads'),
    name: world.chance.bytes(16).toString('hex'),
    maxBytes: mostBytes(world.config.uploadLimitBytes, route.upload),
  });
  if (!received.ok) return { ok: false, why: received.why === 'too-large' ? 'too-large' : 'invalid' };
  const refused = await scan(world, received.file);
  return refused ? { ok: false, why: refused } : received;
}

function mostBytes(allowed: number, upload: true | { mostBytes: number }): number {
  return upload === true ? allowed : Math.min(allowed, upload.mostBytes);
}

/** Before a connection to the database is held: a scanner takes its time. */
async function scan(
  { config: { uploadScanner } }: World,
  file: ReceivedFile | undefined,
): Promise<'infected' | 'unscanned' | undefined> {
  if (!uploadScanner || !file) return undefined;
  const found = await scanFile(uploadScanner, file.path);
  if (found === 'clean') return undefined;
  await rm(file.path, { force: true });
  return found === 'infected' ? 'infected' : 'unscanned';
}

const mostFilesAnHour = 60;

/** Thousands of phones share an address of a mobile operator, but few of them send papers within an hour. */
async function sentTooMany({ pools, secret }: World, { addressKey }: Visit): Promise<boolean> {
  const sent = { what: 'file from address', subject: addressKey, windowSeconds: 3_600 };
  return (await countTry(pools.apart.db, secret, sent)) > mostFilesAnHour;
}

function mayUpload({ world, route, request }: Asked, visit: Visit): Promise<boolean> {
  return world.pools.web.db.transaction().execute(async tx => {
    const viewer = await identifyViewer(tx, visit.cookies.session);
    return refusalFor(route.may, viewer, request) === undefined;
  });
}

async function send(coming: Coming): Promise<unknown> {
  const { request, out, visit } = coming;
  const { reply, ask } = await runRoute(coming);
  const cookies = cookiesOf(visit, reply);
  if (cookies.length > 0) out.header('set-cookie', cookies);
  if (reply.kind === 'refused') return refuse(coming, visit, reply.why, ask.shell);
  if (reply.kind === 'events') return follow(coming, reply);
  return sendReply(request, out, reply);
}

function cookiesOf(visit: Visit, reply: Reply): string[] {
  const cookies = (reply.kind === 'refused' ? [] : (reply.cookies ?? [])).map(change =>
    writeCookie(change, visit.secure),
  );
  if (visit.newVisit && reply.kind === 'page')
    cookies.push(writeCookie({ name: 'visit', value: visit.visit }, visit.secure));
  if (reply.kind === 'redirect' && reply.flash) {
    cookies.push(
      writeCookie(
        { name: 'flash', value: `${reply.flash.kind}.${reply.flash.key}`, maxAgeSeconds: 60 },
        visit.secure,
      ),
    );
  } else if (reply.kind === 'page' && visit.flash) {
    cookies.push(writeCookie({ name: 'flash', value: undefined }, visit.secure));
  }
  return cookies;
}

function follow(
  { world, route, request, out, visit }: Coming,
  reply: Reply & { kind: 'events' },
): Promise<void> {
  return sendEvents(out, {
    next: reply.next,
    headers: securityHeaders(visit.secure),
    look: work =>
      world.pools.web.db.transaction().execute(async tx => {
        const viewer = await identifyViewer(tx, visit.cookies.session);
        return refusalFor(route.may, viewer, request) ? undefined : work(depsOf(world, request, tx));
      }),
  });
}
