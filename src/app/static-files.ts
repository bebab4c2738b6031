import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Assets } from '../html/shell.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

type StaticFile = { type: string; plain: Buffer; br?: Buffer; gzip?: Buffer };
export type StaticFiles = {
  byName: ReadonlyMap<string, StaticFile>;
  /** Addresses of the files that every page links. */
  assets: Assets;
};

/** The built files, read and compressed once: they are few, small and never change under one name. */
export async function readStaticFiles(folder: string, assets: Assets): Promise<StaticFiles> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.filter(name => extname(name) in mediaTypes).map(name => readOne(folder, name)),
  );
  return { byName: new Map(entries), assets };
}

async function readOne(folder: string, name: string): Promise<[string, StaticFile]> {
  const plain = await readFile(join(folder, name));
  const type = mediaTypes[extname(name)] ?? 'application/octet-stream';
  if (extname(name) === '.woff2' || extname(name) === '.png') return [name, { type, plain }];
  const [br, gz] = await Promise.all([promisify(brotliCompress)(plain), promisify(gzip)(plain)]);
  return [name, { type, plain, br, gzip: gz }];
}

/** The body to send and its headers; the hash in the name lets browsers keep it for a year. */
export function staticReply(
  file: StaticFile,
  acceptEncoding: string,
): { headers: Record<string, string>; body: Buffer } {
  const headers: Record<string, string> = {
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  if (file.br && /\bbr\b/.test(acceptEncoding))
    return { headers: { ...headers, 'content-encoding': 'br' }, body: file.br };
  if (file.gzip && /\bgzip\b/.test(acceptEncoding))
    return { headers: { ...headers, 'content-encoding': 'gzip' }, body: file.gzip };
  return { headers, body: file.plain };
}
