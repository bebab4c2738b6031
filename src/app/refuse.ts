import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorKind, errorPage } from '../html/error-page.ts';
import type { Shell } from '../html/shell.ts';
import type { Face } from '../route.ts';
import { buildShell } from './build-shell.ts';
import type { Visit } from './read-visit.ts';
import { sendReply } from './send-reply.ts';
import type { World } from './world.ts';

const statuses: Record<ErrorKind, number> = {
  'not-found': 404,
  forbidden: 403,
  invalid: 400,
  'too-large': 413,
  infected: 422,
  unscanned: 503,
  'too-many': 429,
  broken: 500,
  away: 503,
};

type Refused = { world: World; face: Face; request: FastifyRequest; out: FastifyReply };

/** A clear page instead of what was asked. `shell`: the viewer's own frame, where it is known by now. */
export function refuse(
  { world, face, request, out }: Refused,
  visit: Visit,
  why: ErrorKind,
  shell?: Shell,
): Promise<FastifyReply> {
  const frame =
    shell ??
    buildShell({
      config: world.config,
      assets: world.files.assets,
      face,
      viewer: { kind: 'anyone' },
      language: visit.language,
      url: '/',
      csrfToken: visit.formToken,
      flash: undefined,
    });
  if (why === 'away' || why === 'too-many' || why === 'unscanned') out.header('retry-after', '60');
  return sendReply(request, out, {
    kind: 'page',
    status: statuses[why],
    html: errorPage(frame, why, request.id),
  });
}
