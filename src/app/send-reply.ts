import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reply } from '../route.ts';

const compress = promisify(gzip);

type Sendable = Exclude<Reply, { kind: 'events' } | { kind: 'refused' }>;

export async function sendReply(
  request: FastifyRequest,
  out: FastifyReply,
  reply: Sendable,
): Promise<FastifyReply> {
  switch (reply.kind) {
    case 'redirect':
      return out.code(303).header('location', reply.location).send('');
    case 'page':
      return sendText(request, out.code(reply.status).type('text/html; charset=utf-8'), reply.html.markup);
    case 'json':
      return sendText(
        request,
        out.code(reply.status ?? 200).type('application/json; charset=utf-8'),
        JSON.stringify(reply.body),
      );
    case 'file':
      if (reply.fileName) {
        out.header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`,
        );
      }
      if (reply.fileName || reply.sandbox)
        out.header('content-security-policy', "default-src 'none'; sandbox");
      return out.code(200).type(reply.type).send(reply.body);
  }
}

/** Level 1: more halves the pages a second for little; a proxy in front may do better. */
async function sendText(request: FastifyRequest, out: FastifyReply, text: string): Promise<FastifyReply> {
  out.header('vary', 'accept-encoding');
  if (text.length < 1_000 || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
    return out.send(text);
  return out.header('content-encoding', 'gzip').send(await compress(text, { level: 1 }));
}
