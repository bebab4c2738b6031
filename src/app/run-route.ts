import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../domain/audit/record-audit.ts';
import type { DB } from '../platform/database-types.ts';
import type { Ask, Face, ReceivedFile, Reply, Route, Viewer } from '../route.ts';
import { textsOf } from '../texts/texts.ts';
import { refusalFor } from './authorize.ts';
import { buildShell } from './build-shell.ts';
import { identifyViewer } from './identify-viewer.ts';
import { answerAmongFew } from './long-work.ts';
import { claimForm, keepAnswer } from './once.ts';
import { readFields, withoutZeros } from './read-fields.ts';
import type { Visit } from './read-visit.ts';
import type { World } from './world.ts';

export type Coming = {
  world: World;
  face: Face;
  route: Route;
  request: FastifyRequest;
  out: FastifyReply;
  visit: Visit;
  form: URLSearchParams;
  file?: ReceivedFile | undefined;
};

type Tx = Transaction<DB>;

/** What a transaction ended with; `ask` is for the frame of a refusal's page. */
export type Answer = { reply: Reply; ask: Ask };

/** Carries an answer out of a transaction that must not be kept. */
class RolledBack {
  readonly answer: Answer;
  constructor(answer: Answer) {
    this.answer = answer;
  }
}

/** One request, one transaction: who is looking, whether they may, the work, its audit row; kept only below 400. */
export async function runRoute(coming: Coming): Promise<Answer> {
  const { world, route } = coming;
  try {
    return await poolOf(world, route)
      .transaction()
      .execute(async tx => {
        const viewer = await identifyViewer(tx, coming.visit.cookies.session);
        const ask = buildAsk(coming, tx, viewer);
        const answer = { ask, reply: await answerOnce(coming, tx, ask) };
        if (statusOf(answer.reply) >= 400) throw new RolledBack(answer);
        return answer;
      });
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.answer;
    throw thrown;
  }
}

function poolOf(world: World, route: Route): Kysely<DB> {
  return (route.door === 'gate' ? world.pools.gate : world.pools.web).db;
}

async function answerOnce({ world, route, request, form }: Coming, tx: Tx, ask: Ask): Promise<Reply> {
  const refused = refusalFor(route.may, ask.viewer, request);
  if (refused) return refused;
  const sent = route.method === 'POST' ? { url: request.url, form } : undefined;
  if (sent) {
    const claim = await claimForm(tx, sent);
    if (!claim.first) return claim.answer ?? { kind: 'redirect', location: request.url };
  }
  const reply = await answerAmongFew(world, route, () => route.handle(ask));
  await audit(route, tx, ask.viewer, reply);
  if (sent && reply.kind === 'redirect') await keepAnswer(tx, sent, { reply, chance: ask.deps.chance });
  return reply;
}

async function audit(route: Route, tx: Tx, viewer: Viewer, reply: Reply): Promise<void> {
  if (route.audit === 'none' || statusOf(reply) >= 400 || (reply.kind === 'redirect' && !reply.about)) return;
  if (!reply.about) throw new Error(`${route.method} ${route.path} says it is audited but not what about`);
  await recordAudit(tx, { actor: actorOf(viewer), action: route.audit, ...reply.about });
}

function actorOf(viewer: Viewer): { kind: 'anyone' | 'member' | 'staff'; id?: number } {
  if (viewer.kind === 'anyone') return { kind: 'anyone' };
  return { kind: viewer.kind, id: viewer.kind === 'member' ? viewer.accountId : viewer.staffId };
}

function statusOf(reply: Reply): number {
  switch (reply.kind) {
    case 'page':
      return reply.status;
    case 'json':
      return reply.status ?? 200;
    case 'refused':
      return { 'not-found': 404, forbidden: 403, 'too-many': 429 }[reply.why];
    case 'redirect':
      return 303;
    default:
      return 200;
  }
}

/** What use cases of this request or of one look of its event stream are given. */
export function depsOf(world: World, request: FastifyRequest, tx: Tx): Deps {
  const { clock, chance, secret } = world;
  return {
    db: tx,
    clock,
    chance,
    secret,
    log: request.log as Deps['log'],
    apart: work => world.pools.apart.db.transaction().execute(work),
  };
}

function paramsOf({ params }: FastifyRequest): Record<string, string> {
  const parts = Object.entries(params as Record<string, string>);
  return Object.fromEntries(parts.map(([name, value]) => [name, withoutZeros(value)]));
}

function buildAsk(coming: Coming, tx: Tx, viewer: Viewer): Ask {
  const { world, request, visit, face, form, file } = coming;
  const { language, formToken: csrfToken, flash, addressKey } = visit;
  const { config, files } = world;
  return {
    deps: depsOf(world, request, tx),
    config,
    viewer,
    params: paramsOf(request),
    query: readFields(request.url.split('?')[1] ?? ''),
    form,
    ...(file ? { file } : {}),
    cookies: visit.cookies,
    addressKey,
    language,
    t: textsOf(language),
    shell: buildShell({
      config,
      assets: files.assets,
      face,
      viewer,
      language,
      url: request.url,
      csrfToken,
      flash,
    }),
  };
}
