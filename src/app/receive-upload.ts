import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { ReceivedFile } from '../route.ts';
import { withoutZeros } from './read-fields.ts';

export type Received =
  | { ok: true; form: URLSearchParams; file?: ReceivedFile }
  | { ok: false; why: 'too-large' | 'malformed' };

type Limits = { folder: string; name: string; maxBytes: number };

/**
 * Streams a form with one file to disk, under a name of our own. Nothing is kept of a body that is cut off, malformed or
 * over the limit; the caller removes the file when the request ends.
 */
export async function receiveUpload(request: IncomingMessage, limits: Limits): Promise<Received> {
  await mkdir(limits.folder, { recursive: true, mode: 0o700 });
  const path = join(limits.folder, limits.name);
  const received = await parseBody(request, path, limits.maxBytes).catch(
    (): Received => ({ ok: false, why: 'malformed' }),
  );
  if (!received.ok || !received.file) await rm(path, { force: true });
  return received;
}

async function parseBody(request: IncomingMessage, path: string, maxBytes: number): Promise<Received> {
  const contentType = request.headers['content-type'];
  if (!contentType?.startsWith('multipart/form-data')) return { ok: false, why: 'malformed' };
  const form = new URLSearchParams();
  const state: { file?: ReceivedFile; tooLarge: boolean; writing?: Promise<void> } = { tooLarge: false };
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      files: 1,
      fields: 30,
      fieldSize: 10_000,
      fieldNameSize: 100,
      parts: 40,
      headerPairs: 20,
      fileSize: maxBytes,
    },
  });
  parser.on('field', (name, value) => form.append(name, withoutZeros(value)));
  parser.on('file', (_field, stream, fileName) => {
    stream.on('limit', () => {
      state.tooLarge = true;
    });
    state.writing = writeFile(stream, path).then(bytes => {
      // A browser sends a part without a name where no file was chosen; an empty file is still a file.
      if (fileName) state.file = { path, name: plainName(fileName), bytes };
    });
    // Whoever awaits it below sees the error; without this a failure before that would end the process.
    state.writing.catch(() => undefined);
  });
  await pipeline(request, parser);
  await state.writing;
  if (state.tooLarge) return { ok: false, why: 'too-large' };
  return { ok: true, form, ...(state.file ? { file: state.file } : {}) };
}

async function writeFile(stream: NodeJS.ReadableStream, path: string): Promise<number> {
  const out = createWriteStream(path, { mode: 0o600 });
  await pipeline(stream, out);
  return out.bytesWritten;
}

/** The name as shown to people: no folders, no control or direction marks, at most 120 characters. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 120) || 'roster';
}
